import { blockOf, csvRows, partOf, rowsOfKey, type KeyPart, type RowIndex, type RowKey } from './row-blocks.ts';

/** What look/tables.json says. */
export interface RowTables {
  /** Address of the zip with all tables, from the site's root. */
  zip: string;
  /** Columns of the key, and those of them that sort by size, by folder and table. */
  keys: Record<string, Record<string, RowKey>>;
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
  const { columns: stated, blocks, end } = (await reader.json(`look/rows/${path}.json`)) as RowIndex;
  const first = blocks[0]![0];
  const block = (from: number, to: number) => inflated(reader.part(tables.zip, from, to));
  if (stated === undefined) {
    const [columns = [], ...rows] = await block(first, end);
    return { columns, rows: rowsOfKey(rows, { columns, ...keys }, asked).slice(0, MOST_ROWS) };
  }
  const index = { columns: stated, blocks, end, ...keys };
  const blockRows = async (from: number, to: number) => (await block(from, to)).slice(from === first ? 1 : 0);
  return { columns: stated, rows: (await rowsIn(index, asked, blockRows)).slice(0, MOST_ROWS) };
}

/** Rows of a key that is only begun may go on in the next block; further ones are left to the reader of the file. */
async function rowsIn(
  index: Required<RowIndex> & RowKey,
  asked: readonly KeyPart[],
  blockRows: (from: number, to: number) => Promise<string[][]>,
): Promise<string[][]> {
  const [from, to] = blockOf(index, asked);
  const rows = await blockRows(from, to);
  const found = rowsOfKey(rows, index, asked);
  const isWhole = asked.length === index.key.length;
  const last = rowsOfKey(rows.slice(-1), index, asked).length > 0 || found.length === 0;
  if (to >= index.end || !last || (isWhole && found.length > 0) || found.length >= MOST_ROWS) return found;
  const end = index.blocks.find(([start]) => start > to)?.[0] ?? index.end;
  return [...found, ...rowsOfKey(await blockRows(to, end), index, asked)];
}

/** Rows of a block of raw deflate, to which the end of a stream is put: an empty last block. */
async function inflated(block: Promise<Uint8Array<ArrayBuffer>>): Promise<string[][]> {
  const stream = new Blob([await block, Uint8Array.of(3, 0)]).stream();
  return csvRows(await new Response(stream.pipeThrough(new DecompressionStream('deflate-raw'))).text());
}
