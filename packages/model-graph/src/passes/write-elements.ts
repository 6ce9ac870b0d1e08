import { numbersOf, type Value } from './value.ts';

type Write = (view: DataView, place: number, element: number) => void;

const LAYOUTS: Readonly<Record<string, readonly [width: number, write: Write]>> = {
  float32: [4, (view, at, element) => view.setFloat32(at, element, true)],
  float64: [8, (view, at, element) => view.setFloat64(at, element, true)],
  int8: [1, (view, at, element) => view.setInt8(at, element)],
  uint8: [1, (view, at, element) => view.setUint8(at, element)],
  bool: [1, (view, at, element) => view.setUint8(at, element)],
  int32: [4, (view, at, element) => view.setInt32(at, element, true)],
  // 2^63 stands for the largest number, which a double cannot hold.
  int64: [8, (view, at, element) => view.setBigInt64(at, element >= 2 ** 63 ? 2n ** 63n - 1n : BigInt(element), true)],
};

/** Bytes that payloads of the reader have at most; longer ones are not kept here either. */
const MOST_BYTES = 1024;

/** Little-endian payload of a value whose elements are all known numbers and few; else null. */
export function writeElements(value: Value): Uint8Array | null {
  const layout = value.type === null ? undefined : LAYOUTS[value.type];
  const elements = layout === undefined ? null : numbersOf(value);
  if (layout === undefined || elements === null || elements.length * layout[0] > MOST_BYTES) return null;
  const payload = new Uint8Array(elements.length * layout[0]);
  const view = new DataView(payload.buffer);
  elements.forEach((element, place) => layout[1](view, place * layout[0], element));
  return payload;
}
