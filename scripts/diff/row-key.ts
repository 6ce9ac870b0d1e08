import type { Cells } from './compare-tables.ts';
import type { ChangedTable } from './group-versions.ts';

/** The key of a row as a reader sees it: its cells side by side, `-` for an empty one. Only tables with a key tell rows. */
export function rowKey({ key }: Pick<ChangedTable, 'key'>, row: Cells): string {
  return key!.map((column) => row[column] || '-').join(' · ');
}
