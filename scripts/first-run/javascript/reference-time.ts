import * as ort from 'onnxruntime-web/webgpu';
import { graph, model, node, value } from 'model-graph/onnx-bytes';

const SIDE = 384;
const ROUNDS = 20;

/**
 * Milliseconds of one product of two matrices of 384 by 384 by the same runtime on the same thread: the least of 20, which
 * other work on the machine disturbs least. Other times of the process are told as multiples of it.
 */
export async function referenceTime(): Promise<number> {
  const bytes = model(
    graph({
      nodes: [node('MatMul', ['a', 'b'], ['c'])],
      inputs: [value('a', [SIDE, SIDE]), value('b', [SIDE, SIDE])],
      outputs: [value('c', [SIDE, SIDE])],
    }),
  );
  const session = await ort.InferenceSession.create(bytes, { executionProviders: ['wasm'] });
  const numbers = Float32Array.from({ length: SIDE * SIDE }, (_, at) => ((at * 7919) % 1000) / 1000 - 0.5);
  const feeds = { a: new ort.Tensor(numbers, [SIDE, SIDE]), b: new ort.Tensor(numbers, [SIDE, SIDE]) };
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await session.run(feeds);
    least = Math.min(least, performance.now() - began);
  }
  await session.release();
  return least;
}
