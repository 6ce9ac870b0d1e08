import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { GraphError } from './graph-error.ts';

/** What reading has cost so far; files beside a file count on the same bill. */
export interface Fetched {
  bytes: number;
  requests: number;
}

/** The first read of any file: most headers of safetensors, and the beginning of a graph. */
export const HEAD_BYTES = 65_536;

/** A file that can be read in pieces: on disk, at an address, or in a repository of the Hub. */
export interface ByteSource {
  /** Path or address, for errors. */
  where: string;
  /** File name without folders. */
  name: string;
  size: number;
  /** Bytes from `start` on, `length` of them or as many as there are up to the end of the file. */
  read(start: number, length: number): Promise<Uint8Array>;
  /** Opens a file of the same folder, or of one below it, by its name or relative path; the caller closes it. */
  beside(name: string): Promise<ByteSource>;
  fetched: Fetched;
  close(): Promise<void>;
}

/** Opens a local file; its reads are those that a server would be asked for, and counted alike. */
export async function openFileSource(path: string, fetched: Fetched = { bytes: 0, requests: 0 }): Promise<ByteSource> {
  const unreadable = (cause: NodeJS.ErrnoException): never => {
    throw new GraphError(`${path}: ${cause.code === 'ENOENT' ? 'no such file' : cause.message}`, 'check the path', {
      cause,
    });
  };
  // Asked before it is opened: a pipe that nobody writes to would be waited for without end.
  const found = await stat(path).catch(unreadable);
  if (!found.isFile())
    throw new GraphError(
      `${path}: ${found.isDirectory() ? 'a folder' : 'a pipe or device'}, not a file`,
      'check the path',
    );
  const file = await open(path, 'r').catch(unreadable);
  const { size } = await file.stat();
  const readPart = async (start: number, end: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(end - start);
    for (let done = 0; done < bytes.length;) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done);
      if (bytesRead === 0)
        throw new GraphError(
          `${path}: ended at byte ${start + done} of ${size} while it was read`,
          'read it when nobody writes it',
        );
      done += bytesRead;
    }
    fetched.requests += 1;
    fetched.bytes += bytes.length;
    return bytes;
  };
  const head = await readPart(0, Math.min(HEAD_BYTES, size)).catch(async (error) => {
    await file.close();
    throw error;
  });
  return {
    where: path,
    name: basename(path),
    size,
    fetched,
    read: readWhole(head, size, readPart),
    beside: (name) => openFileSource(join(dirname(path), ...pathBelow(name, path)), fetched),
    close: () => file.close(),
  };
}

/**
 * Reads of a file whose head is known: `readPart` is asked for no more than what lies behind that, and for all of it at
 * once where the file is small, since dozens of requests cost more than the bytes between them.
 */
export function readWhole(
  head: Uint8Array,
  size: number,
  readPart: (start: number, end: number) => Promise<Uint8Array>,
): ByteSource['read'] {
  let known = head;
  return async (start, length) => {
    const end = Math.min(start + length, size);
    if (end <= known.length || start >= end) return known.subarray(Math.min(start, end), end);
    if (size <= SMALL) {
      const rest = await readPart(known.length, size);
      known = Buffer.concat([known, rest]);
      return known.subarray(start, end);
    }
    const first = head.subarray(start);
    const rest = await readPart(start + first.length, end);
    return first.length === 0 ? rest : Buffer.concat([first, rest]);
  };
}

/** A file of no more is read whole as soon as its head is not enough. */
const SMALL = 2 * 1024 * 1024;

/**
 * The steps of a path that a file gives for another one, below its own folder: `./` is left out, and a path that could
 * lead out of the folder is refused.
 */
export function pathBelow(name: string, where: string): string[] {
  const steps = name.split('/').filter((step) => step !== '.');
  if (steps.length > 0 && name.length <= MOST_PATH && steps.every((step) => STEP.test(step) && !/^\.+$/.test(step)))
    return steps;
  throw new GraphError(
    `${where}: names a file beside it as ${JSON.stringify(name.slice(0, 80))}, expected a name or a path below its folder`,
    'refused: the path could lead out of the folder; it is the index that has to be mended',
  );
}

/** A step has no control characters, nothing that separates steps anywhere, and no drive. */
const STEP = /^[^/\\:\p{Cc}]+$/u;
const MOST_PATH = 1_024;
