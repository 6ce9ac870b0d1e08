import { gguf, GGMLQuantizationType, type GGUFParseOutput } from '@huggingface/gguf';
import { ReportError } from '../lib/report-error.ts';
import type { ByteSource } from './byte-source.ts';
import { bytesOf, elementsOf } from './element-types.ts';
import type { Model, Tensor } from './graph.ts';
import { shownName } from './shown-name.ts';

/** The parser fetches 2 MB at a time; a vocabulary of 200,000 words with its merges takes 13 MB, and a parsed byte up to eight. */
const MOST_HEADER = 16_000_000;
/** A model of experts that are stored one by one has some 50,000. */
const MOST_TENSORS = 100_000;
/** Smallest entries: a key takes 8 bytes of length and 4 of type and 1 of value, a tensor 8, 4, 4 and 8. */
const KEY_BYTES = 13;
const TENSOR_BYTES = 24;
/** Longer values, most of them vocabularies and chat templates, say nothing of the structure. */
const MOST_VALUE = 1_000;
const HINT = 'the file is cut off, damaged or no GGUF file; fetch it again';

/** Reads keys and tensors of a GGUF file with the Hub's own parser, which is given only what is in the file. */
export async function readGguf(source: ByteSource): Promise<Model> {
  await checkCounts(source);
  let parsed: GGUFParseOutput;
  try {
    parsed = await gguf('https://gguf.invalid/model.gguf', { fetch: (_, init) => rangeAnswer(source, init?.headers) });
  } catch (cause) {
    if (cause instanceof ReportError) throw cause;
    throw new ReportError(`${source.where}: ${(cause as Error).message}`, HINT, { cause });
  }
  const end = parsed.tensorInfoByteRange[1];
  if (end > source.size) throw new ReportError(`${source.where}: its header ends at byte ${end}, the file at ${source.size}`, HINT);
  // The parser adds version, tensor_count and kv_count.
  const keys = Object.keys(parsed.metadata).length - 3;
  if (BigInt(keys) !== BigInt(parsed.metadata.kv_count)) throw new ReportError(`${source.where}: says that it has ${parsed.metadata.kv_count} keys, ${keys} of them differ`, HINT);
  const tensors = tensorsOf(source, parsed);
  return {
    format: 'gguf', producer: null, opsets: new Map(), graph: null, functions: [], tensors,
    paths: tensors.some(({ name }) => name.includes('.')) ? 'tensors' : 'none',
    metadata: metadataOf(parsed.metadata as object),
  };
}

/** Counts that the file cannot hold are refused before anything is made for them. */
async function checkCounts(source: ByteSource): Promise<void> {
  const head = await source.read(0, 24);
  if (head.length < 24 || Buffer.from(head.subarray(0, 4)).toString('latin1') !== 'GGUF') throw new ReportError(`${source.where}: does not begin as a GGUF file`, HINT);
  const view = new DataView(head.buffer, head.byteOffset);
  const little = (view.getUint32(4, true) & 0xffff) !== 0;
  if (view.getUint32(4, little) < 2) return;
  const [tensors, keys] = [view.getBigUint64(8, little), view.getBigUint64(16, little)];
  if (tensors > BigInt(MOST_TENSORS)) throw new ReportError(`${source.where}: says that it has ${tensors} tensors, more than the ${MOST_TENSORS} that are read`, HINT);
  if (tensors * BigInt(TENSOR_BYTES) + keys * BigInt(KEY_BYTES) > BigInt(source.size)) {
    throw new ReportError(`${source.where}: says that it has ${tensors} tensors and ${keys} keys in ${source.size} bytes`, HINT);
  }
}

/** Answers the parser's requests from the source, in the form of the web. */
async function rangeAnswer(source: ByteSource, headers: unknown): Promise<Response> {
  const [, first = '0', last = '0'] = /bytes=(\d+)-(\d+)/.exec(new Headers(headers as Record<string, string>).get('range') ?? '') ?? [];
  const start = Number(first);
  if (start >= source.size) throw new ReportError(`${source.where}: its header goes on after byte ${source.size}, the end of the file`, HINT);
  if (start >= MOST_HEADER) throw new ReportError(`${source.where}: header of more than ${MOST_HEADER} bytes`, 'no known model has such a header; see scripts/graphs/read-gguf.ts');
  const bytes = await source.read(start, Number(last) - start + 1);
  return new Response(new Uint8Array(bytes), { status: 206, headers: { 'content-range': `bytes ${start}-${start + bytes.length - 1}/${source.size}` } });
}

/** Bytes of a quantized tensor reach to the next one, or to the end of the file: block sizes need not be known. */
function tensorsOf(source: ByteSource, { tensorInfos, tensorDataOffset }: GGUFParseOutput): Tensor[] {
  const room = source.size - Number(tensorDataOffset);
  const names = new Set<string>();
  for (const { name, offset, shape } of tensorInfos) {
    const elements = elementsOf(shape.map(Number));
    if (names.has(name)) throw new ReportError(`${source.where}: two tensors ${shownName(name)}`, HINT);
    names.add(name);
    if (Number(offset) > room || (elements > 0 && Number(offset) >= room)) throw new ReportError(`${source.where}: tensor ${shownName(name)} at byte ${offset} of ${room}`, HINT);
    // Not one of its quantizations takes less than a bit an element.
    if (!Number.isSafeInteger(elements) || elements > room * 8) throw new ReportError(`${source.where}: tensor ${shownName(name)} of ${elements} elements in ${room} bytes`, HINT);
  }
  const starts = [...new Set(tensorInfos.map(({ offset }) => Number(offset)))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, place) => [start, starts[place + 1] ?? room]));
  return tensorInfos.map(({ name, shape, dtype, offset }) => {
    const type = typeName(dtype);
    // ggml counts the fastest dimension first.
    const dims = shape.map(Number).reverse();
    const given = ends.get(Number(offset))! - Number(offset);
    const bytes = bytesOf(type, elementsOf(dims)) ?? given;
    if (bytes > given) throw new ReportError(`${source.where}: tensor ${shownName(name)} takes ${bytes} bytes, up to the next one are ${given}`, HINT);
    return { name, type, dims, bytes, payload: null, external: null };
  });
}

const PLAIN: Readonly<Record<string, string>> = { f32: 'float32', f16: 'float16', bf16: 'bfloat16', f64: 'float64', i8: 'int8', i16: 'int16', i32: 'int32', i64: 'int64' };

function typeName(dtype: number): string {
  const name = (GGMLQuantizationType[dtype] ?? `type ${dtype}`).toLowerCase();
  return PLAIN[name] ?? name;
}

function metadataOf(metadata: object): Record<string, string> {
  const texts = Object.entries(metadata).map(([key, value]): [string, string] => {
    if (Array.isArray(value)) return [key, `${value.length} values`];
    const text = String(value);
    return [key, text.length > MOST_VALUE ? `${text.length} characters` : text];
  });
  return Object.fromEntries(texts);
}
