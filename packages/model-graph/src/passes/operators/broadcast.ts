import type { Dimension, ElementType } from '../../graph.ts';
import { mustAgree } from '../shape-conflict.ts';
import { elementsOf, MOST_ELEMENTS, sizeOf, tensor, type Value } from '../value.ts';

/** Extents that several shapes broadcast to by NumPy's rule; null where one has no known rank. */
export function broadcastDims(shapes: readonly (readonly Dimension[] | null)[]): Dimension[] | null {
  let result: Dimension[] = [];
  for (const dims of shapes) {
    if (dims === null) return null;
    const rank = Math.max(result.length, dims.length);
    const [a, b] = [pad(result, rank), pad(dims, rank)];
    result = a.map((dim, place) => broadcastExtent(dim, b[place] ?? null));
  }
  return result;
}

/** In a model that runs, one of two unequal extents is 1, so a number above 1 decides. Throws ShapeConflict for two numbers. */
export function broadcastExtent(a: Dimension, b: Dimension): Dimension {
  if (a === b || b === 1) return a;
  if (a === 1) return b;
  mustAgree('broadcast', a, b);
  if (typeof a === 'number') return a;
  return typeof b === 'number' ? b : null;
}

function pad(dims: readonly Dimension[], rank: number): Dimension[] {
  return [...new Array<Dimension>(rank - dims.length).fill(1), ...dims];
}

/** One element from the elements at the same place of all inputs; null where it cannot be known. */
export type Compute = (elements: readonly Dimension[]) => Dimension;

/** An operation element by element with broadcasting; elements are computed where all inputs have theirs. */
export function elementwise(values: readonly Value[], type: ElementType | null, compute: Compute | null): Value {
  const dims = broadcastDims(values.map((value) => value.dims));
  if (dims === null || compute === null || values.some((value) => value.data === null)) return tensor(type, dims);
  if (values.every((value) => value.data?.length === 1))
    return tensor(type, dims, [compute(values.map((value) => value.data?.[0] ?? null))]);
  const size = sizeOf(dims);
  if (size === null || size > MOST_ELEMENTS) return tensor(type, dims);
  const columns = values.map((value) => expandElements(value, dims as readonly number[]));
  if (columns.some((column) => column === null)) return tensor(type, dims);
  const row = (place: number): Dimension[] => columns.map((column) => column?.[place] ?? null);
  return tensor(
    type,
    dims,
    Array.from({ length: size }, (_, place) => compute(row(place))),
  );
}

/** Elements of a value repeated to the extents it is broadcast to. */
export function expandElements(value: Value, dims: readonly number[]): readonly Dimension[] | null {
  const elements = elementsOf(value);
  if (elements === null || value.dims === null) return null;
  const own = pad(value.dims, dims.length) as readonly number[];
  if (own.every((dim, axis) => dim === dims[axis])) return elements;
  return rearrange(elements, own, dims, (place) => place.map((index, axis) => (own[axis] === 1 ? 0 : index)));
}

/** Elements of a tensor of other extents: for each place of the result, the place in the source it comes from. */
export function rearrange(
  elements: readonly Dimension[],
  from: readonly number[],
  to: readonly number[],
  source: (place: readonly number[]) => readonly number[],
): Dimension[] {
  const size = sizeOf(to) ?? 0;
  const place = new Array<number>(to.length).fill(0);
  const result: Dimension[] = [];
  for (let count = 0; count < size; count += 1) {
    const at = source(place).reduce((sum, index, axis) => sum * (from[axis] ?? 1) + index, 0);
    result.push(elements[at] ?? null);
    for (let axis = to.length - 1; axis >= 0; axis -= 1) {
      place[axis] = (place[axis] ?? 0) + 1;
      if ((place[axis] ?? 0) < (to[axis] ?? 1)) break;
      place[axis] = 0;
    }
  }
  return result;
}

/** The extents as numbers; null where one is not. */
export function numericDims(dims: readonly Dimension[] | null): readonly number[] | null {
  return dims !== null && dims.every((dim) => typeof dim === 'number') ? dims : null;
}
