import type { Dimension } from '../../graph.ts';
import { hasInput, input, intOf, intsOf, type Call, type Operator } from '../call.ts';
import { divideEvenly, divideExtents, multiplyExtents } from '../dimension-algebra.ts';
import { mustAgree, ShapeConflict } from '../shape-conflict.ts';
import { axisOf, numbersOf, sizeOf, tensor, unknownDims, type Value } from '../value.ts';
import { dimsFrom } from './shape-vectors.ts';

const product = (dims: readonly Dimension[]): Dimension => dims.reduce<Dimension>(multiplyExtents, 1);

/** Reshape: 0 keeps an extent, -1 is what is left over; so is a single extent that is not known otherwise. */
const reshape: Operator = (call) => {
  const value = input(call, 0);
  const wanted = hasInput(call, 1) ? dimsFrom(input(call, 1)) : intsOf(call.node, 'shape');
  if (wanted === null) return [tensor(value.type, null, null)];
  const keepsZero = intOf(call.node, 'allowzero', 0) === 1;
  const dims = wanted.map((dim, place) => (dim === 0 && !keepsZero ? (value.dims?.[place] ?? null) : dim));
  const filled = fillLast(dims, value.dims);
  mustAgree('elements of a reshape', sizeOf(filled), sizeOf(value.dims));
  return [tensor(value.type, filled, value.data)];
};

function fillLast(dims: readonly Dimension[], from: readonly Dimension[] | null): Dimension[] {
  const open = dims.flatMap((dim, place) => (dim === null || dim === -1 ? [place] : []));
  const [last] = open;
  if (last === undefined) return [...dims];
  const filled = dims.map((dim) => (dim === -1 ? null : dim));
  if (open.length === 1 && from !== null)
    filled[last] = divideWhole(
      from,
      filled.filter((_, place) => place !== last),
    );
  return filled;
}

/** What is left of all extents after those named; common ones, also unknown symbols, cancel first. */
function divideWhole(from: readonly Dimension[], named: readonly Dimension[]): Dimension {
  const rest = [...from];
  const left: Dimension[] = [];
  for (const dim of named) {
    const place = typeof dim === 'string' ? rest.indexOf(dim) : -1;
    if (place >= 0) rest.splice(place, 1);
    else left.push(dim);
  }
  const [whole, divisor] = [product(rest), product(left)];
  if (typeof whole === 'number' && typeof divisor === 'number' && divisor !== 0) {
    if (whole % divisor !== 0) throw new ShapeConflict(`reshape: ${whole} elements in rows of ${divisor}`);
    return whole / divisor;
  }
  return divideEvenly(whole, divisor) ?? divideExtents(whole, divisor);
}

const flatten: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  if (dims === null) return [tensor(type, [null, null])];
  const axis = intOf(call.node, 'axis', 1);
  const cut = axis < 0 ? axis + dims.length : axis;
  return [tensor(type, [product(dims.slice(0, cut)), product(dims.slice(cut))], data)];
};

/** Axes of Squeeze and Unsqueeze: an attribute up to opset 12, an input since; null where they cannot be known. */
function axesOf(call: Call): readonly number[] | null {
  return hasInput(call, 1) ? numbersOf(input(call, 1)) : intsOf(call.node, 'axes');
}

const squeeze: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const axes = axesOf(call);
  if (dims === null) return [tensor(type, null, data)];
  if (axes === null && (hasInput(call, 1) || dims.some((dim) => typeof dim !== 'number')))
    return [squeezeSome(call, type, dims.length)];
  const dropped = new Set(
    axes === null
      ? dims.flatMap((dim, axis) => (dim === 1 ? [axis] : []))
      : axes.map((axis) => axisOf(axis, dims.length)),
  );
  dims.forEach((dim, axis) => dropped.has(axis) && mustAgree('squeezed axis', dim, 1));
  return [
    tensor(
      type,
      dims.filter((_, axis) => !dropped.has(axis)),
      data,
    ),
  ];
};

function squeezeSome(call: Call, type: string | null, rank: number): Value {
  const count = input(call, 1).dims?.[0];
  return tensor(type, typeof count === 'number' && count <= rank ? unknownDims(rank - count) : null);
}

const unsqueeze: Operator = (call) => {
  const { type, dims, data } = input(call, 0);
  const axes = axesOf(call);
  if (dims === null) return [tensor(type, null, null)];
  if (axes === null) {
    // Axes that come at run time still say by how many the rank grows.
    const count = input(call, 1).dims?.[0];
    return [tensor(type, typeof count === 'number' && count < 64 ? unknownDims(dims.length + count) : null)];
  }
  const rank = dims.length + axes.length;
  const added = new Set(axes.map((axis) => axisOf(axis, rank)));
  let next = 0;
  const widened = Array.from({ length: rank }, (_, axis) => (added.has(axis) ? 1 : (dims[next++] ?? null)));
  return [tensor(type, widened, data)];
};

/** Blocks of depth become area and back; only the extents change places. */
const depthToSpace: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const block = intOf(call.node, 'blocksize', 1);
  if (dims?.length !== 4) return [tensor(type, unknownDims(4))];
  const [n = null, c = null, h = null, w = null] = dims;
  return [tensor(type, [n, divideExtents(c, block * block), multiplyExtents(h, block), multiplyExtents(w, block)])];
};

const spaceToDepth: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const block = intOf(call.node, 'blocksize', 1);
  if (dims?.length !== 4) return [tensor(type, unknownDims(4))];
  const [n = null, c = null, h = null, w = null] = dims;
  return [tensor(type, [n, multiplyExtents(c, block * block), divideExtents(h, block), divideExtents(w, block)])];
};

/** The same elements in other extents. */
export const reshapes: Readonly<Record<string, Operator>> = {
  Reshape: reshape,
  Flatten: flatten,
  Squeeze: squeeze,
  Unsqueeze: unsqueeze,
  DepthToSpace: depthToSpace,
  SpaceToDepth: spaceToDepth,
};
