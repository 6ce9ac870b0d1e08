import { text, count, countOrEmpty, shareOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const datasetUse = table({
  name: 'dataset-use',
  title: 'The 30 datasets that most models in scope use, by capture',
  key: ['capture', 'rank'],
  columns: {
    capture,
    rank: count('Place from 1, by models, then by id.', 'rank'),
    dataset: text(
      'Id in its later form where it is known to be renamed (data/triples/dataset-renames.csv), else as in ' +
        'triples.csv; ids that differ in letter case alone are one.',
    ),
    models: count('Models in scope that use it.', 'models'),
    of: count('Models in scope that use any dataset.', 'models'),
    share: shareOrEmpty('models / of.'),
    evaluated: countOrEmpty(
      'Models with a result on it; one model may count in several of these columns. Empty where neither card nor ' +
        'record tells.',
      'models',
    ),
    declared: count('Models that declare it.', 'models'),
    linked: countOrEmpty(
      'Models whose text links to it; this and what follows is empty where no card was read.',
      'models',
    ),
    mentioned: countOrEmpty('Models whose text names it as used.', 'models'),
    found_only: countOrEmpty('Models that neither declare it nor state a result on it.', 'models'),
    tasks: count("Distinct tasks of these models' triples.", 'tasks'),
  },
});
