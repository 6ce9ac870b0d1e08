import pLimit from 'p-limit';
import { z } from 'zod';
import { checkJson } from './check-json.ts';
import { foreignFile } from './foreign-file.ts';
import { damaged, GraphError } from './graph-error.ts';
import type { ByteSource } from './byte-source.ts';
import type { Model, Tensor } from './graph.ts';
import { readSafetensorsHeader, type SafetensorsHeader } from './safetensors-header.ts';
import { shownName } from './shown-name.ts';
import { withStatedWeights } from './stated-weights.ts';

/**
 * The format allows headers of 100 MB. Quantized experts stand one by one, in files of 50 GB: a model of 30 billion
 * parameters has 74,000 tensors in one, and a header of 12 MB.
 */
const MOST_HEADER = 16 * 1024 * 1024;
/** A model of 384 experts in 60 layers, packed, has 208,000 tensors, and an index of 25 MB. */
const MOST_INDEX = 32 * 1024 * 1024;
const MOST_INDEXED = 300_000;
const MOST_SHARDS = 2_000;
const AT_ONCE = 8;
/** `weight_shape` of compressed-tensors, and `shape` beside the `W_q` of HQQ: the width of packed weights follows from it. */
const PACKED_SHAPE = /(^|\.)(weight_shape|shape)$/;
/** Bytes of one shape, and of all that are read: 60,000 of two numbers. */
const MOST_SHAPE = 64;
const MOST_SHAPES = 1024 * 1024;

/** Reads names, shapes and types of a safetensors file from its header, without its weights. */
export async function readSafetensors(source: ByteSource): Promise<Model> {
  const { tensors, metadata } = await readHeader(source);
  const [, number, of] = /-(\d{5})-of-(\d{5})\.safetensors$/.exec(source.name) ?? [];
  const model = modelOf(tensors, metadata);
  if (Number(of ?? 1) < 2) return model;
  const said = `${source.where}: part ${Number(number)} of ${Number(of)} by its name, and only this one was read`;
  return {
    ...model,
    parts: { read: 1, of: Number(of) },
    warnings: [`${said}; the .safetensors.index.json beside it names them all`],
  };
}

/** Reads the index of a model in several files, then the header of each file that it names. */
export async function readSafetensorsIndex(source: ByteSource): Promise<Model> {
  const files = await readIndex(source);
  const limit = pLimit(AT_ONCE);
  const headers = await Promise.all(
    [...files.keys()].map((name) =>
      limit(async () => {
        const shard = await source.beside(name);
        try {
          return await readHeader(shard);
        } finally {
          await shard.close();
        }
      }),
    ),
  );
  const warnings = checkShards(source, files, headers);
  const model = modelOf(
    headers.flatMap(({ tensors }) => tensors),
    headers[0]?.metadata ?? {},
  );
  return { ...model, parts: { read: files.size, of: files.size }, warnings };
}

async function readHeader(source: ByteSource): Promise<SafetensorsHeader> {
  const { where, size } = source;
  const hint = damaged('safetensors file');
  if (size < 8) throw new GraphError(`${where}: ${size} bytes, expected a safetensors file`, hint);
  const first = await source.read(0, 8);
  const length = new DataView(first.buffer, first.byteOffset).getBigUint64(0, true);
  if (length > BigInt(size - 8))
    throw (
      foreignFile(Buffer.from(first).toString('latin1'), where) ??
      new GraphError(`${where}: says that its header has ${length} bytes, the file has ${size}`, hint)
    );
  if (length > BigInt(MOST_HEADER))
    throw new GraphError(
      `${where}: header of ${length} bytes, more than the ${MOST_HEADER} that are read`,
      'no known model has such a header',
    );
  const json = textOf(await source.read(8, Number(length)), where);
  const header = readSafetensorsHeader(json, size - 8 - Number(length), where);
  const tensors = await readPackedShapes(source, header.tensors, 8 + Number(length));
  return { ...header, tensors: withStatedWeights(tensors, header.metadata) };
}

/** Two names that are no UTF-8 could become one. */
function textOf(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new GraphError(`${where}: header is not UTF-8`, damaged('safetensors file'), { cause });
  }
}

/** Tensors with the elements of those that say what shape packed weights have; they lie beside each other. */
async function readPackedShapes(
  source: ByteSource,
  tensors: readonly Tensor[],
  dataStart: number,
): Promise<readonly Tensor[]> {
  let at = dataStart;
  const starts = tensors.map(({ bytes }) => (at += bytes) - bytes);
  const names = new Set(tensors.map(({ name }) => name));
  const states = ({ name, bytes }: Tensor): boolean =>
    bytes > 0 &&
    bytes <= MOST_SHAPE &&
    PACKED_SHAPE.test(name) &&
    (name.endsWith('weight_shape') || names.has(name.replace(/shape$/, 'W_q')));
  const [first, last] = [tensors.findIndex(states), tensors.findLastIndex(states)];
  if (first < 0) return tensors;
  const [start, end] = [starts[first]!, starts[last]! + tensors[last]!.bytes];
  if (end - start > MOST_SHAPES) return tensors;
  const read = await source.read(start, end - start);
  return tensors.map((tensor, place) => {
    const from = starts[place]! - start;
    return states(tensor) ? { ...tensor, payload: read.slice(from, from + tensor.bytes) } : tensor;
  });
}

const index = z.object({ weight_map: z.record(z.string(), z.string()) });

/** An index up to its first entry that is no text: the schema would keep a complaint for each of a million. */
function toFirstFault(value: unknown): unknown {
  const map = (value as { weight_map?: unknown } | null)?.weight_map;
  const wrong =
    typeof map === 'object' ? Object.entries(map ?? {}).find(([, file]) => typeof file !== 'string') : undefined;
  return wrong && !Array.isArray(map) ? { weight_map: Object.fromEntries([wrong]) } : value;
}

/** Names of the tensors that each file is said to hold, files in the order of their names. */
async function readIndex(source: ByteSource): Promise<Map<string, string[]>> {
  const { where, size } = source;
  if (size > MOST_INDEX)
    throw new GraphError(
      `${where}: index of ${size} bytes, more than the ${MOST_INDEX} that are read`,
      'no known model has such an index',
    );
  const json = Buffer.from(await source.read(0, size)).toString('utf8');
  checkJson(json, where, MOST_INDEXED);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new GraphError(
      `${where}: no JSON: ${(cause as Error).message.slice(0, 200)}`,
      'expected a model.safetensors.index.json',
      { cause },
    );
  }
  const read = index.safeParse(toFirstFault(value));
  if (!read.success)
    throw new GraphError(
      `${where}: ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`,
      'expected a model.safetensors.index.json',
    );
  const names = Object.keys(read.data.weight_map).sort();
  // `./a` and `a` are one file.
  const files = Map.groupBy(names, (name) => read.data.weight_map[name]!.replace(/^(\.\/)+/, ''));
  if (files.size === 0) throw new GraphError(`${where}: names no file`, 'expected a model.safetensors.index.json');
  if (files.size > MOST_SHARDS)
    throw new GraphError(
      `${where}: names ${files.size} files, more than the ${MOST_SHARDS} that are read`,
      'no known model has so many',
    );
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * No tensor stands in two files. Warnings: tensors that the index names and no file has, or another than it says, as
 * real repositories have them.
 */
function checkShards(
  { where }: ByteSource,
  files: ReadonlyMap<string, string[]>,
  headers: readonly SafetensorsHeader[],
): string[] {
  const held = new Map<string, string>();
  for (const [place, file] of [...files.keys()].entries()) {
    for (const { name } of headers[place]!.tensors) {
      if (held.has(name))
        throw new GraphError(
          `${where}: two files hold a tensor ${shownName(name)}, one is ${file}`,
          'index and files are of different versions; fetch all of them from one commit',
        );
      held.set(name, file);
    }
  }
  const named = [...files].flatMap(([file, names]) => names.map((name) => [name, file] as const));
  const missing = named.filter(([name]) => !held.has(name));
  const elsewhere = named.filter(([name, file]) => held.has(name) && held.get(name) !== file);
  return [
    ...warning(where, missing, 'in none of its files: what is not there is not counted'),
    ...warning(where, elsewhere, 'in another file than it says'),
  ];
}

function warning(where: string, tensors: readonly (readonly [name: string, file: string])[], what: string): string[] {
  if (tensors.length === 0) return [];
  const shown = tensors.slice(0, 3).map(([name]) => shownName(name));
  const rest = tensors.length > 3 ? ` and ${tensors.length - 3} more` : '';
  return [`${where}: tensors that the index names are ${what}: ${shown.join(', ')}${rest}`];
}

function modelOf(tensors: readonly Tensor[], metadata: Readonly<Record<string, string>>): Model {
  return {
    format: 'safetensors',
    producer: metadata.format ?? null,
    opsets: new Map(),
    graph: null,
    functions: [],
    tensors,
    paths: tensors.some(({ name }) => name.includes('.')) ? 'tensors' : 'none',
    metadata,
  };
}
