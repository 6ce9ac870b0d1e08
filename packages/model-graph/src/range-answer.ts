import type { Dispatcher } from 'undici';
import { ReportError } from '../../../scripts/lib/report-error.ts';

/** A file up to this size may come whole from a server that does not know Range. */
const SMALL_FILE = 262_144;

/** What the body of an answer is expected to hold. */
export interface ExpectedBody {
  /** Bytes at most, exactly so many where `whole` is false. */
  length: number;
  /** Size of the file; undefined where only the end of the body will tell. */
  size: number | undefined;
  whole: boolean;
}

/**
 * Reads the head of an answer to a request for bytes [start, end). A server that sends the whole of a large file
 * instead is refused, and `abort` is called before anything of it is read.
 */
export function rangeOf(
  answer: Pick<Dispatcher.ResponseData, 'statusCode' | 'headers'>,
  start: number,
  end: number,
  where: string,
  abort: () => void,
): ExpectedBody {
  const refuse = (what: string, hint: string): ReportError => {
    abort();
    return new ReportError(`${where}: ${what}`, hint);
  };
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity')
    throw refuse(
      `answered in encoding ${JSON.stringify(encoding)}, of which no range can be read`,
      'ask a server that sends files as they are',
    );
  if (answer.statusCode === 206) {
    const [, from = '', to = '', total = ''] =
      /^bytes (\d+)-(\d+)\/(\d+)$/.exec(String(answer.headers['content-range'])) ?? [];
    const [first, last, size] = [Number(from), Number(to), Number(total)];
    if (
      total === '' ||
      !Number.isSafeInteger(size) ||
      first !== start ||
      last < first ||
      last >= size ||
      last !== Math.min(end, size) - 1
    ) {
      throw refuse(
        `asked for bytes ${start}-${end - 1}, received Content-Range ${JSON.stringify(answer.headers['content-range'])}`,
        'the server does not keep to Range requests',
      );
    }
    return { length: last - first + 1, size, whole: false };
  }
  const stated = answer.headers['content-length'] === undefined ? undefined : Number(answer.headers['content-length']);
  if (answer.statusCode === 200 && start === 0 && (stated ?? 0) <= SMALL_FILE)
    return { length: stated ?? SMALL_FILE, size: stated, whole: true };
  throw refuse(
    `answered ${answer.statusCode} to a Range request (${stated === undefined ? 'a body of unknown length' : `${stated} bytes`}): the server cannot send parts of a file`,
    'nothing was read; download the file and name it instead, or ask a server with Range support',
  );
}

/** Reads a body of at most so many bytes; a longer one is an error, and its rest stays unread. */
export async function readAtMost(
  body: AsyncIterable<Uint8Array> & { destroy(): unknown },
  most: number,
  where: string,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    parts.push(part);
    length += part.length;
    if (length > most) {
      body.destroy();
      throw new ReportError(
        `${where}: a body of more than ${most} bytes`,
        'the server sends more than was asked for, and no parts of it; download the file and name it instead',
      );
    }
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}
