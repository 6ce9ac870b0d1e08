/**
 * A map from short text to a whole number in typed memory: about 46 bytes for an id of 33 characters and 25 for
 * a Mongo `_id`, where a Map of strings takes 150. Keys are at most 255 bytes long; values are below 2^32.
 */
export interface CompactMap {
  /** Value of a key, or undefined. */
  get(key: string): number | undefined;
  /** Sets a value; true when the key is new. */
  set(key: string, value: number): boolean;
  readonly size: number;
  entries(): Generator<[string, number]>;
}

const CHUNK = 1 << 20;
const HEAD = 5;

/** An empty map (`hex` packs keys of hexadecimal digits, such as `_id`, two a byte); it grows by a chunk of 1 MB at a time and doubles its slots at 70 % of them. */
export function createCompactMap(encoding: 'utf8' | 'hex' = 'utf8'): CompactMap {
  const chunks: Buffer[] = [Buffer.allocUnsafe(CHUNK)];
  const scratch = Buffer.allocUnsafe(1024);
  let used = 0;
  let slots = new Uint32Array(1 << 10);
  let size = 0;

  const encode = (key: string) => {
    const length = key.length > 255 ? 256 : scratch.write(key, encoding);
    if (length > 255) throw new RangeError(`key longer than 255 bytes: ${key.slice(0, 80)}`);
    return length;
  };
  const place = (offset: number): [Buffer, number] => [chunks[Math.floor(offset / CHUNK)]!, offset % CHUNK];
  const lengthAt = (offset: number) => chunks[Math.floor(offset / CHUNK)]![offset % CHUNK]!;

  function find(length: number): number {
    for (let slot = hashOf(scratch, 0, length) & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const reference = slots[slot]!;
      if (reference === 0) return slot;
      const [chunk, at] = place(reference - 1);
      if (chunk[at] === length && scratch.compare(chunk, at + HEAD, at + HEAD + length, 0, length) === 0) return slot;
    }
  }

  function append(length: number, value: number): number {
    const full = used === chunks.length * CHUNK || (used % CHUNK) + HEAD + length > CHUNK;
    if (full) used = chunks.push(Buffer.allocUnsafe(CHUNK)) * CHUNK - CHUNK;
    const [chunk, at] = place(used);
    chunk[at] = length;
    chunk.writeUInt32LE(value, at + 1);
    scratch.copy(chunk, at + HEAD, 0, length);
    const offset = used;
    used += HEAD + length;
    return offset;
  }

  function grow(): void {
    const old = slots;
    slots = new Uint32Array(old.length * 2);
    for (const reference of old) {
      if (reference === 0) continue;
      const [chunk, at] = place(reference - 1);
      let slot = hashOf(chunk, at + HEAD, lengthAt(reference - 1)) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = reference;
    }
  }

  return {
    get size() {
      return size;
    },
    get(key) {
      const reference = slots[find(encode(key))]!;
      if (reference === 0) return undefined;
      const [chunk, at] = place(reference - 1);
      return chunk.readUInt32LE(at + 1);
    },
    set(key, value) {
      const length = encode(key);
      const slot = find(length);
      if (slots[slot] !== 0) {
        const [chunk, at] = place(slots[slot]! - 1);
        chunk.writeUInt32LE(value, at + 1);
        return false;
      }
      slots[slot] = append(length, value) + 1;
      size += 1;
      if (size > slots.length * 0.7) grow();
      return true;
    },
    *entries() {
      for (const reference of slots) {
        if (reference === 0) continue;
        const [chunk, at] = place(reference - 1);
        yield [chunk.toString(encoding, at + HEAD, at + HEAD + chunk[at]!), chunk.readUInt32LE(at + 1)];
      }
    },
  };
}

/** FNV-1a. */
function hashOf(bytes: Buffer, from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + length; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
