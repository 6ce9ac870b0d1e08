import { text, textOrEmpty, count, countOrEmpty, oneOf } from '../column.ts';
import { architecture } from './architecture.ts';
import { table } from '../table.ts';

export const architectureNodes = table({
  name: 'architecture-nodes',
  title: 'Boxes of the folded graphs',
  key: ['architecture', 'node'],
  columns: {
    architecture,
    node: text('Module path, or name of the operation, input or output.'),
    kind: oneOf(['module', 'operation', 'input', 'output'], 'What the box is.'),
    label: text('What is written on it.'),
    class: textOrEmpty('Class of the module, where the exporter states it.'),
    nodes: count('Operations inside.', 'nodes'),
    parameters: countOrEmpty('Parameters inside.', 'parameters'),
    macs: countOrEmpty('Multiply-accumulates inside, where all are known.', 'MACs'),
  },
});
