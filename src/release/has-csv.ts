import type { ReleasedTable } from './released-tables.ts';

/**
 * Bytes of the largest table that stands as plain CSV, and not as Parquet, which would be as large. The published folder may
 * have 12 MB: all tables are 20 MB as CSV, and those up to here a hundredth of that.
 */
export const LARGEST_CSV = 4 * 1024;

/** Whether a table stands on the site as plain CSV: a small one that is of no single listing. The zip has all. */
export function hasCsv({ kind, bytes }: Pick<ReleasedTable, 'kind' | 'bytes'>): boolean {
  return kind !== 'captures' && bytes <= LARGEST_CSV;
}
