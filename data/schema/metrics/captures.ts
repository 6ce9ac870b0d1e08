import { text, textOrEmpty, count, countOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const captureSummary = table({
  name: 'captures',
  title: 'The captures: what each covers',
  key: ['capture'],
  columns: {
    capture,
    seen: text('Day on which the Hub was seen.'),
    models: count('Models listed.', 'models'),
    models_population: textOrEmpty('whole, top, sample, curated, none or unknown.'),
    models_sorted_by: textOrEmpty(
      'likes, downloads or trending: the order of which top lists of models are the first places.',
    ),
    spaces: count('Spaces listed.', 'Spaces'),
    spaces_population: textOrEmpty('whole, top, sample, curated, none or unknown.'),
    datasets: count('Datasets listed.', 'datasets'),
    datasets_population: textOrEmpty('whole, top, sample, curated, none or unknown.'),
    models_in_scope: count('Rows of models.csv.', 'models'),
    spaces_in_scope: count('Rows of spaces.csv.', 'Spaces'),
    tasks: countOrEmpty('Distinct pipeline_tags in the listing.', 'tasks'),
    query_file_hits: count('Requests that the Hub counts as downloads.', 'requests'),
  },
});
