import type { Dimension, ElementType } from '../graph.ts';

/**
 * What is known of a value without running the model: type and extents, and for small tensors their elements, because
 * the elements of one value are often the extents of another. Elements stand in row order; a single element stands for
 * all when they are equal; a symbol or null is an element that is known by name or not at all. Booleans are 0 and 1.
 */
export interface Value {
  type: ElementType | null;
  dims: readonly Dimension[] | null;
  data: readonly Dimension[] | null;
  /** Values of a sequence in order, null where they are not known; undefined for a tensor. */
  items?: readonly Value[] | null;
}

/** More elements than this are not kept: longer values are weights or coordinates, not extents. */
export const MOST_ELEMENTS = 1024;

export const UNKNOWN: Value = { type: null, dims: null, data: null };

/** A tensor of these extents; what cannot be an extent (negative, broken) becomes null. */
export function tensor(
  type: ElementType | null,
  dims: readonly Dimension[] | null,
  data: readonly Dimension[] | null = null,
): Value {
  const checked =
    dims === null
      ? null
      : dims.map((dim) => (typeof dim === 'number' && !(Number.isSafeInteger(dim) && dim >= 0) ? null : dim));
  return { type, dims: checked, data: checked === null ? null : checkData(checked, data) };
}

/** A vector with these elements, by default int64: what Shape gives. */
export function vector(elements: readonly Dimension[], type: ElementType = 'int64'): Value {
  return tensor(type, [elements.length], elements);
}

/** Elements only where there are as many as the extents say, or one for all. */
function checkData(dims: readonly Dimension[], data: readonly Dimension[] | null): readonly Dimension[] | null {
  if (data === null) return null;
  const size = sizeOf(dims);
  if (size === null) return data.length === 1 ? data : null;
  if (data.length === size) return size > MOST_ELEMENTS ? null : data;
  return data.length === 1 ? data : null;
}

/** Number of elements; null where an extent is not a number. */
export function sizeOf(dims: readonly Dimension[] | null): number | null {
  if (dims === null) return null;
  let size = 1;
  let known = true;
  for (const dim of dims) {
    if (dim === 0) return 0;
    if (typeof dim === 'number') size *= dim;
    else known = false;
  }
  return known ? size : null;
}

/** All elements one by one; null where they are not known, or too many. */
export function elementsOf(value: Value | null): readonly Dimension[] | null {
  if (value === null || value.data === null) return null;
  const size = sizeOf(value.dims);
  if (size === null || size > MOST_ELEMENTS) return null;
  return value.data.length === size ? value.data : new Array<Dimension>(size).fill(value.data[0] ?? null);
}

/** All elements as numbers; null where one of them is not known as a number. */
export function numbersOf(value: Value | null): readonly number[] | null {
  const elements = elementsOf(value);
  return elements !== null && elements.every((element) => typeof element === 'number') ? elements : null;
}

/** The one element of a scalar or of a tensor whose elements are all equal, as a number. */
export function numberOf(value: Value | null): number | null {
  const first = value?.data?.length === 1 ? value.data[0] : null;
  return typeof first === 'number' ? first : null;
}

/** The same value without its elements, as after an operation that changes them. */
export function withoutData(value: Value): Value {
  return value.data === null ? value : { ...value, data: null };
}

/** Unknown extents of a known rank. */
export function unknownDims(rank: number): null[] {
  return new Array<null>(rank).fill(null);
}

/** Place of an axis counted from the front; null where it is outside of the rank. */
export function axisOf(axis: number, rank: number): number | null {
  const place = axis < 0 ? axis + rank : axis;
  return Number.isInteger(place) && place >= 0 && place < rank ? place : null;
}
