import type { FolderName } from '../../data/schema/folders.ts';
import type { ReleasedTable } from './released-tables.ts';

/**
 * Bytes of the largest table that stands as plain CSV beside its Parquet. The published folder may have 12 MB: all tables
 * are 20 MB as CSV, and those up to here a hundredth of that.
 */
export const LARGEST_CSV = 4 * 1024;

/** Whether a table stands on the site as plain CSV: a small one that is of no single listing. The zip has all. */
export function hasCsv({ kind, bytes }: Pick<ReleasedTable, 'kind' | 'bytes'>): boolean {
  return kind !== 'captures' && bytes <= LARGEST_CSV;
}

/**
 * Tables that are counted further and hardly ever opened: places in lists, curves, tallies, examples of cards, names of
 * interfaces. They are CSV in the zip alone, and the look-up reads their rows: as Parquet they were a quarter of all.
 */
const IN_ZIP_ALONE: Partial<Record<FolderName, readonly string[]>> = {
  captures: [
    'author-clusters',
    'card-examples',
    'distributions',
    'ease-tallies',
    'example-cards',
    'likes-downloads-bins',
    'lorenz',
    'model-ranks',
    'tallies',
    'task-contrasts',
    'triple-tallies',
  ],
  'api-names': ['api-names', 'api-releases'],
};

/** Whether the site has a table as Parquet. */
export function hasParquet({ kind, table }: Pick<ReleasedTable, 'kind' | 'table'>): boolean {
  return !IN_ZIP_ALONE[kind]?.includes(table.name);
}
