import type { Cells } from './compare-tables.ts';
import type { ChangedTable } from './group-versions.ts';
import { code, figure, firstOf } from './markdown.ts';
import { rowKey } from './row-key.ts';

/** How many rows came or went, and the keys of the first of them; empty where there are none. */
export function keysLine(title: string, table: ChangedTable, rows: readonly Cells[], most: number): string {
  if (rows.length === 0) return '';
  const keys = rows.map((row) => code(rowKey(table, row)));
  return `${title} (${figure(rows.length)}): ${firstOf(keys, most)}.`;
}
