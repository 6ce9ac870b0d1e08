import type { RowIn } from '../../data/schema/folders.ts';
import { ownerOf } from '../records/field.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { byKey, same, sums, type Counts, type Doubt } from './judged.ts';

type Facet = RowIn<'captures', 'lineage-tallies'>['facet'];

/** What lineage-tallies.csv counts, which the other tables on lineage must add up to. */
export interface LineageCounts {
  /** Of one value, and of all values of a facet; 0 where there is no row. */
  n(facet: Facet, value: string): number;
  all(facet: Facet): number;
  /** Downloads of the same; 0 where none are known. */
  downloads(facet: Facet, value: string): number;
  allDownloads(facet: Facet): number;
  isThere: boolean;
}

/** The counts of a capture. */
export function lineageCounts({ table }: Pick<CheckedFolder<'captures'>, 'table'>): LineageCounts {
  const rows = table('lineage-tallies')?.rows ?? [];
  const find = byKey(rows, ({ facet, value }) => [facet, value]);
  const ofFacet = ({ facet }: { facet: Facet }) => [facet];
  const [all, allDownloads] = [sums(rows, ofFacet, ({ n }) => n), sums(rows, ofFacet, (row) => row.downloads_sum ?? 0)];
  return {
    n: (facet, value) => find([facet, value])?.n ?? 0,
    all,
    downloads: (facet, value) => find([facet, value])?.downloads_sum ?? 0,
    allDownloads,
    isThere: rows.length > 0,
  };
}

/** Sum of a column that may be empty. */
export function totalOf<Row>(rows: readonly Row[], valueOf: (row: Row) => number | null): number {
  return rows.reduce((sum, row) => sum + (valueOf(row) ?? 0), 0);
}

/** That all rows of a table add up to a number; told at one of them. */
export function addsUp<Row>(
  column: keyof Row & string,
  found: number,
  wanted: number,
  as: string,
): Doubt<Row> | undefined {
  if (found === wanted) return undefined;
  return [column, `all rows to add up to ${wanted} as ${as} of lineage-tallies.csv has it, not to ${found}: this one`];
}

/** That a column of a table adds up to a number; told at one of its rows. */
export function columnAddsUp<Row>(
  rows: readonly Row[],
  column: Counts<Row>,
  wanted: number,
  as: string,
): Doubt<Row> | undefined {
  // A column of Counts holds numbers, or nothing.
  return addsUp<Row>(
    column,
    totalOf(rows, (row) => row[column] as number | null),
    wanted,
    as,
  );
}

/** What is wrong with the owner of an id; tags may name an id that begins with the slash, which has none. */
export function ownerDoubt<Row extends { owner: string | null }>(row: Row, id: string | null): Doubt<Row> | undefined {
  // Rows have the column that their type names.
  return same(
    row,
    'owner' as keyof Row & string,
    id === null ? null : ownerOf(id) || null,
    id === null ? 'of all others' : `as in ${id}`,
  );
}
