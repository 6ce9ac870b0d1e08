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
  /**
   * All keys with their values in the order in which they came (those of more than 65,535 bytes last), or those that are
   * asked for by value or by the bytes of the key, which costs a tenth of reading all keys.
   */
  entries(where?: Where): Generator<[string, number]>;
  /** Reads single keys by their values, of a map whose values are 0, 1, 2 and so on. */
  keysByValue(): (value: number) => string;
}

/** Whether an entry is asked for; the bytes of a key with other letters than ASCII are escaped. */
type Where = (value: number, bytes: Uint8Array, start: number, end: number) => boolean;

const CHUNK_BITS = 20;
const CHUNK = 2 ** CHUNK_BITS;
/** Bytes before a key: 4 of its value, 2 of its length. */
const HEAD = 6;
const MOST_LOAD = 0.75;
const MOST_KEY = 65_535;

/** An empty map with room for `expected` keys; beyond, its slots double. */
export function createCompactMap(expected = 0): CompactMap {
  const entries = createEntries();
  let slots = createSlots(2 ** Math.ceil(Math.log2(Math.max(1024, expected / MOST_LOAD))));
  let size = 0;
  const long = new Map<string, number>();

  /** Where the key in `scratch` stands, from 1; 0 where it is new: then it is kept with `value`. */
  function find(length: number, value: number): number {
    const hash = hashOf(length);
    const slot = slotOf(slots, entries, length, hash);
    const reference = slots[slot]!;
    if (reference !== 0) return reference;
    slots[slot] = entries.append(length, value);
    slots[slot + 1] = hash;
    size += 1;
    if (2 * size > slots.length * MOST_LOAD) slots = doubled(slots);
    return 0;
  }

  return {
    get size() {
      return size + long.size;
    },
    get(text) {
      const length = writeKey(text);
      if (length > MOST_KEY) return long.get(text);
      const reference = slots[slotOf(slots, entries, length, hashOf(length))]!;
      return reference === 0 ? undefined : entries.value(reference);
    },
    set(text, value) {
      const length = writeKey(text);
      if (length > MOST_KEY) return long.size < long.set(text, value).size;
      const reference = find(length, value);
      if (reference !== 0) entries.setValue(reference, value);
      return reference === 0;
    },
    getOrSet(text, value) {
      const length = writeKey(text);
      if (length > MOST_KEY) return long.get(text) ?? (long.set(text, value), value);
      const reference = find(length, value);
      return reference === 0 ? value : entries.value(reference);
    },
    *entries(where = () => true) {
      yield* entries.all(where);
      for (const [key, value] of long) {
        const bytes = Buffer.from(key);
        if (where(value, bytes, 0, bytes.length)) yield [key, value];
      }
    },
    keysByValue: () => keysByValue(entries, long, size),
  };
}

function keysByValue(entries: Entries, long: ReadonlyMap<string, number>, size: number): (value: number) => string {
  const references = entries.byValue(size + long.size);
  const longKeys = new Map([...long].map(([key, value]) => [value, key]));
  return (value) => longKeys.get(value) ?? entries.key(references[value]!);
}

/**
 * Slots of a table: of each the reference of a key, 0 where it is free, and beside it the hash, so that hardly any key
 * is read that is not the one, nor any when the slots double.
 */
function createSlots(slots: number): Uint32Array<ArrayBuffer> {
  return new Uint32Array(2 * slots);
}

/** Place of the key in `scratch` among the slots, or the free one where it belongs. */
function slotOf(slots: Uint32Array, entries: Entries, length: number, hash: number): number {
  const last = slots.length - 1;
  for (let slot = (hash << 1) & last; ; slot = (slot + 2) & last) {
    const reference = slots[slot]!;
    if (reference === 0 || (slots[slot + 1] === hash && entries.isAt(reference, length))) return slot;
  }
}

/** Twice the slots, with the same references. */
function doubled(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const slots = createSlots(old.length);
  const last = slots.length - 1;
  for (let at = 0; at < old.length; at += 2) {
    const [reference, hash] = [old[at]!, old[at + 1]!];
    if (reference === 0) continue;
    let slot = (hash << 1) & last;
    while (slots[slot] !== 0) slot = (slot + 2) & last;
    slots[slot] = reference;
    slots[slot + 1] = hash;
  }
  return slots;
}

/** Keys with their values, one behind the other in chunks; a reference is the place of one, from 1. */
type Entries = ReturnType<typeof createEntries>;

function createEntries() {
  const chunks: Buffer[] = [];
  /** Where the last key of each chunk ends. */
  const ends: number[] = [];
  const chunkOf = (reference: number): Buffer => chunks[(reference - 1) >>> CHUNK_BITS]!;
  const atOf = (reference: number): number => (reference - 1) & (CHUNK - 1);
  return {
    /** Keeps the key in `scratch` with its value. */
    append(length: number, value: number): number {
      if (chunks.length === 0 || ends.at(-1)! + HEAD + length > CHUNK) {
        chunks.push(Buffer.allocUnsafeSlow(CHUNK));
        ends.push(0);
      }
      const [chunk, at] = [chunks.at(-1)!, ends.at(-1)!];
      writeValue(chunk, at, value);
      chunk[at + 4] = length;
      chunk[at + 5] = length >>> 8;
      for (let i = 0; i < length; i += 1) chunk[at + HEAD + i] = scratch[i]!;
      ends[ends.length - 1] = at + HEAD + length;
      return (chunks.length - 1) * CHUNK + at + 1;
    },
    isAt: (reference: number, length: number) => isAt(chunkOf(reference), atOf(reference), length),
    value: (reference: number) => readValue(chunkOf(reference), atOf(reference)),
    setValue: (reference: number, value: number) => writeValue(chunkOf(reference), atOf(reference), value),
    key: (reference: number) => unplain(keyAt(chunkOf(reference), atOf(reference))),
    /** References by the values of the keys, which are below `length`. */
    byValue(length: number): Uint32Array {
      const references = new Uint32Array(length);
      for (const [of, chunk] of chunks.entries())
        for (let at = 0; at < ends[of]!; at += HEAD + lengthAt(chunk, at))
          references[readValue(chunk, at)] = of * CHUNK + at + 1;
      return references;
    },
    *all(where: Where): Generator<[string, number]> {
      for (const [of, chunk] of chunks.entries()) {
        for (let at = 0; at < ends[of]!; at += HEAD + lengthAt(chunk, at)) {
          const [value, start] = [readValue(chunk, at), at + HEAD];
          if (where(value, chunk, start, start + lengthAt(chunk, at))) yield [unplain(keyAt(chunk, at)), value];
        }
      }
    },
  };
}

/** Whether the key at a place is that in `scratch`. */
function isAt(chunk: Buffer, at: number, length: number): boolean {
  if (lengthAt(chunk, at) !== length) return false;
  for (let i = 0; i < length; i += 1) if (chunk[at + HEAD + i] !== scratch[i]) return false;
  return true;
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

/** The bytes of the key that was asked for last, but for one that is too long. */
const scratch = Buffer.allocUnsafeSlow(MOST_KEY);

/**
 * Writes the bytes of a key to `scratch`; returns their number, more than MOST_KEY where they have no room. Ids are
 * ASCII; other text, which must be well-formed Unicode, is escaped behind a NUL, which no id has.
 */
function writeKey(text: string): number {
  if (text.length > MOST_KEY) return text.length;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code - 1) >>> 0 > 126) {
      const escaped = `\0${encodeURIComponent(text)}`;
      return escaped.length > MOST_KEY ? escaped.length : scratch.write(escaped, 'latin1');
    }
    scratch[at] = code;
  }
  return text.length;
}

function unplain(key: string): string {
  return key.startsWith('\0') ? decodeURIComponent(key.slice(1)) : key;
}

/** FNV-1a over the first bytes of `scratch`, its high bits mixed in. */
function hashOf(length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ scratch[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
