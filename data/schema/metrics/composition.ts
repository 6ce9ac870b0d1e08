import { text, textOrEmpty, count, shareOrEmpty, oneOf } from '../column.ts';
import { capture, population, low, high } from './frame-columns.ts';
import { table } from '../table.ts';
import { withoutLargest } from './without-largest.ts';

export const composition = table({
  name: 'composition',
  title: 'What a listing is made of: shares of licences, libraries, SDKs, stages, hardware, creation months',
  key: ['capture', 'kind', 'facet', 'task', 'value'],
  columns: {
    capture,
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    facet: text('licence, library, gated, month, sdk, stage, hardware, task_category, pipeline_tag or tag.'),
    task: textOrEmpty('Only models with this pipeline_tag; empty for the whole listing.'),
    value: textOrEmpty('Value of the facet; empty where the record has none.'),
    population,
    n: count('Repositories with the value.', 'repositories'),
    of: count('Repositories in the listing (of the task).', 'repositories'),
    share: shareOrEmpty('n / of.'),
    low,
    high,
    downloads_share: shareOrEmpty(
      'Share of the downloads of 30 days that these repositories hold; empty where downloads are not known.',
    ),
    downloads_share_without_largest: withoutLargest,
  },
});
