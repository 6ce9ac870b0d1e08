import { Agent, fetch as fetchPatiently } from 'undici';
import { ImageData, OffscreenCanvas } from './canvas.ts';

/** What is used of transformers.js: its own types would need the packages of its Node build. */
export interface Transformers {
  env: Record<string, unknown> & { version: string; backends: { onnx: { wasm?: Record<string, unknown> } } };
  pipeline(task: string, model: string, options?: { dtype: 'fp32' }): Promise<Pipeline>;
  RawImage: new (data: Uint8ClampedArray, width: number, height: number, channels: number) => unknown;
}
export interface Pipeline {
  (...input: unknown[]): Promise<unknown>;
  tokenizer?: { mask_token?: string };
}

/**
 * Loads transformers.js as a browser has it: its build for the web and the WebAssembly of ONNX Runtime on one thread,
 * with `endpoint` as the Hub. Its build for Node asks for two packages of 300 MB that are not in this tree.
 */
export async function loadTransformers(endpoint: string): Promise<Transformers> {
  becomeWorker();
  const beside = (name: string) => import.meta.resolve(name);
  const program = (await import(
    new URL('transformers.web.js', beside('@huggingface/transformers')).href
  )) as Transformers;
  const agent = new Agent({ headersTimeout: 0, bodyTimeout: 0 });
  Object.assign(program.env, {
    allowLocalModels: false,
    remoteHost: `${endpoint}/`,
    useBrowserCache: false,
    useWasmCache: false,
    // The endpoint answers when it has a file whole, which may take longer than fetch itself would wait.
    fetch: (address: string | URL, init?: object) => fetchPatiently(address, { ...init, dispatcher: agent }),
  });
  const runtime = (name: string) => beside(`onnxruntime-web/${name}`);
  program.env.backends.onnx.wasm = Object.assign(program.env.backends.onnx.wasm ?? {}, {
    numThreads: 1,
    proxy: false,
    wasmPaths: { mjs: runtime('ort-wasm-simd-threaded.mjs'), wasm: runtime('ort-wasm-simd-threaded.wasm') },
  });
  return program;
}

/** Makes this process look like a worker of a browser to programs that ask: no Node, a canvas, a scope of that name. */
function becomeWorker(): void {
  Object.defineProperty(process, 'release', { value: { ...process.release, name: 'worker' } });
  const scope = Object.create(Object.getPrototypeOf(globalThis) as object, {
    constructor: { value: { name: 'DedicatedWorkerGlobalScope' } },
  }) as object;
  Object.setPrototypeOf(globalThis, scope);
  Object.assign(globalThis, { self: globalThis, OffscreenCanvas, ImageData });
}
