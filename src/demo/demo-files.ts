import { readFileSync } from 'node:fs';
import { bundleScript } from './bundle-script.ts';

const transformers = 'node_modules/@huggingface/transformers/dist/transformers.min.js';
const runtime = 'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded';

/**
 * Files that the page on encoders fetches on the reader's click, by their name in encoders/: all the program there is,
 * 15 MB.
 */
export const demoFiles: Readonly<Record<string, () => Promise<string | Buffer>>> = {
  'demo.js': () => bundleScript('demo'),
  'worker.js': () => bundleScript('worker'),
  'transformers.js': async () => readFileSync(transformers),
  'ort-wasm-simd-threaded.js': async () => readFileSync(`${runtime}.mjs`),
  // Of the four builds of the runtime the smallest, and the fastest in loading: 14.3 MB, 3.7 compressed.
  'ort-wasm-simd-threaded.wasm': async () => readFileSync(`${runtime}.wasm`),
};

/** Their bytes together. */
export async function demoBytes(): Promise<number> {
  const files = await Promise.all(Object.values(demoFiles).map((read) => read()));
  return files.reduce((sum, file) => sum + Buffer.byteLength(file), 0);
}
