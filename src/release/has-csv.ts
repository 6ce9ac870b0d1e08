import type { FolderName } from '../../data/schema/folders.ts';
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

/** Large tables that are CSV in the zip alone: their rows are in the look-up, and few open them as a whole. */
const IN_ZIP_ALONE: Partial<Record<FolderName, readonly string[]>> = {
  captures: [
    'lineage-bases',
    'lineage-families',
    'lineage-holders',
    'lineage-licences',
    'model-structures',
    'own-code',
    'package-versions',
    'packages',
    'space-imports',
    'space-packages',
    'tombstones',
  ],
  metrics: ['composition', 'concentration', 'ease-pairs', 'ease-parts', 'example-groups', 'power', 'top-twenty'],
  triples: ['dataset-renames', 'fuzzy-guesses'],
  zoo: ['zoo-models', 'zoo-results'],
};

/** Whether the site has a table as Parquet: where it is no CSV of its own, and not in the zip alone. */
export function hasParquet(released: Pick<ReleasedTable, 'kind' | 'table' | 'bytes'>): boolean {
  return !hasCsv(released) && !IN_ZIP_ALONE[released.kind]?.includes(released.table.name);
}
