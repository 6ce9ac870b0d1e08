import type { RowIn } from '../../data/schema/folders.ts';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';

/** What a capture tallies of all that it lists of a kind; undefined where it lists none. */
export function wholeTally({ table }: CaptureTables, kind: ListedKind): RowIn<'captures', 'tallies'> | undefined {
  return table('tallies').find((row) => row.kind === kind && row.facet === 'all' && row.task === null);
}
