import { GGUFValueType } from '@huggingface/gguf';
import type { ByteSource } from './byte-source.ts';
import { TOO_MUCH, WRITTEN_SO } from './graph-error.ts';
import {
  brokenGguf,
  openGguf,
  passBytes,
  passTexts,
  ready,
  size,
  take,
  textOrLength,
  unsigned,
  type GgufReader,
} from './gguf-reader.ts';
import { shownName } from './shown-name.ts';

/** A tensor as the header states it: the fastest dimension first, `offset` bytes behind the beginning of the data. */
export interface GgufTensor {
  name: string;
  dims: readonly number[];
  type: number;
  offset: number;
}

/** What stands before the weights of a GGUF file. */
export interface GgufHeader {
  version: number;
  /** Values by key as texts; a list or a long text by its length. */
  keys: ReadonlyMap<string, string>;
  tensors: readonly GgufTensor[];
  /** Every tensor begins at a multiple of so many bytes behind the beginning of the data. */
  alignment: number;
  dataStart: number;
}

/** A model of experts that are stored one by one has some 50,000 tensors; the most keys seen are some 100. */
const MOST_TENSORS = 100_000;
const MOST_KEYS = 10_000;
/** ggml has four; the Hub's parser takes eight. */
const MOST_DIMS = 8;
const MOST_NAME = 65_535;
/** Longer values, most of them chat templates, say nothing of the structure. */
const MOST_VALUE = 1_000;
const MOST_DEPTH = 4;
const MOST_LISTS = 100_000;
/**
 * Smallest entries: of a key a length, a type and a value of one byte, of a tensor a length, two numbers and an offset.
 */
const KEY_BYTES = 5;
const TENSOR_BYTES = 16;

/**
 * Reads the header of a GGUF file, version 1 to 3, of either byte order; lists are passed over, numbers in them not
 * even fetched.
 */
export async function readGgufHeader(source: ByteSource): Promise<GgufHeader> {
  const reader = openGguf(source);
  if (source.size < 16) throw brokenGguf(reader, `a GGUF file of ${source.size} bytes`);
  await ready(reader, 8);
  if (take(reader, 4) !== 0x46554747) throw brokenGguf(reader, 'does not begin as a GGUF file');
  const version = readVersion(reader);
  const [tensorCount, keyCount] = [await size(reader), await size(reader)];
  if (tensorCount > MOST_TENSORS)
    throw brokenGguf(reader, `${tensorCount} tensors, more than the ${MOST_TENSORS} that are read`, TOO_MUCH);
  if (keyCount > MOST_KEYS)
    throw brokenGguf(reader, `${keyCount} keys, more than the ${MOST_KEYS} that are read`, TOO_MUCH);
  const least = tensorCount * (TENSOR_BYTES + reader.width) + keyCount * (KEY_BYTES + reader.width);
  if (least > source.size)
    throw brokenGguf(reader, `${tensorCount} tensors and ${keyCount} keys in ${source.size} bytes`);
  const keys = await readKeys(reader, keyCount);
  const tensors = await readTensors(reader, tensorCount);
  const alignment = Number(keys.get('general.alignment') ?? 32);
  if (!(alignment >= 1 && alignment <= 2 ** 20 && Number.isInteger(Math.log2(alignment))))
    throw brokenGguf(
      reader,
      `an alignment of ${shownName(keys.get('general.alignment') ?? '')}, expected a power of two`,
      WRITTEN_SO,
    );
  return { version, keys, tensors, alignment, dataStart: Math.ceil(reader.window.at / alignment) * alignment };
}

/** A version is small, so that its lower half is zero where the byte order is the other one. */
function readVersion(reader: GgufReader): number {
  const { window } = reader;
  let version = take(reader, 4) as number;
  if ((version & 0xffff) === 0) {
    window.at -= 4;
    reader.little = false;
    version = take(reader, 4) as number;
  }
  if (version < 1 || version > 3) throw brokenGguf(reader, `version ${version} of GGUF, expected 1 to 3`);
  if (version === 1) reader.width = 4;
  return version;
}

async function readKeys(reader: GgufReader, count: number): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (let left = count; left > 0; left -= 1) {
    const key = await readName(reader);
    if (keys.has(key)) throw brokenGguf(reader, `two keys ${shownName(key)}`, WRITTEN_SO);
    keys.set(key, await readValue(reader, await unsigned(reader)));
  }
  return keys;
}

async function readName(reader: GgufReader): Promise<string> {
  const name = await textOrLength(reader, MOST_NAME);
  if (typeof name === 'number') throw brokenGguf(reader, `a name of ${name} bytes`);
  return name;
}

type Kind = readonly [bytes: 1 | 2 | 4 | 8, kind: 'unsigned' | 'signed' | 'float'];

const KINDS: Readonly<Partial<Record<number, Kind>>> = {
  [GGUFValueType.UINT8]: [1, 'unsigned'],
  [GGUFValueType.INT8]: [1, 'signed'],
  [GGUFValueType.UINT16]: [2, 'unsigned'],
  [GGUFValueType.INT16]: [2, 'signed'],
  [GGUFValueType.UINT32]: [4, 'unsigned'],
  [GGUFValueType.INT32]: [4, 'signed'],
  [GGUFValueType.FLOAT32]: [4, 'float'],
  [GGUFValueType.BOOL]: [1, 'unsigned'],
  [GGUFValueType.UINT64]: [8, 'unsigned'],
  [GGUFValueType.INT64]: [8, 'signed'],
  [GGUFValueType.FLOAT64]: [8, 'float'],
};

async function readValue(reader: GgufReader, type: number): Promise<string> {
  if (type === GGUFValueType.ARRAY) return `${await passList(reader, 0)} values`;
  if (type === GGUFValueType.STRING) {
    const text = await textOrLength(reader, MOST_VALUE);
    return typeof text === 'number' ? `${text} bytes` : text;
  }
  const kind = KINDS[type];
  if (kind === undefined) throw brokenGguf(reader, `a value of type ${type}, which GGUF does not have`, WRITTEN_SO);
  await ready(reader, kind[0]);
  const value = take(reader, ...kind);
  return type === GGUFValueType.BOOL ? String(value !== 0) : String(value);
}

/** Passes over a list; the number of its values. */
async function passList(reader: GgufReader, depth: number): Promise<number> {
  if (depth >= MOST_DEPTH) throw brokenGguf(reader, `more than ${MOST_DEPTH} lists inside each other`);
  const type = await unsigned(reader);
  const count = await size(reader);
  const kind = KINDS[type];
  const left = reader.window.source.size - reader.window.at;
  const least = kind?.[0] ?? reader.width;
  if (count * least > left) throw brokenGguf(reader, `a list of ${count} values, ${left} bytes are left`);
  if (kind !== undefined) passBytes(reader, count * kind[0], depth === 0);
  else if (type === GGUFValueType.STRING) await passTexts(reader, count);
  else if (type === GGUFValueType.ARRAY) {
    if ((reader.lists += count) > MOST_LISTS)
      throw brokenGguf(reader, `more than ${MOST_LISTS} lists inside of lists`, TOO_MUCH);
    for (let each = 0; each < count; each += 1) await passList(reader, depth + 1);
  } else throw brokenGguf(reader, `a list of values of type ${type}, which GGUF does not have`, WRITTEN_SO);
  return count;
}

async function readTensors(reader: GgufReader, count: number): Promise<GgufTensor[]> {
  const tensors: GgufTensor[] = [];
  const names = new Set<string>();
  for (let left = count; left > 0; left -= 1) {
    const name = await readName(reader);
    if (names.has(name)) throw brokenGguf(reader, `two tensors ${shownName(name)}`, WRITTEN_SO);
    names.add(name);
    const rank = await unsigned(reader);
    if (rank > MOST_DIMS)
      throw brokenGguf(
        reader,
        `tensor ${shownName(name)} of ${rank} dimensions, expected at most ${MOST_DIMS}`,
        WRITTEN_SO,
      );
    const dims: number[] = [];
    for (let each = 0; each < rank; each += 1) dims.push(await size(reader));
    const type = await unsigned(reader);
    await ready(reader, 8);
    tensors.push({ name, dims, type, offset: Number(take(reader, 8)) });
  }
  return tensors;
}
