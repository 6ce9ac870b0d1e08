import { broken, content, integer, MOST_TEXT, passOver, type Wire } from './wire-reader.ts';

/** Appends the integers of a field, which come one by one or packed; false where a packed run was too long to be read. */
export async function addIntegers(wire: Wire, into: bigint[], most = MOST_TEXT): Promise<boolean> {
  if (wire.type === 0) {
    into.push(integer(wire));
    return true;
  }
  if (wire.stop - wire.window.at > most) {
    passOver(wire);
    return false;
  }
  const bytes = await content(wire);
  for (let at = 0; at < bytes.length;) {
    // The lower 49 bits as a number, which is faster than as a big one and enough for all but negative integers.
    let [low, high, shift] = [0, 0, 0];
    for (; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 63) throw broken(wire, 'a packed number without an end');
      if (shift < 49) low += (byte & 0x7f) * 2 ** shift;
      else high += (byte & 0x7f) * 2 ** (shift - 49);
      if (byte < 0x80) break;
    }
    into.push(high === 0 ? BigInt(low) : BigInt.asIntN(64, (BigInt(high) << 49n) | BigInt(low)));
  }
  return true;
}

/** Appends the floats of a field, of 4 or 8 bytes each, one by one or packed; false where a packed run was too long. */
export async function addFloats(wire: Wire, into: number[], size: 4 | 8, most = MOST_TEXT): Promise<boolean> {
  if (wire.type === (size === 8 ? 1 : 5)) {
    into.push(float(wire));
    return true;
  }
  if (wire.type === 2 && wire.stop - wire.window.at > most) {
    passOver(wire);
    return false;
  }
  const bytes = await content(wire);
  if (bytes.length % size !== 0) throw broken(wire, `${bytes.length} bytes of packed numbers of ${size}`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += size)
    into.push(size === 8 ? view.getFloat64(at, true) : view.getFloat32(at, true));
  return true;
}

const scratch = new DataView(new ArrayBuffer(8));

/** Value of a field of 4 or 8 fixed bytes as a floating-point number. */
export function float(wire: Wire): number {
  scratch.setUint32(0, wire.low, true);
  scratch.setUint32(4, wire.high, true);
  if (wire.type === 5) return scratch.getFloat32(0, true);
  if (wire.type === 1) return scratch.getFloat64(0, true);
  throw broken(wire, `field ${wire.field} has wire type ${wire.type}, expected a floating-point number`);
}
