import { textOrEmpty, count, shareOrEmpty, oneOf } from '../column.ts';
import { capture, population } from './frame-columns.ts';
import { table } from '../table.ts';

export const structureReadable = table({
  name: 'structure-readable',
  title: 'Models in scope whose structure can be read without loading weights, by format, family and library',
  key: ['capture', 'facet', 'value'],
  columns: {
    capture,
    population,
    facet: oneOf(
      ['all', 'family', 'format', 'library', 'reader'],
      'all; architecture family (config.model_type or GGUF); format of the weights, a model in each that it has; ' +
        'library; reader: what the best format gives, graph (ONNX), tensors (safetensors or GGUF), none of these ' +
        '(other formats) or unknown.',
    ),
    value: textOrEmpty(
      'Family, format, library or reader; empty where the capture does not state it. Families and libraries with ' +
        'fewer than 10 models are `other`.',
    ),
    models: count('Models in scope with this value.', 'models'),
    readable: count('Those with safetensors, GGUF or ONNX weights.', 'models'),
    unknown: count('Those without a known format: some of them may be readable.', 'models'),
    share: shareOrEmpty('readable / models: a lower bound where formats are unknown.'),
    low: shareOrEmpty(
      'Lower end of the 95 % bootstrap interval of share over authors; in the row of all only, and not of whole listings and top lists.',
    ),
    high: shareOrEmpty('Upper end of that interval.'),
    of: count('Models in scope of the capture.', 'models'),
    share_of_scope: shareOrEmpty('models / of.'),
  },
});
