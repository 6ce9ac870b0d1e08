import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { ReplayError } from './replay-error.ts';

export type SpaceSize = { size_bytes?: number; n_files?: number };

const columns = ['id', 'size_bytes', 'n_files'];

/** Reads space-files.csv: bytes and files of a Space by id, absent where the cell is empty; no file is an empty map. */
export async function readSpaceSizes(path: string): Promise<Map<string, SpaceSize>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const sizes = new Map<string, SpaceSize>();
  const rows: string[][] = parse(text, { relax_column_count: true });
  const header = rows[0];
  if (header && header.join() !== columns.join()) throw badLine(path, 1, `columns ${columns.join()}`, header.join());
  rows.slice(1).forEach(([id = '', bytes = '', files = '', ...more], index) => {
    const row = [id, bytes, files, ...more].join();
    if (id === '' || more.length > 0) throw badLine(path, index + 2, 'id,size_bytes,n_files', row);
    for (const cell of [bytes, files])
      if (!/^\d*$/.test(cell)) throw badLine(path, index + 2, 'whole numbers or nothing', row);
    sizes.set(id, { ...(bytes && { size_bytes: Number(bytes) }), ...(files && { n_files: Number(files) }) });
  });
  return sizes;
}

function badLine(path: string, line: number, expected: string, received: string): ReplayError {
  return new ReplayError(
    `${path}:${line}: expected ${expected}, received ${JSON.stringify(received)}`,
    `sed -n ${line}p ${path}`,
  );
}
