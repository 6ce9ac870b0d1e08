import { text, textOrEmpty, count, numberOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const zooResults = table({
  name: 'zoo-results',
  title: 'Evaluation results of a model zoo: model, dataset, task, metric and value',
  key: ['model', 'entry', 'task', 'dataset', 'metric'],
  columns: {
    model: text('Name of the model.'),
    entry: count('Which entry of that name, as in zoo-models.', 'entry'),
    task: text("Task in the zoo's words, two spellings of one task merged."),
    task_written: text('Task as this result writes it.'),
    hub_task: textOrEmpty('Task of the Hub that covers it; empty where the Hub has none.'),
    dataset: text('Dataset of the evaluation, known spellings merged; splits that the zoo names apart stay apart.'),
    metric: textOrEmpty('Name of the metric as written; empty where the result has none.'),
    value: numberOrEmpty('Value as stated.', 'as the metric; AP, AR, PQ, MOTA, IDF1 and HOTA are percent'),
    evidence: oneOf(['evaluated'], 'What the row rests on: a stated evaluation.'),
    file: text('Metafile, as a path in the repository.'),
    line: count('Line where the result begins.', 'line'),
  },
});
