import type { ReleasedTable } from './released-tables.ts';

/**
 * Bytes of the largest table that stands as plain CSV beside its Parquet. The published folder may have 12 MB: all tables
 * are 20 MB as CSV, and those up to here a tenth of that.
 */
export const LARGEST_CSV = 64 * 1024;

/**
 * Tables that are in the zip alone: the sampled names by which one listing is compared with the next. They are random
 * text, which nothing makes smaller, and would be a quarter of all Parquet.
 */
export const IN_ZIP_ALONE: ReadonlySet<string> = new Set(['listed']);

/** What a table can be had as on its own, beside the zip that has all. */
export interface ServedAs {
  csv: boolean;
  parquet: boolean;
}

/** Parquet of every table but those of the zip alone; CSV beside it of small tables that are of no single capture. */
export function servedAs({ kind, table, bytes }: Pick<ReleasedTable, 'kind' | 'table' | 'bytes'>): ServedAs {
  const parquet = !IN_ZIP_ALONE.has(table.name);
  return { parquet, csv: parquet && kind !== 'captures' && bytes <= LARGEST_CSV };
}
