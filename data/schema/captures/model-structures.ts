import { text, textOrEmpty, flagOrEmpty, oneOf } from '../column.ts';
import { table } from '../table.ts';

export const modelStructures = table({
  name: 'model-structures',
  title:
    'Formats and architecture of the models in scope, and whether their structure can be read without loading weights',
  key: ['id'],
  columns: {
    id: text('Repository id, as in models.'),
    formats: textOrEmpty(
      'Formats of its weights, separated by blanks. By the ends of file names: safetensors, gguf, onnx, tflite (the same), ' +
        'pickle (pytorch_model*.bin, .pt, .pth, .ckpt), tensorflow (tf_model.h5, .keras, saved_model.pb), flax ' +
        '(.msgpack), coreml (.mlmodel, .mlpackage), openvino (openvino_model*.xml); or by the tags safetensors, gguf, ' +
        'onnx, pytorch, tf, jax, tflite, coreml, openvino.',
    ),
    formats_from: oneOf(
      ['files', 'tags', 'unknown'],
      'Whether the formats come from the list of files or from the tags that the Hub sets by it; unknown where ' +
        'neither names one.',
    ),
    readable: flagOrEmpty(
      'safetensors, GGUF or ONNX is among them: their headers state the structure, and reading them runs no code. ' +
        'Empty where no format is known.',
    ),
    architecture: textOrEmpty('First of config.architectures.'),
    family: textOrEmpty(
      'config.model_type, else the architecture that the GGUF file states, else the model type among the tags of a ' +
        'transformers model.',
    ),
    family_from: oneOf(
      ['config', 'gguf', 'tag', 'unknown'],
      'Which of these it is; where a capture of 2022 or 2024 has both, tag and configuration agree for more than 99 ' +
        'of 100 models.',
    ),
  },
});
