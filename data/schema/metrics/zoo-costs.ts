import { text, textOrEmpty, count, number, numberOrEmpty } from '../column.ts';
import { table } from '../table.ts';

export const zooCosts = table({
  name: 'zoo-costs',
  title:
    'Models of a zoo with a score on the dataset that most of them share, and what they declare of memory in training and time',
  key: ['zoo', 'model', 'entry'],
  columns: {
    zoo: text('Zoo that the row rests on, a folder of data/zoo.'),
    model: text('Name of the model.'),
    entry: count('Which entry of that name, as in zoo-models.', 'entry'),
    dataset: text('Dataset of the score.'),
    metric: text('Metric of the score.'),
    score: number('Declared value.', 'as the metric'),
    memory_gb: numberOrEmpty(
      'Declared memory a GPU in training, which also holds activations, gradients and the state of the optimiser.',
      'GB',
    ),
    ms_per_image: numberOrEmpty('Declared time for one image: the first stated.', 'ms'),
    hardware: textOrEmpty('GPU of that time.'),
  },
});
