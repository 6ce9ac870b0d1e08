/**
 * A map from short text to a whole number in typed memory: about 50 bytes for an id of 33 characters, where a
 * Map of strings takes 150. Values are below 2^32. Keys of more than 65,535 bytes
 * go to a plain Map: no id is that long, but a record may name anything.
 */
export interface CompactMap {
  /** Value of a key, or undefined. */
  get(key: string): number | undefined;
  /** Sets a value; true when the key is new. */
  set(key: string, value: number): boolean;
  /** Value of a key, which gets this one where it has none. */
  getOrSet(key: string, value: number): number;
  readonly size: number;
  /** All keys with their values, or those whose value is asked for, which costs a tenth of reading all keys. */
  entries(where?: (value: number) => boolean): Generator<[string, number]>;
}

const CHUNK = 1 << 20;
/** Bytes before a key: 4 of its value, 2 of its length, 8 bits of its hash (so that few keys are compared in vain). */
const HEAD = 7;
const MOST_LOAD = 0.7;
const MOST_KEY = 65_535;

/** An empty map with room for `expected` keys; beyond, its slots double. */
export function createCompactMap(expected = 0): CompactMap {
  const entries = createEntries();
  let slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(1024, expected / MOST_LOAD))));
  let size = 0;
  const long = new Map<string, number>();

  const find = (key: string, hash: number) => slotOf(slots, entries, key, hash);

  /** Adds a key that is not there, whose place among the slots `find` gave. */
  function add(slot: number, key: string, hash: number, value: number): void {
    slots[slot] = entries.append(key, hash, value);
    size += 1;
    if (size > slots.length * MOST_LOAD) slots = doubled(slots, entries);
  }

  return {
    get size() {
      return size + long.size;
    },
    get(text) {
      const key = plain(text);
      if (key.length > MOST_KEY) return long.get(key);
      const reference = slots[find(key, hashOf(key))]!;
      return reference === 0 ? undefined : entries.value(reference);
    },
    set(text, value) {
      const key = plain(text);
      if (key.length > MOST_KEY) return long.size < long.set(key, value).size;
      const hash = hashOf(key);
      const slot = find(key, hash);
      const reference = slots[slot]!;
      if (reference !== 0) {
        entries.setValue(reference, value);
        return false;
      }
      add(slot, key, hash, value);
      return true;
    },
    getOrSet(text, value) {
      const key = plain(text);
      if (key.length > MOST_KEY) return long.get(key) ?? (long.set(key, value), value);
      const hash = hashOf(key);
      const slot = find(key, hash);
      const reference = slots[slot]!;
      if (reference !== 0) return entries.value(reference);
      add(slot, key, hash, value);
      return value;
    },
    entries: (where = () => true) => pairsOf(slots, entries, long, where),
  };
}

/** Place of a key among the slots, or the free one where it belongs. */
function slotOf(slots: Uint32Array, entries: Entries, key: string, hash: number): number {
  for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const reference = slots[slot]!;
    if (reference === 0 || entries.isAt(reference, key, hash)) return slot;
  }
}

function* pairsOf(
  slots: Uint32Array,
  entries: Entries,
  long: ReadonlyMap<string, number>,
  where: (value: number) => boolean,
): Generator<[string, number]> {
  for (const reference of slots) {
    if (reference === 0) continue;
    const value = entries.value(reference);
    if (where(value)) yield [unplain(entries.key(reference)), value];
  }
  for (const [key, value] of long) if (where(value)) yield [unplain(key), value];
}

/** Twice the slots, with the same references. */
function doubled(old: Uint32Array, entries: Entries): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(old.length * 2);
  for (let at = 0; at < old.length; at += 1) {
    const reference = old[at]!;
    if (reference === 0) continue;
    let slot = entries.hash(reference) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = reference;
  }
  return slots;
}

/** Keys with their values, one behind the other in chunks; a reference is the place of one, from 1. */
type Entries = ReturnType<typeof createEntries>;

function createEntries() {
  const chunks: Buffer[] = [];
  let used = 0;
  const chunkOf = (reference: number): Buffer => chunks[Math.floor((reference - 1) / CHUNK)]!;
  const atOf = (reference: number): number => (reference - 1) % CHUNK;
  return {
    append(key: string, hash: number, value: number): number {
      if (used === chunks.length * CHUNK || (used % CHUNK) + HEAD + key.length > CHUNK)
        used = chunks.push(Buffer.allocUnsafeSlow(CHUNK)) * CHUNK - CHUNK;
      const [chunk, at] = [chunkOf(used + 1), used % CHUNK];
      writeValue(chunk, at, value);
      chunk[at + 4] = key.length;
      chunk[at + 5] = key.length >>> 8;
      chunk[at + 6] = hash >>> 24;
      for (let i = 0; i < key.length; i += 1) chunk[at + HEAD + i] = key.charCodeAt(i);
      used += HEAD + key.length;
      return used - HEAD - key.length + 1;
    },
    isAt: (reference: number, key: string, hash: number) => isAt(chunkOf(reference), atOf(reference), key, hash),
    hash: (reference: number) => hashAt(chunkOf(reference), atOf(reference)),
    key: (reference: number) => keyAt(chunkOf(reference), atOf(reference)),
    value: (reference: number) => readValue(chunkOf(reference), atOf(reference)),
    setValue: (reference: number, value: number) => writeValue(chunkOf(reference), atOf(reference), value),
  };
}

function isAt(chunk: Buffer, at: number, key: string, hash: number): boolean {
  if (chunk[at + 6] !== hash >>> 24 || lengthAt(chunk, at) !== key.length) return false;
  for (let i = 0; i < key.length; i += 1) if (chunk[at + HEAD + i] !== key.charCodeAt(i)) return false;
  return true;
}

/** The hash of a key as it is stored. */
function hashAt(chunk: Buffer, at: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < lengthAt(chunk, at); i += 1) hash = Math.imul(hash ^ chunk[at + HEAD + i]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function keyAt(chunk: Buffer, at: number): string {
  return chunk.toString('latin1', at + HEAD, at + HEAD + lengthAt(chunk, at));
}

function lengthAt(chunk: Buffer, at: number): number {
  return chunk[at + 4]! | (chunk[at + 5]! << 8);
}

function writeValue(chunk: Buffer, at: number, value: number): void {
  chunk[at] = value;
  chunk[at + 1] = value >>> 8;
  chunk[at + 2] = value >>> 16;
  chunk[at + 3] = value >>> 24;
}

function readValue(chunk: Buffer, at: number): number {
  return (chunk[at]! | (chunk[at + 1]! << 8) | (chunk[at + 2]! << 16) | (chunk[at + 3]! << 24)) >>> 0;
}

/** Ids are ASCII; other text, which must be well-formed Unicode, is escaped behind a NUL, which no id has. */
function plain(text: string): string {
  // NUL is ASCII; of its own text one code after the other is looked at, which costs less than a regular expression.
  for (let at = 0; at < text.length; at += 1)
    if ((text.charCodeAt(at) - 1) >>> 0 > 126) return `\0${encodeURIComponent(text)}`;
  return text;
}

function unplain(key: string): string {
  return key.startsWith('\0') ? decodeURIComponent(key.slice(1)) : key;
}

/** FNV-1a, its high bits mixed in. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
