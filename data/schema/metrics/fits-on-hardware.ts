import { precisionNames } from '../../../method/cost-definition.ts';
import { text, textOrEmpty, count, number, numberOrEmpty, shareOrEmpty, oneOf } from '../column.ts';
import { authorHigh, authorLow, capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

export const fitsOnHardware = table({
  name: 'fits-on-hardware',
  title: 'Share of the models with known parameters whose weights fit into the memory of named hardware',
  key: ['capture', 'memory_gb', 'hardware', 'precision'],
  columns: {
    capture,
    population,
    memory_gb: number('Memory of the hardware, by the SKUs of @huggingface/tasks.', 'GB'),
    hardware: text('Name in the SKUs of @huggingface/tasks.'),
    precision: oneOf(precisionNames, 'Number format that the weights are held in.'),
    tflops: number('Peak of the hardware by the same SKUs, which call it approximate.', '10^12 FLOPs per second'),
    bandwidth: numberOrEmpty('Memory bandwidth as its maker publishes it, where times are estimated.', 'GB per second'),
    bandwidth_source: textOrEmpty('Document that states it.'),
    fits: count('Models whose weights take at most nine tenths of the memory.', 'models'),
    of: count('Models in scope whose parameters are known and are those of a whole model.', 'models'),
    share: shareOrEmpty('fits / of.'),
    low: authorLow,
    high: authorHigh,
  },
});
