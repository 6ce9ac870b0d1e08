import { textOrEmpty, count, shareOrEmpty, oneOf } from '../column.ts';
import { EVIDENCE } from './triples.ts';
import { table } from '../table.ts';

export const tripleTallies = table({
  name: 'triple-tallies',
  title: 'How many models say which datasets they use, and how, by task',
  key: ['population', 'task', 'evidence'],
  columns: {
    population: oneOf(
      ['listed', 'in scope', 'with card', 'all', 'all with card'],
      'listed: every model of the listing, known by its tags alone; in scope: models in scope, by card and record; ' +
        'with card: those of them whose card was read; all: every model of an archive that holds cards (npm run ' +
        'triples), by card and record; all with card: those of them whose card it holds.',
    ),
    task: textOrEmpty('pipeline_tag; empty for all models.'),
    evidence: oneOf(
      [...EVIDENCE, 'any', 'found only'],
      'As in triples.csv; any of it; found only: linked or mentioned with at least the confidence at which F1 is ' +
        'best, and nothing declared or evaluated. Of listed models only declared is known.',
    ),
    models: count('Models of the task with such evidence for at least one dataset.', 'models'),
    of: count('Models of the task.', 'models'),
    share: shareOrEmpty('models / of.'),
    pairs: count('Pairs of model and dataset with it.', 'pairs'),
    datasets: count('Distinct datasets of these pairs.', 'datasets'),
  },
});
