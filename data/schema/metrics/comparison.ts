import { text, textOrEmpty, count, countOrEmpty, numberOrEmpty } from '../column.ts';
import { capture } from './frame-columns.ts';
import { table } from '../table.ts';

export const comparison = table({
  name: 'comparison',
  title: 'Models side by side: of each capture the 40 with the most cells known, of equal ones the most downloaded',
  key: ['capture', 'rank'],
  columns: {
    capture,
    rank: count('Place from 1, by known cells, then downloads, then id.', 'rank'),
    id: text('Repository id.'),
    task: textOrEmpty('pipeline_tag.'),
    downloads: countOrEmpty('Downloads in the last 30 days.', 'downloads'),
    cells: count('Known cells among the measures that follow.', 'cells'),
    parameters: numberOrEmpty('Measured.', 'parameters'),
    parameters_of: textOrEmpty(
      '`adapter` where the count is not that of a whole model, `packed` where weights are packed and not counted.',
    ),
    storage: numberOrEmpty('Measured: usedStorage.', 'bytes'),
    fp16: numberOrEmpty('Estimated: 2 bytes a parameter.', 'bytes'),
    int4: numberOrEmpty('Estimated: half a byte a parameter.', 'bytes'),
    flops: numberOrEmpty('Estimated: 2 x parameters per token.', 'FLOPs'),
    seconds_l4: numberOrEmpty('Estimated: seconds per token on an L4, a lower bound.', 'seconds'),
    seconds_a100: numberOrEmpty('Estimated: the same on an A100.', 'seconds'),
    tried_load: numberOrEmpty('Measured by trial: seconds until it can be called, without the download.', 'seconds'),
    tried_call: numberOrEmpty('Measured by trial: seconds a call on one thread.', 'seconds'),
    tried_memory: numberOrEmpty('Measured by trial: most resident memory of the process.', 'bytes'),
    tried_flops: numberOrEmpty(
      'Measured in the graph of the file: FLOPs of a run at the sizes in tried-costs.',
      'FLOPs',
    ),
    tried_by: textOrEmpty('Program and kind of weights of the trial; more in tried-costs.'),
    training_hours: numberOrEmpty('Declared.', 'hours'),
    training_kwh: numberOrEmpty('Declared.', 'kWh'),
    training_co2: numberOrEmpty('Declared.', 'g'),
    score: numberOrEmpty('Declared: the first listed result.', 'as the metric'),
    metric: textOrEmpty('Metric of the score, as written.'),
    dataset: textOrEmpty('Dataset of the score, as written.'),
  },
});
