import { blockOf, csvRows, partOf, rowsOfKey, type KeyPart, type RowIndex } from './row-blocks.ts';

/** What look/tables.json says. */
export interface RowTables {
  /** Columns of the key, and those of them that sort by size, by folder and table. */
  keys: Record<string, Record<string, Pick<RowIndex, 'key' | 'numbers'>>>;
  /** Bytes of a table that is read whole, 0 of one with an index, by folder (`captures/2024-07-11`) and table. */
  files: Record<string, Record<string, number>>;
}

/** The site as rows are read from it: addresses are from its root. */
export interface RowReader {
  json(path: string): Promise<unknown>;
  text(path: string): Promise<string>;
  /** Bytes `[from, to)` of a file; throws a PartsRefused where the host gives only the whole. */
  part(path: string, from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** A host that gives files as a whole only. */
export class PartsRefused extends Error {}

export interface FoundRows {
  columns: string[];
  rows: string[][];
}

/** Rows of one answer at the most. */
export const MOST_ROWS = 20;

/**
 * Rows of a table (`captures/2024-07-11/models`) whose key begins with the given cells, at most 20; undefined where
 * there is no such table.
 */
export async function readRows(
  tables: RowTables,
  path: string,
  cells: readonly string[],
  reader: RowReader,
): Promise<FoundRows | undefined> {
  const [, parent, name] = /^(.*)\/([^/]+)$/.exec(path) ?? [];
  const bytes = tables.files[parent ?? '']?.[name ?? ''];
  const keys = tables.keys[path.split('/')[0]!]?.[name ?? ''];
  if (bytes === undefined || keys === undefined) return undefined;
  const asked = cells.slice(0, keys.key.length).map((cell, at) => partOf(cell, keys.numbers.includes(keys.key[at]!)));
  if (bytes > 0) {
    const [columns = [], ...rows] = csvRows(await reader.text(`data/${path}.csv`));
    return { columns, rows: rowsOfKey(rows, { columns, ...keys }, asked).slice(0, MOST_ROWS) };
  }
  // Written by the build.
  const index = (await reader.json(`look/rows/${path}.json`)) as RowIndex;
  return { columns: index.columns, rows: (await rowsIn(index, asked, reader)).slice(0, MOST_ROWS) };
}

/** Rows of a key that is only begun may go on in the next block; further ones are left to the reader of the file. */
async function rowsIn(index: RowIndex, asked: readonly KeyPart[], reader: RowReader): Promise<string[][]> {
  const [from, to] = blockOf(index, asked);
  const rows = await blockRows(index, from, to, reader);
  const found = rowsOfKey(rows, index, asked);
  const isWhole = asked.length === index.key.length;
  const last = rowsOfKey(rows.slice(-1), index, asked).length > 0 || found.length === 0;
  if (to >= index.size || !last || (isWhole && found.length > 0) || found.length >= MOST_ROWS) return found;
  const end = index.blocks.find(([start]) => start > to)?.[0] ?? index.size;
  return [...found, ...rowsOfKey(await blockRows(index, to, end, reader), index, asked)];
}

async function blockRows(index: RowIndex, from: number, to: number, reader: RowReader): Promise<string[][]> {
  const bytes = await reader.part(index.file, from, to);
  const stream = new Blob([bytes]).stream();
  return csvRows(
    await new Response(index.packed ? stream.pipeThrough(new DecompressionStream('gzip')) : stream).text(),
  );
}
