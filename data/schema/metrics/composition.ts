import { text, textOrEmpty, count, shareOrEmpty, oneOf } from '../column.ts';
import { capture, population, low, high } from './frame-columns.ts';
import { table } from '../table.ts';
import { withoutLargest } from './without-largest.ts';

export const composition = table({
  name: 'composition',
  title: 'What a listing is made of: shares of licences, libraries, SDKs, stages, hardware',
  key: ['capture', 'kind', 'facet', 'task', 'value'],
  columns: {
    capture,
    kind: oneOf(['datasets', 'models', 'spaces'], 'Which listing.'),
    facet: text(
      'licence, library, gated, size, sdk, stage, hardware, task_category, pipeline_tag or tag; within tasks licence and library.',
    ),
    task: textOrEmpty('Only models with this pipeline_tag; empty for the whole listing.'),
    value: textOrEmpty(
      'Value of the facet; empty where the record has none, of licence and library also where that is none of them. What fewer than 1 model or dataset in 10,000 has (5 in 1,000 of a ' +
        'task), and months of creation, are in the table tallies of the capture alone, in the repository. Licences, sizes and task categories only where ' +
        'at least 95 of 100 records have tags.',
    ),
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
