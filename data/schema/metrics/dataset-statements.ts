import { tripleTallies } from '../captures/triple-tallies.ts';
import { textOrEmpty, count, countOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const datasetStatements = table({
  name: 'dataset-statements',
  title: 'How many models say what they were trained or evaluated on, and how, by capture and task',
  key: ['capture', 'models', 'task'],
  columns: {
    capture,
    models: tripleTallies.columns.population,
    task: textOrEmpty('pipeline_tag of at least 100 of these models; empty for all of them.'),
    population: oneOf(['whole', 'top', 'sample', 'curated', 'unknown'], 'What the listing of the capture covers.'),
    of: count('Models: denominator of the shares.', 'models'),
    declared: count('Models that declare a dataset.', 'models'),
    declared_share: shareOrEmpty('declared / of.'),
    evaluated: countOrEmpty(
      'Models with a result on a dataset; this and what follows is not known of listed models, nor where no card was ' +
        'read.',
      'models',
    ),
    evaluated_share: shareOrEmpty('evaluated / of.'),
    linked: countOrEmpty('Models whose text links to a dataset or has code that loads it.', 'models'),
    linked_share: shareOrEmpty('linked / of.'),
    mentioned: countOrEmpty('Models whose text names a dataset as used.', 'models'),
    mentioned_share: shareOrEmpty('mentioned / of.'),
    any: countOrEmpty('Models with any of these.', 'models'),
    any_share: shareOrEmpty('any / of.'),
    found_only: countOrEmpty('Models of which only the text says so.', 'models'),
    found_only_share: shareOrEmpty('found_only / of.'),
  },
});
