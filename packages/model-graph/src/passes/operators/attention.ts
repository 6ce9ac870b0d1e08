import type { Dimension } from '../../graph.ts';
import { bodyOf, hasInput, input, intOf, intsOf, type Call, type Operator } from '../call.ts';
import { addExtents, divideExtents, multiplyExtents } from '../dimension-algebra.ts';
import { tensor, UNKNOWN, withoutData, type Value } from '../value.ts';

const at = (value: Value, axis: number): Dimension => value.dims?.at(axis) ?? null;

/** Cached keys and values grow by what is new, unless they share one buffer with what was there. */
function grown(past: Value, added: Dimension, fresh: readonly Dimension[] | null, type: string | null): Value {
  if (past.dims?.length === 4)
    return tensor(past.type ?? type, past.dims.with(2, addExtents(past.dims[2] ?? null, added)));
  return tensor(type, fresh);
}

/** com.microsoft Attention and QAttention: input [batch, sequence, width] with the three projections in one weight. */
function packedAttention(bias: number, past: number, type: (call: Call) => string | null): Operator {
  return (call) => {
    const [x, weight] = [input(call, 0), input(call, 1)];
    const sizes = intsOf(call.node, 'qkv_hidden_sizes');
    const width = sizes?.[2] ?? divideExtents(at(hasInput(call, 1) ? weight : input(call, bias), -1), 3);
    const heads = intOf(call.node, 'num_heads', 0);
    const [batch, sequence] = [x.dims?.[0] ?? null, x.dims?.[1] ?? null];
    const total = hasInput(call, past) ? addExtents(input(call, past).dims?.[3] ?? null, sequence) : sequence;
    const present = tensor(type(call), [2, batch, heads, total, divideExtents(width, heads)]);
    return [tensor(type(call), x.dims === null ? null : [batch, sequence, width]), present];
  };
}

/**
 * com.microsoft MultiHeadAttention: query [batch, sequence, width]; value may be cached as [batch, heads, length,
 * size].
 */
const multiHeadAttention: Operator = (call) => {
  const [query, key, value] = [input(call, 0), input(call, 1), input(call, 2)];
  const heads = intOf(call.node, 'num_heads', 0);
  const [batch, sequence] = [at(query, 0), query.dims?.[1] ?? null];
  const packed = query.dims?.length === 5;
  const size = packed
    ? at(query, 4)
    : value.dims?.length === 4
      ? at(value, 3)
      : key.dims?.length === 5
        ? at(key, 4)
        : divideExtents(hasInput(call, 2) ? at(value, -1) : null, heads);
  const length = packed ? sequence : key.dims?.length === 4 ? at(key, 2) : (key.dims?.[1] ?? null);
  const keySize = packed || key.dims?.length === 5 ? size : divideExtents(query.dims?.[2] ?? null, heads);
  const presents = [keySize, size].map((last, place) =>
    grown(input(call, 6 + place), length, [batch, heads, length, last], query.type),
  );
  const total = presents[0]?.dims?.[2] ?? null;
  return [
    tensor(query.type, [batch, sequence, multiplyExtents(size, heads)]),
    ...presents,
    tensor(query.type, [batch, heads, sequence, total]),
  ];
};

/** GroupQueryAttention: keys and values have fewer heads; one packed query holds all three. */
const groupQueryAttention: Operator = (call) => {
  const query = input(call, 0);
  const [heads, groups] = [intOf(call.node, 'num_heads', 0), intOf(call.node, 'kv_num_heads', 0)];
  const packed = !hasInput(call, 1);
  const size = divideExtents(query.dims?.[2] ?? null, packed ? heads + 2 * groups : heads);
  const [batch, sequence] = [query.dims?.[0] ?? null, query.dims?.[1] ?? null];
  // The cache keeps its length while the total fits in, and grows with it otherwise; the total is an input's element.
  const total = input(call, 6).data?.[0] ?? null;
  const presents = [3, 4].map((place) => {
    const past = input(call, place);
    const length = hasInput(call, place) ? cacheLength(past.dims?.[2] ?? null, total, sequence) : sequence;
    return tensor(past.type ?? query.type, [batch, groups, length, past.dims?.[3] ?? size]);
  });
  return [tensor(query.type, [batch, sequence, multiplyExtents(size, heads)]), ...presents];
};

function cacheLength(past: Dimension, total: Dimension, sequence: Dimension): Dimension {
  if (past === 0) return sequence;
  if (typeof past === 'number' && typeof total === 'number') return Math.max(past, total);
  return typeof past === 'string' ? (total ?? addExtents(past, sequence)) : null;
}

/** ONNX's own Attention: [batch, sequence, width] or [batch, heads, sequence, size]; output, caches, scores. */
const attention: Operator = (call) => {
  const [q, k, v] = [input(call, 0), input(call, 1), input(call, 2)];
  if (q.dims === null) return [tensor(q.type, null)];
  const flat = q.dims.length === 3;
  const [heads, groups] = [intOf(call.node, 'q_num_heads', 0), intOf(call.node, 'kv_num_heads', 0)];
  const size = flat ? divideExtents(at(v, 2), groups) : at(v, 3);
  const keySize = flat ? divideExtents(at(k, 2), groups) : at(k, 3);
  const [batch, sequence] = [q.dims[0] ?? null, (flat ? q.dims[1] : q.dims[2]) ?? null];
  const length = flat ? (k.dims?.[1] ?? null) : at(k, 2);
  const headsOf = flat ? groups : at(k, 1);
  const presents = [keySize, size].map((last, place) =>
    grown(input(call, 4 + place), length, [batch, headsOf, length, last], k.type),
  );
  const output = flat ? [batch, sequence, multiplyExtents(size, heads)] : [batch, q.dims[1] ?? null, sequence, size];
  const scores = tensor(q.type, [batch, flat ? heads : (q.dims[1] ?? null), sequence, presents[0]?.dims?.[2] ?? null]);
  return [tensor(q.type, output), ...presents, scores];
};

/** Attention of one new token over a cache, and decoders' kin: the output is as the query is. */
const likeQuery: Operator = (call) => [withoutData(input(call, 0)), ...call.node.outputs.slice(1).map(() => UNKNOWN)];

/** FlexAttention: [batch, heads, sequence, size] for all three; what its bodies change keeps its shape. */
const flexAttention: Operator = (call) => {
  const [q, k, v] = [input(call, 0), input(call, 1), input(call, 2)];
  const scores = tensor(q.type === 'float64' ? 'float64' : 'float32', [at(q, 0), at(q, 1), at(q, 2), at(k, 2)]);
  for (const name of ['score_mod', 'prob_mod']) {
    const body = bodyOf(call.node, name);
    if (body !== null) call.inferBody(body, [scores]);
  }
  return [tensor(q.type, [at(q, 0), at(q, 1), at(q, 2), at(v, 3)])];
};

/**
 * LinearAttention: heads lie side by side in [batch, sequence, heads * size]; the state is [batch, heads, key, value].
 * ONNX Runtime's own may have more heads of values than of queries, and keep the states of several tokens.
 */
const linearAttention: Operator = (call) => {
  const [query, key, value, past] = [0, 1, 2, 3].map((place) => input(call, place)) as [Value, Value, Value, Value];
  const [heads, groups] = [intOf(call.node, 'q_num_heads', null), intOf(call.node, 'kv_num_heads', null)];
  const own = call.node.domain === 'com.microsoft';
  const size = divideExtents(at(value, 2), groups);
  const most = own && heads !== null && groups !== null ? Math.max(heads, groups) : heads;
  const kept = intOf(call.node, 'state_window', 0);
  const keySize = own ? divideExtents(at(query, 2), heads) : divideExtents(at(key, 2), groups);
  const state = [at(query, 0), groups, keySize, size];
  return [
    tensor(query.type, [at(query, 0), at(query, 1), multiplyExtents(size, most)]),
    tensor(past.type ?? query.type, past.dims ?? (own && kept > 0 ? [kept, ...state] : state)),
  ];
};

/** Attention as one operator, in ONNX and in ONNX Runtime's own set. */
export const attentions: Readonly<Record<string, Operator>> = {
  Attention: attention,
  'com.microsoft:Attention': packedAttention(2, 4, (call) => input(call, 0).type),
  'com.microsoft:QAttention': packedAttention(2, 8, (call) => input(call, 3).type),
  'com.microsoft:MultiHeadAttention': multiHeadAttention,
  'com.microsoft:DecoderMaskedMultiHeadAttention': likeQuery,
  'com.microsoft:GroupQueryAttention': groupQueryAttention,
  'com.microsoft:PackedAttention': likeQuery,
  'com.microsoft:PackedMultiHeadAttention': likeQuery,
  'com.microsoft:SparseAttention': likeQuery,
  'ai.onnx.preview:FlexAttention': flexAttention,
  LinearAttention: linearAttention,
  'com.microsoft:LinearAttention': linearAttention,
};
