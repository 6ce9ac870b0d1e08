import type { Dimension } from '../../graph.ts';
import { hasInput, input, intOf, intsOf, type Call, type Operator } from '../call.ts';
import { addExtents, divideExtents, isCount, subtractExtents } from '../dimension-algebra.ts';
import { axisOf, elementsOf, MOST_ELEMENTS, sizeOf, tensor, unknownDims, type Value } from '../value.ts';
import { numericDims, rearrange } from './broadcast.ts';
import { dimsFrom } from './shape-vectors.ts';

/** What is cut from one axis; what is not known is null. */
interface Cut {
  axis: number;
  start: Dimension;
  end: Dimension;
  step: Dimension;
}

const slice: Operator = (call) => {
  const value = input(call, 0);
  if (value.dims === null) return [tensor(value.type, null)];
  const cuts = cutsOf(call, value.dims.length);
  if (cuts === null) return [tensor(value.type, unknownDims(value.dims.length))];
  const dims = [...value.dims];
  for (const cut of cuts) dims[cut.axis] = cutExtent(value.dims[cut.axis] ?? null, cut);
  return [tensor(value.type, dims, cutElements(value, dims, cuts))];
};

/** Attributes up to opset 9, inputs since; a scalar where a vector is due is read as one element. */
function cutsOf(call: Call, rank: number): Cut[] | null {
  const part = (place: number, name: string): readonly Dimension[] | null =>
    hasInput(call, place) ? (elementsOf(input(call, place)) ?? dimsFrom(input(call, place))) : intsOf(call.node, name);
  const [starts, ends] = [part(1, 'starts'), part(2, 'ends')];
  if (starts === null || ends === null) return null;
  const axes = part(3, 'axes') ?? starts.map((_, axis) => axis);
  const steps = part(4, 'steps') ?? starts.map(() => 1);
  const cuts = axes.map((at, place): Cut | null => {
    const axis = typeof at === 'number' ? axisOf(at, rank) : null;
    return axis === null
      ? null
      : { axis, start: starts[place] ?? null, end: ends[place] ?? null, step: steps[place] ?? null };
  });
  return cuts.includes(null) ? null : (cuts as Cut[]);
}

function cutExtent(extent: Dimension, { start, end, step }: Cut): Dimension {
  if (start === null || end === null || typeof step !== 'number' || step === 0) return null;
  if (typeof extent === 'number' && typeof start === 'number' && typeof end === 'number') {
    const [first, last] = clamp(extent, start, end, step);
    return Math.max(0, Math.ceil((last - first) / step));
  }
  if (step === -1 && typeof start === 'number' && typeof end === 'number')
    return start === -1 && end <= -FAR ? extent : null;
  if (step < 0) return null;
  const length = cutLength(extent, start, end);
  return step === 1 || length === null ? length : divideExtents(addExtents(length, step - 1), step);
}

/** Ends beyond this mean "to the end": no extent of a model is as long. */
const FAR = 2 ** 31 - 1;

/** With symbols: what is cut is taken to lie inside of the extent, as it does in a model that was made for it. */
function cutLength(extent: Dimension, start: Dimension, end: Dimension): Dimension {
  const last =
    typeof end === 'number'
      ? end >= FAR
        ? extent
        : end < 0
          ? addExtents(extent, end)
          : null
      : isCount(end)
        ? end
        : addExtents(extent, end);
  const first = isCount(start) ? start : addExtents(extent, start);
  if (last === null && typeof start === 'number' && typeof end === 'number' && start === end) return 0;
  return subtractExtents(last, first);
}

function clamp(extent: number, start: number, end: number, step: number): [number, number] {
  const place = (at: number): number => (at < 0 ? at + extent : at);
  const within = (at: number, low: number, high: number): number => Math.min(Math.max(at, low), high);
  if (step > 0) return [within(place(start), 0, extent), within(place(end), 0, extent)];
  return [within(place(start), -1, extent - 1), within(end <= -FAR ? -1 : place(end), -1, extent - 1)];
}

function cutElements(value: Value, dims: readonly Dimension[], cuts: readonly Cut[]): readonly Dimension[] | null {
  if (value.data?.length === 1) return value.data;
  const elements = elementsOf(value);
  const [from, to] = [numericDims(value.dims), numericDims(dims)];
  if (elements === null || from === null || to === null || (sizeOf(to) ?? Infinity) > MOST_ELEMENTS) return null;
  const firsts = from.map(() => 0);
  const steps = from.map(() => 1);
  for (const { axis, start, end, step } of cuts) {
    if (typeof start !== 'number' || typeof end !== 'number' || typeof step !== 'number') return null;
    firsts[axis] = clamp(from[axis] ?? 0, start, end, step)[0];
    steps[axis] = step;
  }
  return rearrange(elements, from, to, (place) =>
    place.map((index, axis) => (firsts[axis] ?? 0) + index * (steps[axis] ?? 1)),
  );
}

/** Parts named by an attribute or an input, else as many equal ones as there are outputs, the last one smaller. */
const split: Operator = (call) => {
  const value = input(call, 0);
  const { type, dims } = value;
  const count = call.node.outputs.length;
  const axis = dims === null ? null : axisOf(intOf(call.node, 'axis', 0), dims.length);
  if (dims === null || axis === null) return call.node.outputs.map(() => tensor(type, null));
  const named = hasInput(call, 1) ? dimsFrom(input(call, 1)) : intsOf(call.node, 'split');
  const whole = dims[axis] ?? null;
  const chunk = typeof whole === 'number' ? Math.ceil(whole / count) : divideExtents(whole, count);
  const even = (place: number): Dimension =>
    typeof whole === 'number' && typeof chunk === 'number'
      ? Math.max(0, Math.min(chunk, whole - place * chunk))
      : chunk;
  let start: Dimension = 0;
  return call.node.outputs.map((_, place) => {
    const length = named === null ? (hasInput(call, 1) ? null : even(place)) : (named[place] ?? null);
    const part = dims.map((dim, at) => (at === axis ? length : dim));
    const end = addExtents(start, length);
    const data = cutElements(value, part, [{ axis, start, end, step: 1 }]);
    start = end;
    return tensor(type, part, data);
  });
};

/** Operators that take parts of a tensor by place. */
export const slices: Readonly<Record<string, Operator>> = { Slice: slice, Split: split };
