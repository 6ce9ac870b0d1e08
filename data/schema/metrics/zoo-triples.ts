import { text, textOrEmpty, count } from '../column.ts';
import { table } from '../table.ts';

export const zooTriples = table({
  name: 'zoo-triples',
  title: 'Tasks and evaluation datasets of a model zoo',
  key: ['zoo', 'task', 'dataset'],
  columns: {
    zoo: text('Zoo that the row rests on, a folder of data/zoo.'),
    task: textOrEmpty("Task in the zoo's words; empty for all tasks."),
    dataset: textOrEmpty('Dataset of the evaluation; empty for all datasets.'),
    hub_task: textOrEmpty('Task of the Hub that covers it.'),
    models: count('Distinct names of models.', 'models'),
    tasks: count('Distinct tasks.', 'tasks'),
    datasets: count('Distinct datasets.', 'datasets'),
    triples: count('Distinct triples of model, dataset and task.', 'triples'),
    results: count('Results with a value.', 'results'),
  },
});
