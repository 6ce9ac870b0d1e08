import { count, countOrEmpty, dateOrEmpty, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const exampleCards = table({
  name: 'example-cards',
  title: 'Models whose card has a Python example, with what is asked of them by group',
  key: ['model'],
  columns: {
    model: text('Id of the model.'),
    task: textOrEmpty('pipeline_tag.'),
    library: textOrEmpty('library_name of the record; empty where the listing does not give it.'),
    downloads: countOrEmpty('Downloads in the 30 days before the capture.', 'downloads'),
    created_at: dateOrEmpty('Day of creation; empty where the listing does not give it.'),
    last_modified: dateOrEmpty('Day of the last commit.'),
    examples: count('Python examples in the card.', 'examples'),
  },
});
