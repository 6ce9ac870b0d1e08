import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { folderNames, folders } from '../../data/schema/folders.ts';
import { folderPaths } from '../../data/schema/open-folder.ts';
import type { Table } from '../../data/schema/table.ts';
import { dataFolder } from '../data/data-folder.ts';
import { publishedFiles } from '../data/published-files.ts';
import type { RowTables } from '../look/read-rows.ts';
import { csvRows, partOf, type RowIndex } from '../look/row-blocks.ts';
import { dataFile } from './page-address.ts';

/** A table that is published plain and no larger is read whole: it needs no index. */
export const MOST_WHOLE = 40_000;
/** Bytes of a block of a plain table, so that look/tables.json, an index and two blocks are within 60 KB. */
const PLAIN_BLOCK = 16_000;
/** Bytes of a block that is packed: about a third of it on the way. */
const PACKED_BLOCK = 64_000;

/** A table of data/ that has rows. */
export interface RowTable {
  /** `captures/2024-07-11/models`. */
  path: string;
  definition: Table;
  /** Whether the site has it as it is; else packed, beside its index. */
  isPlain: boolean;
  bytes: number;
}

/** Every table of data/ with rows, by path. */
export function rowTables(): RowTable[] {
  const plain = new Set(publishedFiles());
  return folderNames
    .flatMap((name) => folderPaths(name, dataFolder()).flatMap((dir) => tablesOf(folders[name].tables, dir, plain)))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function tablesOf(tables: readonly Table[], dir: string, plain: ReadonlySet<string>): RowTable[] {
  const files = new Set(readdirSync(dir));
  return tables.flatMap((definition): RowTable[] => {
    const file = join(dir, `${definition.name}.csv`);
    if (!files.has(`${definition.name}.csv`)) return [];
    const name = relative(dataFolder(), file).replaceAll('\\', '/');
    const bytes = statSync(file).size;
    const head = Object.keys(definition.columns).join(',').length + 1;
    if (bytes <= head) return [];
    return [{ path: name.replace(/\.csv$/, ''), definition, isPlain: plain.has(name), bytes }];
  });
}

/** What look/tables.json says: which tables there are with their bytes, and the keys of each kind of table. */
export function rowTablesFile(tables: readonly RowTable[]): RowTables {
  const keys: RowTables['keys'] = {};
  const files: RowTables['files'] = {};
  for (const { path, definition, bytes, isPlain } of tables) {
    const [folder, name] = [path.split('/')[0]!, definition.name];
    (keys[folder] ??= {})[name] = { key: [...definition.key], numbers: numbersOf(definition) };
    const parent = path.slice(0, -name.length - 1);
    (files[parent] ??= {})[name] = isPlain && bytes <= MOST_WHOLE ? bytes : 0;
  }
  return { keys, files };
}

/** Tables that have an index. */
export function indexedTables(tables: readonly RowTable[]): RowTable[] {
  return tables.filter(({ isPlain, bytes }) => !isPlain || bytes > MOST_WHOLE);
}

/** The index of a table, and its rows in packed blocks where the site does not have it plain. */
export function rowIndex({ path, definition, isPlain }: RowTable): { index: RowIndex; packed: Uint8Array | null } {
  const file = readFileSync(join(dataFolder(), `${path}.csv`));
  const starts = blockStarts(file, isPlain ? PLAIN_BLOCK : PACKED_BLOCK);
  const columns = Object.keys(definition.columns);
  const numbers = numbersOf(definition);
  const parts = starts.map((from, at) => file.subarray(from, starts[at + 1]));
  const packed = isPlain ? null : parts.map((part) => gzipSync(part, { level: 9 }));
  let before = 0;
  const blocks = parts.map((part, at): RowIndex['blocks'][number] => {
    const [row] = csvRows(part.toString('utf8', 0, rowEnds(part, 1)[0]));
    const key = definition.key.map((name) => partOf(row?.[columns.indexOf(name)] ?? '', numbers.includes(name)));
    const from = packed ? before : starts[at]!;
    before += packed?.[at]!.length ?? 0;
    return [from, ...key];
  });
  const index = {
    file: packed ? `look/rows/${path}.csv.gz` : dataFile(`${path}.csv`),
    size: packed ? before : file.length,
    packed: !isPlain,
    columns,
    key: [...definition.key],
    numbers,
    blocks,
  };
  return { index, packed: packed && Buffer.concat(packed) };
}

/** Columns of the key whose cells are numbers. */
function numbersOf({ key, columns }: Table): string[] {
  return key.filter((name) => typeof columns[name]!.cell.safeParse('1').data === 'number');
}

/** First byte of each block behind the head: blocks end with a row, after at least so many bytes. */
function blockStarts(file: Buffer, least: number): number[] {
  const ends = rowEnds(file);
  const starts = [ends[0]!];
  for (const end of ends.slice(1, -1)) if (end - starts.at(-1)! >= least) starts.push(end);
  return starts;
}

/** The byte behind each row, head included; a line break inside of quotes ends none. */
function rowEnds(file: Uint8Array, most = Number.POSITIVE_INFINITY): number[] {
  const ends: number[] = [];
  let isQuoted = false;
  for (let at = 0; at < file.length && ends.length < most; at += 1) {
    if (file[at] === 0x22) isQuoted = !isQuoted;
    else if (file[at] === 0x0a && !isQuoted) ends.push(at + 1);
  }
  return ends;
}
