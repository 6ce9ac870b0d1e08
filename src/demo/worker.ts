/** Worker of the page on encoders: loads one encoder, embeds the genres, clusters them. Built to encoders/worker.js. */
import { clusterVectors } from '../../method/encoder-method.ts';
import { SAME } from './failure-words.ts';
import { loadEncoder, type LoadedEncoder } from './load-encoder.ts';
import type { Report, RunRequest, Stage } from './messages.ts';

let ready: { model: string; encoder: LoadedEncoder } | undefined;
const report = (message: Report): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<RunRequest>) => void run(data));

async function run(request: RunRequest): Promise<void> {
  let stage: Stage = 'program';
  try {
    const begun = performance.now();
    const isReady = ready?.model === request.model;
    const encoder = isReady
      ? ready!.encoder
      : await loadEncoder(request, (loaded, total) =>
          report({ kind: 'progress', stage: (stage = 'files'), loaded, total }),
        );
    ready = { model: request.model, encoder };
    stage = 'genres';
    const loaded = performance.now();
    const vectors: number[][] = [];
    // Each alone: in a batch, weights of 8 bits make a vector hang on its neighbours.
    for (const [at, genre] of request.genres.entries()) {
      report({ kind: 'progress', stage, loaded: at, total: request.genres.length });
      vectors.push(await encoder.encode(genre));
    }
    const { bytes, stored, revision } = encoder;
    const measured = { load: isReady ? 0 : loaded - begun, run: performance.now() - loaded, bytes, stored, revision };
    if (vectors.every((vector) => vector.every((value, axis) => value === vectors[0]![axis]))) throw new Error(SAME);
    const all = [...request.others, { name: request.name, vectors }];
    const clusterings = all.map(({ name, vectors: own }) => ({ name, clustering: clusterVectors(own, request.k) }));
    report({ kind: 'done', vectors, measured, clusterings });
  } catch (error) {
    report({
      kind: 'failed',
      stage,
      message:
        error instanceof Error ? `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}` : String(error),
    });
  }
}
