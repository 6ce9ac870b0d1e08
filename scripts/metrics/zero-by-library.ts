import type { RowIn } from '../../data/schema/folders.ts';
import { populationOf } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

/**
 * Table `zero-by-library`: models without a download by whether they name a library, for listings in which some do. The
 * Hub counts requests of the files that the rule of a library names, so that zero is also what a missing name gives.
 */
export function zeroByLibrary({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'zero-by-library'>[] {
  return captures.flatMap((at) => {
    const rows = at
      .table('tallies')
      .filter((row) => row.kind === 'models' && row.facet === 'library' && row.task === null);
    const sums = (['named', 'none'] as const).map((library) => {
      const own = rows.filter(({ value }) => (value === null) === (library === 'none'));
      const sum = (column: 'downloads_known' | 'downloads_zero') => own.reduce((all, row) => all + row[column], 0);
      return { library, models: sum('downloads_known'), zeros: sum('downloads_zero') };
    });
    if (sums.some(({ models }) => models === 0)) return [];
    const all = sums.reduce((sum, { zeros }) => sum + zeros, 0);
    return sums.map(({ library, models, zeros }) => ({
      capture: at.capture.capture,
      library,
      population: populationOf(at, 'models'),
      models,
      zeros,
      share: ratio(zeros, models),
      share_of_zeros: ratio(zeros, all),
    }));
  });
}
