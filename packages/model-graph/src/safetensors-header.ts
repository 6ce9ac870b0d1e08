import { z } from 'zod';
import { checkJson } from './check-json.ts';
import { damaged, GraphError, WRITTEN_SO } from './graph-error.ts';
import { bytesOf, elementsOf, safetensorsType } from './element-types.ts';
import type { Tensor } from './graph.ts';
import { shownName, shownShape } from './shown-name.ts';

/** What the header of one safetensors file says. */
export interface SafetensorsHeader {
  tensors: readonly Tensor[];
  metadata: Readonly<Record<string, string>>;
}

const extent = z.int().min(0);
const entry = z.object({ dtype: z.string(), shape: z.array(extent), data_offsets: z.tuple([extent, extent]) });

/** 16 MiB hold so many at 110 bytes each. */
const MOST_TENSORS = 150_000;
/** PyTorch's own limit; a longer list of extents would be copied with care for nothing. */
const MOST_DIMS = 64;

type Fault = (what: string, hint?: string) => GraphError;
interface Place {
  begin: number;
  end: number;
  tensor: Tensor;
}

/**
 * Reads the JSON of a header against the bytes that follow it: the tensors fill them, none over another, and the bytes
 * of each are those of its shape. Tensors come in the order in which they lie in the file.
 */
export function readSafetensorsHeader(json: string, dataBytes: number, where: string): SafetensorsHeader {
  const fault: Fault = (what, hint = WRITTEN_SO) => new GraphError(`${where}: ${what}`, hint);
  checkJson(json, where, MOST_TENSORS);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const what = `${where}: header is no JSON: ${(cause as Error).message.slice(0, 200)}`;
    throw new GraphError(what, damaged('safetensors file'), { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw fault('header is no JSON object', damaged('safetensors file'));
  const { __metadata__: metadata, ...entries } = value as Record<string, unknown>;
  if (!isTexts(metadata ?? {})) throw fault('__metadata__: expected texts by key');
  const places = Object.entries(entries).map(([name, stated]) => placeOf(name, stated, dataBytes, fault));
  places.sort((a, b) => a.begin - b.begin || a.end - b.end);
  checkPlaces(places, dataBytes, fault);
  return {
    tensors: places.map(({ tensor }) => tensor),
    metadata: { ...(metadata as Readonly<Record<string, string>> | null) },
  };
}

/** Looked at one by one: the parser of schemas would keep a complaint for each of a million. */
const isTexts = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each === 'string');

function placeOf(name: string, stated: unknown, dataBytes: number, fault: Fault): Place {
  for (const [key, list] of Object.entries(stated ?? {}))
    if (Array.isArray(list) && list.length > MOST_DIMS)
      throw fault(
        `tensor ${shownName(name)}: ${shownName(key)}: ${list.length} numbers, expected at most ${MOST_DIMS}`,
      );
  const read = entry.safeParse(stated);
  if (!read.success)
    throw fault(`tensor ${shownName(name)}: ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
  const { dtype, shape } = read.data;
  const [begin, end] = read.data.data_offsets;
  const type = safetensorsType(dtype);
  const expected = bytesOf(type, elementsOf(shape)) ?? end - begin;
  if (!Number.isSafeInteger(elementsOf(shape)))
    throw fault(`tensor ${shownName(name)} of shape [${shownShape(shape)}]`);
  if (end < begin || end > dataBytes)
    throw fault(
      `tensor ${shownName(name)} at bytes ${begin} to ${end} of ${dataBytes}`,
      end < begin ? WRITTEN_SO : damaged('safetensors file'),
    );
  if (end - begin !== expected) {
    const takes = `[${shownShape(shape)}] of ${dtype} takes ${expected}`;
    throw fault(`tensor ${shownName(name)} has ${end - begin} bytes, its shape ${takes}`);
  }
  return { begin, end, tensor: { name, type, dims: shape, bytes: end - begin, payload: null, external: null } };
}

function checkPlaces(places: readonly Place[], dataBytes: number, fault: Fault): void {
  let at = 0;
  for (const [place, { begin, end, tensor }] of places.entries()) {
    const before = places[place - 1];
    if (before && begin < at)
      throw fault(`tensors ${shownName(before.tensor.name)} and ${shownName(tensor.name)} lie over each other`);
    if (begin > at)
      throw fault(`bytes ${at} to ${begin}, before tensor ${shownName(tensor.name)}, belong to no tensor`);
    at = end;
  }
  if (at < dataBytes) throw fault(`bytes ${at} to ${dataBytes} behind the last tensor belong to none`);
}
