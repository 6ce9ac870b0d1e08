import { HEAD } from './failure-words.ts';
import type { RunRequest } from './messages.ts';

/** A text in, the mean of the vectors of its tokens out. */
export type Encode = (text: string) => Promise<number[]>;

/** An encoder that is ready, and what fetching it took. */
export interface LoadedEncoder {
  encode: Encode;
  bytes: number;
  stored: boolean;
  revision: string;
}

/** What is used of transformers.js: its own types would need the packages of its Node build. */
interface Transformers {
  env: Record<string, unknown> & { backends: { onnx: { wasm?: Record<string, unknown> } }; cacheKey: string };
  pipeline(task: string, model: string, options: Record<string, unknown>): Promise<Pipeline>;
}
interface Tensor {
  dims: number[];
  data: Float32Array;
}
interface Pipeline {
  (text: string, options: { pooling: 'mean'; normalize: boolean }): Promise<Tensor>;
  tokenizer(text: string): unknown;
  model(inputs: unknown): Promise<Record<string, Tensor>>;
}

/**
 * Imports transformers.js from beside this script: program and WebAssembly from the site itself, weights from `host`
 * alone.
 */
async function loadProgram(host: string): Promise<Transformers & { fetched: () => number }> {
  const beside = (file: string) => new URL(file, import.meta.url).href;
  const program = (await import(/* @vite-ignore */ beside('transformers.js'))) as Transformers;
  let fetched = 0;
  const guarded = (address: string | URL | Request, options?: RequestInit) => {
    const url = new URL(address instanceof Request ? address.url : address, import.meta.url);
    if (!url.href.startsWith(`${host}/`)) throw new TypeError(`expected an address of ${host}, received ${url.href}`);
    fetched += 1;
    return fetch(url, { ...options, credentials: 'omit', referrerPolicy: 'no-referrer' });
  };
  // The runtime's own store of the WebAssembly would import it from a blob:, which the content policy refuses.
  Object.assign(program.env, {
    allowLocalModels: false,
    allowRemoteModels: true,
    remoteHost: `${host}/`,
    useWasmCache: false,
    fetch: guarded,
  });
  // Without paths of its own the runtime would be fetched from a public host of packages.
  const wasm = {
    numThreads: 1,
    proxy: false,
    wasmPaths: { mjs: beside('ort-wasm-simd-threaded.js'), wasm: beside('ort-wasm-simd-threaded.wasm') },
  };
  program.env.backends.onnx.wasm = Object.assign(program.env.backends.onnx.wasm ?? {}, wasm);
  return { ...program, fetched: () => fetched };
}

/**
 * Fetches an encoder and makes it ready; a failure leaves none of its files in the browser's store, so that a new try
 * can succeed.
 */
export async function loadEncoder(
  request: RunRequest,
  onProgress: (loaded: number, total: number) => void,
): Promise<LoadedEncoder> {
  const { env, pipeline, fetched } = await loadProgram(request.host);
  onProgress(0, 0);
  const revision = await firstRevision(request);
  // transformers.js 4.3.1 looks at the files of `main` first, whatever revision it is given: as part of the address it
  // holds.
  Object.assign(env, { remotePathTemplate: `{model}/resolve/${encodeURIComponent(revision)}/` });
  let bytes = 0;
  const progress_callback = (event: { status: string; loaded?: number; total?: number }) => {
    if (event.status === 'progress_total') onProgress((bytes = event.loaded ?? 0), event.total ?? 0);
  };
  try {
    const encoder = await pipeline('feature-extraction', request.model, {
      dtype: 'q8',
      device: 'wasm',
      revision,
      progress_callback,
    });
    await refuseHead(encoder, request.genres[0]!);
    const encode: Encode = async (text) => Array.from((await encoder(text, { pooling: 'mean', normalize: true })).data);
    return { encode, bytes, stored: fetched() === 0, revision };
  } catch (error) {
    await forget(env.cacheKey, request.model);
    throw error;
  }
}

/**
 * The first revision that the repository has; the last one is not asked for, so that its absence is an error of
 * loading.
 */
async function firstRevision({ host, model, revisions }: RunRequest): Promise<string> {
  for (const revision of revisions.slice(0, -1)) {
    const answer = await fetch(`${host}/${model}/resolve/${revision}/config.json`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (answer.ok) return revision;
  }
  return revisions.at(-1)!;
}

/** transformers.js takes the scores of the masked-word head for vectors where there is nothing else. */
async function refuseHead({ tokenizer, model }: Pipeline, text: string): Promise<void> {
  const outputs = await model(tokenizer(text));
  if (outputs.last_hidden_state === undefined && outputs.token_embeddings === undefined)
    throw new Error(`${HEAD}${Object.values(outputs)[0]?.dims.at(-1)}`);
}

async function forget(store: string, model: string): Promise<void> {
  if (typeof caches === 'undefined' || !(await caches.has(store))) return;
  const cache = await caches.open(store);
  const own = (await cache.keys()).filter(({ url }) => url.includes(`/${model}/`));
  await Promise.all(own.map((request) => cache.delete(request)));
}
