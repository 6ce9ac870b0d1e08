import { countOrEmpty, flagOrEmpty, text, textOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const ownCode = table({
  name: 'own-code',
  title:
    'Models that run code of their own repository when they are loaded: those in scope and the 300 most downloaded ' +
    'of the listing',
  key: ['id'],
  columns: {
    id: text('Repository id.'),
    hub_id: textOrEmpty('`_id` of its record; empty where a source has none.'),
    in_scope: flagOrEmpty('Whether models.csv has it; false for one that is listed here for its downloads.'),
    pipeline_tag: textOrEmpty('The one task the Hub shows for the model.'),
    library: textOrEmpty('library_name as the Hub gives it.'),
    licence: textOrEmpty('Value of the first `license:` tag.'),
    likes: countOrEmpty('Likes at the capture.', 'likes'),
    downloads: countOrEmpty('Downloads of 30 days.', 'downloads'),
  },
});
