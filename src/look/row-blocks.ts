import { textOfCell } from '../../data/schema/csv-cell.ts';

/** Rows of a published table by key: which bytes of its file hold a key, and the rows in them. */

/** A part of a key: text or number, as the column is; null where the cell is empty. */
export type KeyPart = string | number | null;

/** How a table is sorted. */
export interface RowKey {
  /** Columns of the key, in the order of sorting. */
  key: string[];
  /** Those that sort by size. */
  numbers: string[];
}

/**
 * What look/rows/<table>.json says of a table: where in the zip its rows are. A table of at most 40 KB that the site has as
 * CSV has none, its file is read whole.
 */
export interface RowIndex {
  /** Of a table with several blocks: a single one has its head in it, and most tables have but one. */
  columns?: string[];
  /** First byte of each block in the zip, raw deflate without an end, then the key of its first row; the head is in the first. */
  blocks: [from: number, ...key: KeyPart[]][];
  /** The byte behind the last block. */
  end: number;
}

/** Order of two keys, as tables are sorted: nothing first, numbers by size, text by code units; a shorter one counts as a prefix. */
export function compareParts(a: readonly KeyPart[], b: readonly KeyPart[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at]!, b[at]!];
    if (x === y) continue;
    if (x === null || y === null) return x === null ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}

/** The part of a key that a cell is. */
export function partOf(cell: string, isNumber: boolean): KeyPart {
  return cell === '' ? null : isNumber ? Number(cell) : cell;
}

/**
 * Bytes `[from, to)` of the block in which the rows of a key begin: the last block that begins before it, since rows of a
 * key that is only begun may begin there.
 */
export function blockOf(
  { blocks, end }: Pick<RowIndex, 'blocks' | 'end'>,
  key: readonly KeyPart[],
): [from: number, to: number] {
  let at = blocks.findLastIndex(([, ...first]) => compareParts(first, key) < 0);
  // A whole key that a block begins with stands in it, not before.
  const own = blocks.findIndex(([, ...first]) => first.length === key.length && compareParts(first, key) === 0);
  at = Math.max(own === -1 ? at : own, 0);
  return [blocks[at]?.[0] ?? 0, blocks[at + 1]?.[0] ?? end];
}

/** Rows of a CSV text, without the head where the text begins with it; cells as text. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let [cells, cell, isQuoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || sign === '\n') {
      cells.push(textOfCell(cell));
      cell = '';
      if (sign === '\n') {
        rows.push(cells);
        cells = [];
      }
    } else cell += sign;
  }
  if (cells.length > 0 || cell !== '') rows.push([...cells, textOfCell(cell)]);
  return rows;
}

/** Rows whose key begins with the parts asked for. */
export function rowsOfKey(
  rows: readonly string[][],
  { columns, key, numbers }: RowKey & { columns: readonly string[] },
  asked: readonly KeyPart[],
): string[][] {
  const places = key.map((name) => [columns.indexOf(name), numbers.includes(name)] as const);
  return rows.filter(
    (row) =>
      compareParts(
        places.map(([place, isNumber]) => partOf(row[place] ?? '', isNumber)),
        asked,
      ) === 0,
  );
}
