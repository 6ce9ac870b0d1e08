import { open } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ReportError } from '../../../scripts/lib/report-error.ts';

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
  /** Opens a file of the same folder by its bare name; the caller closes it. */
  beside(name: string): Promise<ByteSource>;
  fetched: Fetched;
  close(): Promise<void>;
}

/** Opens a local file; its reads are those that a server would be asked for, and counted alike. */
export async function openFileSource(path: string, fetched: Fetched = { bytes: 0, requests: 0 }): Promise<ByteSource> {
  const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => {
    throw new ReportError(
      `${path}: ${cause.code === 'ENOENT' ? 'no such file' : cause.message}`,
      'name a file, an http(s) address or a repository: npm run graph -- --help',
      { cause },
    );
  });
  const { size } = await file.stat();
  const readPart = async (start: number, end: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(end - start);
    for (let done = 0; done < bytes.length;) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, start + done);
      if (bytesRead === 0)
        throw new ReportError(
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
    read: (start, length) => readBehind(head, start, Math.min(start + length, size), readPart),
    beside: (name) => openFileSource(join(dirname(path), bareName(name, path)), fetched),
    close: () => file.close(),
  };
}

/** Bytes [start, end) of a file whose head is known; `readPart` is asked for no more than what lies behind that. */
export async function readBehind(
  head: Uint8Array,
  start: number,
  end: number,
  readPart: (start: number, end: number) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (end <= head.length || start >= end) return head.subarray(Math.min(start, end), end);
  const known = head.subarray(start);
  const rest = await readPart(start + known.length, end);
  return known.length === 0 ? rest : Buffer.concat([known, rest]);
}

/** A name that a file gives for another one beside it: never a path, which could lead out of the folder. */
export function bareName(name: string, where: string): string {
  if (!/^[\w][\w.+-]*$/.test(name))
    throw new ReportError(
      `${where}: names a file beside it as ${JSON.stringify(name.slice(0, 80))}, expected a bare file name`,
      'refused: a path could lead out of the folder',
    );
  return name;
}
