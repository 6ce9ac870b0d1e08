import { text, textOrEmpty, count, countOrEmpty, number } from '../column.ts';
import { table } from '../table.ts';

export const zooInferenceTimes = table({
  name: 'zoo-inference-times',
  title: 'Inference times of a model zoo, one row a measurement',
  key: ['model', 'entry', 'measurement'],
  columns: {
    model: text('Name of the model.'),
    entry: count('Which entry of that name, as in zoo-models.', 'entry'),
    measurement: count('1 for the first that the entry states.', 'measurement'),
    ms_per_image: number('Time for one image, as declared by the zoo.', 'ms'),
    hardware: textOrEmpty('Kind of GPU as stated.'),
    backend: textOrEmpty('Software that ran the model.'),
    batch_size: countOrEmpty('Images at once.', 'images'),
    mode: textOrEmpty('Number format: FP32, FP16.'),
    resolution: textOrEmpty(
      'Size of the input in the order written, most often height x width; pixels, as `800x1333`.',
    ),
    file: text('Metafile, as a path in the repository.'),
    line: count('Line of the value.', 'line'),
  },
});
