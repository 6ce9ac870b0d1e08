/**
 * Small graphs with random weights and the inputs and outputs of an architecture: what a library does around a model can
 * be tried with them, and nothing of what the model would say.
 */
import { attribute, content, graph, int, model, node, tensor, text, value } from 'model-graph/onnx-bytes';

const HIDDEN = 32;
const INT64 = 7;

/** Numbers from -0.5 to 0.5 that look random and are the same on every machine. */
function randomNumbers(count: number, seed: number): Float32Array {
  let state = seed >>> 0;
  return Float32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
}

const bytesOf = (numbers: Float32Array) => new Uint8Array(numbers.buffer);
const weights = (name: string, dims: readonly number[], scale = 1) => {
  const count = dims.reduce((product, dim) => product * dim, 1);
  const numbers = randomNumbers(count, name.length * 7919 + count).map((each) => each * scale);
  return tensor(name, dims, bytesOf(numbers));
};
const shape = (name: string, dims: readonly number[]) =>
  tensor(name, [dims.length], new Uint8Array(BigInt64Array.from(dims, BigInt).buffer), INT64);
const axes = (...values: readonly number[]) => attribute('axes', 7, ...values.map((each) => int(8, each)));
const keep = (dims: number) => attribute('keepdims', 2, int(3, dims));
const ids = (name: string) => {
  const dims = ['batch', 'tokens'].map((each) => content(1, text(2, each)));
  return Buffer.concat([text(1, name), content(2, content(1, int(1, INT64), content(2, ...dims)))]);
};
const tokens = [ids('input_ids'), ids('attention_mask')];
const embed = node('Gather', ['embedding', 'input_ids'], ['hidden']);
const pixels = [value('pixel_values', ['batch', 3, 'height', 'width'])];
const pooled = node('ReduceMean', ['pixel_values'], ['pooled'], '', axes(2, 3), keep(0));

/** Tokens to `size` numbers each, or to as many for the whole text. */
export function tokenGraph(vocabulary: number, size: number, of: 'token' | 'text', output: string, scale = 1): Buffer {
  const whole = of === 'text';
  const last = whole ? 'each' : output;
  return model(
    graph({
      nodes: [
        embed,
        node('MatMul', ['hidden', 'head'], [last]),
        ...(whole ? [node('ReduceMean', ['each'], [output], '', axes(1), keep(0))] : []),
      ],
      inputs: tokens,
      outputs: [value(output, whole ? ['batch', size] : ['batch', 'tokens', size])],
      initializers: [weights('embedding', [vocabulary, HIDDEN], scale), weights('head', [HIDDEN, size])],
    }),
  );
}

/** Tokens to where an answer begins and ends. */
export function spanGraph(vocabulary: number): Buffer {
  return model(
    graph({
      nodes: [
        embed,
        node('MatMul', ['hidden', 'begin'], ['start_logits']),
        node('MatMul', ['hidden', 'finish'], ['end_logits']),
      ],
      inputs: tokens,
      outputs: [value('start_logits', ['batch', 'tokens']), value('end_logits', ['batch', 'tokens'])],
      initializers: [
        weights('embedding', [vocabulary, HIDDEN]),
        weights('begin', [HIDDEN]),
        weights('finish', [HIDDEN]),
      ],
    }),
  );
}

/** Tokens to a wave of 256 samples each. */
export function waveGraph(vocabulary: number): Buffer {
  return model(
    graph({
      nodes: [
        node('Gather', ['embedding', 'input_ids'], ['hidden']),
        node('Reshape', ['hidden', 'flat'], ['waveform']),
      ],
      inputs: tokens,
      outputs: [value('waveform', ['batch', 'samples'])],
      initializers: [weights('embedding', [vocabulary, 256]), shape('flat', [0, -1])],
    }),
  );
}

/** A picture to `size` numbers by its mean colour. */
export function pictureGraph(size: number): Buffer {
  return model(
    graph({
      nodes: [pooled, node('MatMul', ['pooled', 'head'], ['logits'])],
      inputs: pixels,
      outputs: [value('logits', ['batch', size])],
      initializers: [weights('head', [3, size])],
    }),
  );
}

/** A picture to so many boxes with scores for so many labels. */
export function boxGraph(boxes: number, labels: number): Buffer {
  return model(
    graph({
      nodes: [
        pooled,
        node('MatMul', ['pooled', 'scores'], ['score']),
        node('Reshape', ['score', 'score_shape'], ['logits']),
        node('MatMul', ['pooled', 'corners'], ['corner']),
        node('Reshape', ['corner', 'corner_shape'], ['place']),
        node('Sigmoid', ['place'], ['pred_boxes']),
      ],
      inputs: pixels,
      outputs: [value('logits', ['batch', boxes, labels]), value('pred_boxes', ['batch', boxes, 4])],
      initializers: [
        weights('scores', [3, boxes * labels], 200),
        weights('corners', [3, boxes * 4]),
        shape('score_shape', [-1, boxes, labels]),
        shape('corner_shape', [-1, boxes, 4]),
      ],
    }),
  );
}

/** A picture to one number a pixel. */
export function depthGraph(): Buffer {
  return model(
    graph({
      nodes: [node('ReduceMean', ['pixel_values'], ['predicted_depth'], '', axes(1), keep(0))],
      inputs: pixels,
      outputs: [value('predicted_depth', ['batch', 'height', 'width'])],
    }),
  );
}

/** A sound to `size` numbers. */
export function soundGraph(size: number): Buffer {
  return model(
    graph({
      nodes: [
        node('ReduceMean', ['input_values'], ['mean'], '', axes(1), keep(1)),
        node('MatMul', ['mean', 'head'], ['logits']),
      ],
      inputs: [value('input_values', ['batch', 'samples'])],
      outputs: [value('logits', ['batch', size])],
      initializers: [weights('head', [1, size])],
    }),
  );
}

/** Tokens to a square of `side` by `side` numbers that is multiplied with itself so many times: memory or time. */
export function heavyGraph(vocabulary: number, side: number, products: number): Buffer {
  const steps = Array.from({ length: products }, (_, at) =>
    node('MatMul', [`square${at}`, 'square0'], [`square${at + 1}`]),
  );
  return model(
    graph({
      nodes: [
        embed,
        node('ReduceMean', ['hidden'], ['one'], '', axes(0, 1, 2), keep(0)),
        node('Expand', ['one', 'side'], ['square0']),
        ...steps,
        node('ReduceMean', [`square${products}`], ['mean'], '', axes(0, 1), keep(0)),
        node('Add', ['hidden', 'mean'], ['last_hidden_state']),
      ],
      inputs: tokens,
      outputs: [value('last_hidden_state', ['batch', 'tokens', HIDDEN])],
      initializers: [weights('embedding', [vocabulary, HIDDEN]), shape('side', [side, side])],
    }),
  );
}
