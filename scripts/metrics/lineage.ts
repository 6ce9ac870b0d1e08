import type { RowIn } from '../../data/schema/folders.ts';
import { populationOf } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

/** Table `lineage`: the tallies on bases of every capture that has them. */
export function lineage({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'lineage'>[] {
  return captures.flatMap((at) =>
    at.table('lineage-tallies').map(({ facet, value, n, of, downloads_sum: downloads }) => ({
      capture: at.capture.capture,
      facet,
      value,
      population: populationOf(at, 'models'),
      n,
      of,
      share: ratio(n, of),
      downloads,
    })),
  );
}
