import * as ort from 'onnxruntime-web/webgpu';
import { graph, model, node, value } from 'model-graph/onnx-bytes';
import { batchSize, batchTime, warmUp } from './steady-times.ts';

const SIDE = 384;
/** Milliseconds of products that are not timed: WebAssembly is compiled anew in the background while it runs. */
const WARM_UP = 300;

/**
 * The reference computation, ready: each call of the returned function gives the milliseconds that the processor takes for
 * one product of two matrices of 384 by 384 by the same runtime on the same thread, from a batch of them that takes 20 ms.
 * Other times of the process are told as multiples of it.
 */
export async function openReference(): Promise<() => Promise<number>> {
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
  const product = () => session.run(feeds);
  const size = batchSize(await warmUp(product, WARM_UP));
  return () => batchTime(product, size);
}
