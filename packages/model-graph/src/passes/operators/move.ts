import type { Dimension } from '../../graph.ts';
import { hasInput, input, intOf, intsOf, type Operator } from '../call.ts';
import { addExtents, multiplyExtents } from '../dimension-algebra.ts';
import { mustAgree } from '../shape-conflict.ts';
import { axisOf, elementsOf, MOST_ELEMENTS, numbersOf, sizeOf, tensor, unknownDims, type Value } from '../value.ts';
import { broadcastDims, expandElements, numericDims, rearrange } from './broadcast.ts';
import { dimsFrom } from './shape-vectors.ts';

const transpose: Operator = (call) => {
  const value = input(call, 0);
  const { type, dims } = value;
  const order = intsOf(call.node, 'perm') ?? dims?.map((_, axis) => dims.length - 1 - axis) ?? null;
  if (order === null) return [tensor(type, null)];
  if (dims === null || dims.length !== order.length) return [tensor(type, unknownDims(order.length))];
  const turned = order.map((axis) => dims[axis] ?? null);
  if (value.data === null || value.data.length === 1) return [tensor(type, turned, value.data)];
  const elements = elementsOf(value);
  const [from, to] = [numericDims(dims), numericDims(turned)];
  if (elements === null || from === null || to === null) return [tensor(type, turned)];
  const source = (place: readonly number[]): number[] => from.map((_, axis) => place[order.indexOf(axis)] ?? 0);
  return [tensor(type, turned, rearrange(elements, from, to, source))];
};

const expand: Operator = (call) => {
  const value = input(call, 0);
  const wanted = dimsFrom(input(call, 1));
  const dims = broadcastDims([value.dims, wanted]);
  if (value.data?.length === 1) return [tensor(value.type, dims, value.data)];
  const numeric = numericDims(dims);
  const small = numeric !== null && (sizeOf(numeric) ?? Infinity) <= MOST_ELEMENTS;
  return [tensor(value.type, dims, small ? expandElements(value, numeric) : null)];
};

const tile: Operator = (call) => {
  const value = input(call, 0);
  const repeats = dimsFrom(input(call, 1));
  const rank = value.dims?.length ?? repeats?.length ?? null;
  if (value.dims === null || repeats === null) return [tensor(value.type, rank === null ? null : unknownDims(rank))];
  const dims = value.dims.map((dim, axis) => multiplyExtents(dim, repeats[axis] ?? null));
  if (value.data?.length === 1) return [tensor(value.type, dims, value.data)];
  const [from, to] = [numericDims(value.dims), numericDims(dims)];
  const elements = elementsOf(value);
  if (elements === null || from === null || to === null || (sizeOf(to) ?? Infinity) > MOST_ELEMENTS)
    return [tensor(value.type, dims)];
  return [
    tensor(
      value.type,
      dims,
      rearrange(elements, from, to, (place) => place.map((index, axis) => index % (from[axis] ?? 1))),
    ),
  ];
};

const concat: Operator = (call) => {
  const values = call.inputs.map((_, place) => input(call, place));
  return [concatValues(values, intOf(call.node, 'axis', 1))];
};

/** Values laid end to end along an axis; the other extents agree, so one that is known decides. */
export function concatValues(parts: readonly Value[], at: number): Value {
  // An empty vector joins anything: so old exporters begin a list that grows.
  const filled = parts.filter((part) => !(part.dims?.length === 1 && part.dims[0] === 0));
  const values = filled.length === 0 ? parts : filled;
  const type = values.find((value) => value.type !== null)?.type ?? null;
  const ranked = values.find((value) => value.dims !== null)?.dims ?? null;
  const axis = ranked === null ? null : axisOf(at, ranked.length);
  if (ranked === null || axis === null) return tensor(type, null);
  for (const value of values) mustAgree('rank of a part', value.dims?.length, ranked.length);
  const dims = ranked.map((_, place) => {
    const extents = values.map((value) => value.dims?.[place] ?? null);
    return place === axis ? extents.reduce<Dimension>(addExtents, 0) : pickExtent(extents);
  });
  return tensor(type, dims, concatElements(values, axis, dims));
}

function pickExtent(extents: readonly Dimension[]): Dimension {
  const known = extents.find((extent) => typeof extent === 'number');
  for (const extent of extents) mustAgree('parts laid end to end', extent, known);
  return known ?? extents.find((extent) => extent !== null) ?? null;
}

function concatElements(values: readonly Value[], axis: number, dims: readonly Dimension[]): Dimension[] | null {
  const size = sizeOf(dims);
  if (size === null || size > MOST_ELEMENTS || values.every((value) => value.data === null)) return null;
  const parts = values.map((value) => {
    const length = sizeOf(value.dims?.slice(axis) ?? null);
    return {
      elements: elementsOf(value) ?? (dims.length === 1 ? unknownDims(sizeOf(value.dims) ?? 0) : null),
      length: length ?? 0,
    };
  });
  if (parts.some((part) => part.elements === null)) return null;
  const rows = sizeOf(dims.slice(0, axis)) ?? 0;
  return Array.from({ length: rows }, (_, row) =>
    parts.flatMap(({ elements, length }) => elements?.slice(row * length, (row + 1) * length) ?? []),
  ).flat();
}

/** Pads of an axis at both ends, for those axes only that a newer opset names. */
const pad: Operator = (call) => {
  const { type, dims } = input(call, 0);
  if (dims === null) return [tensor(type, null)];
  const rank = dims.length;
  const pads = hasInput(call, 1)
    ? dimsFrom(input(call, 1))
    : (intsOf(call.node, 'pads') ?? intsOf(call.node, 'paddings'));
  const named = hasInput(call, 3) ? numbersOf(input(call, 3)) : dims.map((_, axis) => axis);
  if (pads === null || named === null || pads.length !== 2 * named.length) return [tensor(type, unknownDims(rank))];
  const padded = [...dims];
  named.forEach((at, place) => {
    const axis = axisOf(at, rank);
    if (axis !== null)
      padded[axis] = addExtents(
        padded[axis] ?? null,
        addExtents(pads[place] ?? null, pads[place + named.length] ?? null),
      );
  });
  return [tensor(type, padded)];
};

/** Operators that move or repeat elements. */
export const moves: Readonly<Record<string, Operator>> = {
  Transpose: transpose,
  Expand: expand,
  Tile: tile,
  Concat: concat,
  Pad: pad,
};
