/// <reference lib="esnext.float16" />
import type { Tensor } from '../graph.ts';
import { MOST_ELEMENTS, sizeOf, tensor, type Value } from './value.ts';

type Read = (view: DataView, place: number) => number;

/** How the elements of a type lie in a payload: their width in bytes and how to read the one at a place. */
const LAYOUTS: Readonly<Record<string, readonly [width: number, read: Read]>> = {
  float32: [4, (view, at) => view.getFloat32(at, true)],
  float64: [8, (view, at) => view.getFloat64(at, true)],
  float16: [2, (view, at) => view.getFloat16(at, true)],
  int8: [1, (view, at) => view.getInt8(at)],
  uint8: [1, (view, at) => view.getUint8(at)],
  bool: [1, (view, at) => (view.getUint8(at) === 0 ? 0 : 1)],
  int16: [2, (view, at) => view.getInt16(at, true)],
  uint16: [2, (view, at) => view.getUint16(at, true)],
  int32: [4, (view, at) => view.getInt32(at, true)],
  uint32: [4, (view, at) => view.getUint32(at, true)],
  // Beyond 2^53 these stand for "to the end" in Slice, where the exact number does not matter.
  int64: [8, (view, at) => Number(view.getBigInt64(at, true))],
  uint64: [8, (view, at) => Number(view.getBigUint64(at, true))],
};

/** What is known of a weight or constant, with its elements where the file's reader kept them. */
export function valueOf(source: Tensor): Value {
  const layout = LAYOUTS[source.type];
  const size = sizeOf(source.dims);
  if (layout === undefined || source.payload === null || size === null || size > MOST_ELEMENTS)
    return tensor(source.type, source.dims);
  const [width, read] = layout;
  const { payload } = source;
  if (payload.byteLength < size * width) return tensor(source.type, source.dims);
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  return tensor(
    source.type,
    source.dims,
    Array.from({ length: size }, (_, place) => read(view, place * width)),
  );
}
