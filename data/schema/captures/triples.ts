import { text, textOrEmpty, count, countOrEmpty, numberOrEmpty, shareOrEmpty, flagOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

/** What a triple rests on, strongest first. */
export const EVIDENCE = ['evaluated', 'declared', 'linked', 'mentioned'] as const;

export const triples = table({
  name: 'triples',
  title: 'Which dataset a model in scope uses for which task, and how that is known',
  key: ['model', 'dataset', 'task'],
  columns: {
    model: text('Model in scope.'),
    dataset: text(
      'Id of the dataset in the listing of the capture, in its later form where it was renamed; a name as the author ' +
        'writes it where no listed dataset has it.',
    ),
    task: textOrEmpty(
      'Task of an evaluation result, else a task that both model and dataset state, else that of the model, else ' +
        'that of the dataset; empty where neither states one.',
    ),
    task_from: oneOf(['evaluation', 'both', 'model', 'dataset', 'none'], 'Where the task comes from, in that order.'),
    evidence: oneOf(
      EVIDENCE,
      'The strongest evidence: evaluated (a result in model-index or evalResults), declared (`datasets:` in the ' +
        'front matter or a `dataset:` tag), linked (a link to the dataset, or code that loads it, in the text of the ' +
        'card), mentioned (named in that text).',
    ),
    also: textOrEmpty('Further evidence for the same pair, separated by blanks.'),
    confidence: shareOrEmpty(
      'Calibrated: share of such pairs that are uses. For evaluated and declared ones the share of declarations that ' +
        'hand labels confirm, for others that of the matcher (docs/protocol.md).',
    ),
    relation: oneOf(
      ['train', 'evaluate', 'both', 'base', 'unknown'],
      'What the words around its mentions say of the use; evaluated for a result. base: only a model that this one is ' +
        'made from or learns from is said to use it. Unknown where they say nothing.',
    ),
    line: countOrEmpty('Line of README.md, from 1, that says most; empty where only the record says it.', 'line'),
    listed: flagOrEmpty('Whether the listing of the capture has the dataset; empty where it lists none.'),
    metric: textOrEmpty('Metric of the first result with a value for this dataset and task.'),
    value: numberOrEmpty('Its value as stated; authors write fractions and percentages.', 'as stated'),
    results: count('Results with a value for this dataset and task.', 'results'),
  },
});
