import type { RowIn } from '../../data/schema/folders.ts';
import { licenceChange, licenceKind } from '../../method/licence-kind.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

type ConflictRow = RowIn<'metrics', 'licence-conflicts'>;

const SHOWN = 10;

/** Table `licence-conflicts`: which licences models state in place of those of their bases, most frequent first. */
export function licenceConflicts({ captures }: Pick<Sources, 'captures'>): ConflictRow[] {
  return captures.flatMap(conflictsOf);
}

function conflictsOf(at: CaptureTables): ConflictRow[] {
  const of = at.table('lineage-bases').reduce((sum, { other_licence: n }) => sum + (n ?? 0), 0);
  const other = at.table('lineage-licences').flatMap((row) => {
    const { base_licence: base, licence, largest_base: largest, largest_pairs: most } = row;
    return base === null || licence === null || base === licence || largest === null || most === null
      ? []
      : [{ ...row, base_licence: base, licence, largest_base: largest, most }];
  });
  return other
    .sort((a, b) => b.pairs - a.pairs || (`${a.base_licence} ${a.licence}` < `${b.base_licence} ${b.licence}` ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ base_licence, licence, pairs, bases, largest_base, most }, place) => ({
      capture: at.capture.capture,
      rank: place + 1,
      population: populationOf(at, 'models'),
      base_licence,
      licence,
      base_kind: licenceKind(base_licence),
      kind: licenceKind(licence),
      change: licenceChange(base_licence, licence),
      pairs,
      of,
      share: ratio(pairs, of),
      bases,
      largest_base,
      largest_share: ratio(most, pairs),
    }));
}
