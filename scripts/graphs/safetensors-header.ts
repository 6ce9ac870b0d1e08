import { z } from 'zod';
import { ReportError } from '../lib/report-error.ts';
import { bytesOf, elementsOf, safetensorsType } from './element-types.ts';
import type { Tensor } from './graph.ts';

/** What the header of one safetensors file says. */
export interface SafetensorsHeader {
  tensors: readonly Tensor[];
  metadata: Readonly<Record<string, string>>;
}

const extent = z.int().min(0);
const entry = z.object({ dtype: z.string(), shape: z.array(extent), data_offsets: z.tuple([extent, extent]) });

const HINT = 'the file is cut off, damaged or no safetensors file; fetch it again';

/**
 * Reads the JSON of a header against the bytes that follow it: every tensor lies in them, none over another, and its
 * bytes are those of its shape. Tensors come in the order in which they lie in the file.
 */
export function readSafetensorsHeader(json: string, dataBytes: number, where: string): SafetensorsHeader {
  const fault = (what: string): ReportError => new ReportError(`${where}: ${what}`, HINT);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw new ReportError(`${where}: header is no JSON: ${(cause as Error).message.slice(0, 200)}`, HINT, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fault('header is no JSON object');
  const { __metadata__: metadata = {}, ...entries } = value as Record<string, unknown>;
  const texts = z.record(z.string(), z.string()).safeParse(metadata);
  if (!texts.success) throw fault('__metadata__: expected texts by key');
  const repeated = repeatedKey(json);
  if (repeated !== undefined) throw fault(`two tensors ${JSON.stringify(repeated)}`);
  const places = Object.entries(entries).map(([name, stated]) => {
    const read = entry.safeParse(stated);
    if (!read.success) throw fault(`tensor ${JSON.stringify(name)}: ${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`);
    const { dtype, shape, data_offsets: [begin, end] } = read.data;
    const type = safetensorsType(dtype);
    const expected = bytesOf(type, elementsOf(shape)) ?? end - begin;
    if (!Number.isSafeInteger(elementsOf(shape))) throw fault(`tensor ${JSON.stringify(name)} of shape [${shape.join(', ')}]`);
    if (end < begin || end > dataBytes) throw fault(`tensor ${JSON.stringify(name)} at bytes ${begin} to ${end} of ${dataBytes}`);
    if (end - begin !== expected) throw fault(`tensor ${JSON.stringify(name)} has ${end - begin} bytes, its shape [${shape.join(', ')}] of ${dtype} takes ${expected}`);
    return { begin, end, tensor: { name, type, dims: shape, bytes: end - begin, payload: null, external: null } };
  });
  places.sort((a, b) => a.begin - b.begin || a.end - b.end);
  for (const [place, { begin, tensor }] of places.entries()) {
    const before = places[place - 1];
    if (before && begin < before.end) throw fault(`tensors ${JSON.stringify(before.tensor.name)} and ${JSON.stringify(tensor.name)} lie over each other`);
  }
  return { tensors: places.map(({ tensor }) => tensor), metadata: texts.data };
}

/** A key that the outermost object has twice: JSON.parse keeps the last one and says nothing. */
function repeatedKey(json: string): string | undefined {
  const seen = new Set<string>();
  let depth = 0;
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (depth === 1 && token.endsWith(':')) {
      const key = JSON.parse(token.slice(0, -1)) as string;
      if (seen.has(key)) return key;
      seen.add(key);
    }
  }
  return undefined;
}
