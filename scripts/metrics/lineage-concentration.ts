import type { RowIn } from '../../data/schema/folders.ts';
import { populationOf } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

/** Table `lineage-concentration`: who holds the downloads of models made from others, and of families. */
export function lineageConcentration({
  captures,
}: Pick<Sources, 'captures'>): RowIn<'metrics', 'lineage-concentration'>[] {
  return captures.flatMap((at) => {
    const rows = at.table('lineage-holders');
    return rows
      .filter(({ rank }) => rank === 0)
      .map(({ of, holders, models, downloads, hhi, hhi_without_largest, largest_repository, largest_downloads }) => {
        const first = rows.find((row) => row.of === of && row.rank === 1);
        return {
          capture: at.capture.capture,
          of,
          population: populationOf(at, 'models'),
          holders,
          models,
          downloads,
          hhi,
          largest_holder: first?.holder ?? null,
          largest_holder_share: first ? ratio(first.downloads, downloads) : null,
          largest_repository,
          largest_repository_share: largest_downloads === null ? null : ratio(largest_downloads, downloads),
          hhi_without_largest,
        };
      });
  });
}
