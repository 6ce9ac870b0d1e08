import { GraphError } from './graph-error.ts';
import type { AnswerHead, ExpectedBody } from './range-get.ts';

/** A file up to this size may come whole from a server that does not know Range. */
const SMALL_FILE = 262_144;

/** What the body of an answer is expected to hold. */
export interface ExpectedPart extends ExpectedBody {
  /** Size of the file; undefined where only the end of the body will tell. */
  size: number | undefined;
}

/**
 * Reads the head of an answer to a request for bytes [start, end). A server that sends a large file whole is refused.
 */
export function rangeOf({ status, headers }: AnswerHead, start: number, end: number, where: string): ExpectedPart {
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw new GraphError(
      `${where}: answered in encoding ${JSON.stringify(encoding)}, of which no range can be read`,
      'ask a server that sends files as they are',
    );
  if (status === 206) return partOf(headers['content-range'], start, end, where);
  const stated = headers['content-length'] === undefined ? undefined : Number(headers['content-length']);
  if (status === 200 && start === 0 && (stated ?? 0) <= SMALL_FILE)
    return { least: 0, most: stated ?? SMALL_FILE, size: stated };
  const length = stated === undefined ? 'a body of unknown length' : `${stated} bytes`;
  throw new GraphError(
    `${where}: answered ${status} to a Range request (${length}): the server cannot send parts of a file`,
    'nothing was read; download the file and name it instead, or ask a server with Range support',
  );
}

function partOf(stated: string | undefined, start: number, end: number, where: string): ExpectedPart {
  const [, from = '', to = '', total = ''] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(stated ?? '') ?? [];
  const [first, last, size] = [Number(from), Number(to), Number(total)];
  const known = total !== '' && Number.isSafeInteger(size);
  if (!known || first !== start || last < first || last >= size || last !== Math.min(end, size) - 1)
    throw new GraphError(
      `${where}: asked for bytes ${start}-${end - 1}, received Content-Range ${JSON.stringify(stated)}`,
      'the server does not keep to Range requests',
    );
  const length = last - first + 1;
  return { least: length, most: length, size };
}

/** Reads a body until it has more than so many bytes; its rest stays unread. */
export async function readAtMost(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    parts.push(part);
    length += part.length;
    if (length > most) break;
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
