import { WRITTEN_SO } from './graph-error.ts';
import { bytesOf, elementsOf, onnxType } from './element-types.ts';
import type { Tensor } from './graph.ts';
import { addFloats, addIntegers } from './wire-numbers.ts';
import { readEntry } from './onnx-entry.ts';
import {
  broken,
  content,
  count,
  message,
  MOST_KEPT,
  MOST_PAYLOAD,
  MOST_RANK,
  nextField,
  number,
  passOver,
  text,
  type Wire,
} from './wire-reader.ts';
import { shownName, shownShape } from './shown-name.ts';

/** A tensor while it is read. */
interface Draft {
  name: string;
  type: number;
  dims: bigint[];
  /** Bytes of raw_data in the file; undefined where the elements come in fields of their own. */
  rawBytes: number | undefined;
  raw: Uint8Array | null;
  integers: bigint[];
  floats: number[];
  doubles: number[];
  /** False once elements were jumped over. */
  whole: boolean;
  /** Bytes of the texts of a string tensor. */
  textBytes: number;
  external: string | null;
  externalBytes: number | undefined;
  isExternal: boolean;
}

/** TensorProto: what it is, and its elements where they take at most 1 KiB. */
export async function readTensor(wire: Wire, end: number): Promise<Tensor> {
  const draft: Draft = {
    name: '',
    type: 0,
    dims: [],
    rawBytes: undefined,
    raw: null,
    integers: [],
    floats: [],
    doubles: [],
    whole: true,
    textBytes: 0,
    external: null,
    externalBytes: undefined,
    isExternal: false,
  };
  count(wire, 'tensors');
  while (await nextField(wire, end)) {
    if (wire.field === 1) await addExtents(wire, draft.dims);
    else if (wire.field === 2) draft.type = number(wire);
    else if (wire.field === 8) draft.name = await text(wire);
    else if (wire.field === 9) await readRaw(wire, draft);
    else if (wire.field === 13) await readExternal(wire, draft);
    else if (wire.field === 14) draft.isExternal = number(wire) === 1;
    else await readElements(wire, draft);
  }
  return finish(wire, draft);
}

async function addExtents(wire: Wire, dims: bigint[]): Promise<void> {
  await addIntegers(wire, dims);
  if (dims.length > MOST_RANK) throw broken(wire, `a tensor of more than ${MOST_RANK} dimensions`, WRITTEN_SO);
}

async function readRaw(wire: Wire, draft: Draft): Promise<void> {
  draft.rawBytes = wire.stop - wire.window.at;
  if (wire.type === 2 && (draft.rawBytes > MOST_PAYLOAD || (wire.kept += draft.rawBytes) > MOST_KEPT)) passOver(wire);
  // A copy: a view would keep the whole window in memory.
  else draft.raw = new Uint8Array(await content(wire));
}

async function readExternal(wire: Wire, draft: Draft): Promise<void> {
  const { key, value } = await message(wire, readEntry);
  if (key === 'location') draft.external = value;
  if (key === 'length' && /^\d{1,15}$/.test(value)) draft.externalBytes = Number(value);
}

/**
 * Elements in fields of their own: float_data 4, int32_data 5, string_data 6, int64_data 7, double_data 10, uint64_data
 * 11.
 */
async function readElements(wire: Wire, draft: Draft): Promise<void> {
  let read = true;
  if (wire.field === 4) read = await addFloats(wire, draft.floats, 4, MOST_PAYLOAD);
  else if (wire.field === 5 || wire.field === 7 || wire.field === 11)
    read = await addIntegers(wire, draft.integers, MOST_PAYLOAD);
  else if (wire.field === 10) read = await addFloats(wire, draft.doubles, 8, MOST_PAYLOAD);
  else {
    if (wire.field === 6) draft.textBytes += wire.stop - wire.window.at;
    passOver(wire);
  }
  draft.whole &&= read;
  // Elements that come one by one, each in its field, are dropped once they are too many to be a shape.
  if (draft.integers.length + draft.floats.length + draft.doubles.length <= MOST_PAYLOAD) return;
  draft.whole = false;
  for (const list of [draft.integers, draft.floats, draft.doubles]) list.length = 0;
}

function finish(wire: Wire, draft: Draft): Tensor {
  const { name, rawBytes } = draft;
  const type = onnxType(draft.type);
  const dims = draft.dims.map(Number);
  const elements = elementsOf(dims);
  if (dims.some((dim) => dim < 0) || !Number.isSafeInteger(elements))
    throw broken(wire, `tensor ${shownName(name)} of shape [${shownShape(dims)}]`, WRITTEN_SO);
  const expected = bytesOf(type, elements);
  const external = draft.isExternal ? (draft.external ?? '') : null;
  const empty =
    rawBytes === undefined && draft.integers.length + draft.floats.length + draft.doubles.length === 0 && draft.whole;
  if (rawBytes !== undefined && rawBytes > 0 && expected !== undefined && rawBytes !== expected) {
    throw broken(
      wire,
      `tensor ${shownName(name)} has ${rawBytes} bytes, its shape [${shownShape(dims)}] of ${type} takes ${expected}`,
      WRITTEN_SO,
    );
  }
  const bytes = external !== null ? (draft.externalBytes ?? expected ?? 0) : (expected ?? rawBytes ?? draft.textBytes);
  const payload =
    external !== null || type === 'string' || (empty && elements > 0)
      ? null
      : (draft.raw ?? (draft.whole && rawBytes === undefined ? pack(draft, type) : null));
  return {
    name,
    type,
    dims,
    bytes,
    payload: payload !== null && expected !== undefined && payload.length !== expected ? null : payload,
    external,
  };
}

/** Elements that came as numbers, in the bytes that raw_data would have had. */
function pack({ integers, floats, doubles }: Draft, type: string): Uint8Array | null {
  if (floats.length > 0) return bytesIn(new Float32Array(floats));
  if (doubles.length > 0) return bytesIn(new Float64Array(doubles));
  if (type === 'int64' || type === 'uint64') return bytesIn(new BigInt64Array(integers));
  if (type === 'int32' || type === 'uint32') return bytesIn(new Int32Array(integers.map(Number)));
  // int32_data holds the bits of the 16-bit types, and one byte of the 8-bit and 4-bit ones, in each number.
  if (type.endsWith('16')) return bytesIn(new Uint16Array(integers.map(Number)));
  return new Uint8Array(integers.map(Number));
}

const bytesIn = ({ buffer }: { buffer: ArrayBufferLike }): Uint8Array => new Uint8Array(buffer);

/** SparseTensorProto: shape of the whole, and the bytes of the values and places that are stated. */
export async function readSparseTensor(wire: Wire, end: number): Promise<Tensor> {
  let values: Tensor | undefined;
  let indices: Tensor | undefined;
  const dims: bigint[] = [];
  while (await nextField(wire, end)) {
    if (wire.field === 1) values = await message(wire, readTensor);
    else if (wire.field === 2) indices = await message(wire, readTensor);
    else if (wire.field === 3) await addExtents(wire, dims);
    else passOver(wire);
  }
  if (!values || dims.some((dim) => dim < 0n))
    throw broken(
      wire,
      `a sparse tensor ${values ? `of shape [${shownShape(dims.map(Number))}]` : 'without values'}`,
      WRITTEN_SO,
    );
  return {
    name: values.name,
    type: values.type,
    dims: dims.map(Number),
    bytes: values.bytes + (indices?.bytes ?? 0),
    payload: null,
    external: values.external,
  };
}
