import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { populationOf } from './capture-tables.ts';
import { integratedNames } from './integrated-names.ts';
import { ratio } from './share-with-interval.ts';
import { withKnown } from './with-known.ts';

/**
 * Table `integration-models`: models of each capture that name an integrated library; captures that state no library
 * have no rows.
 */
export function integrationModels({
  captures,
  integrations,
}: Pick<Sources, 'captures' | 'integrations'>): RowIn<'metrics', 'integration-models'>[] {
  const named = [...integratedNames({ integrations })].filter(([, names]) => names.length > 0);
  return captures.flatMap((at) => {
    const rows = withKnown(at.table('tallies'), 'value').filter(
      (row) => row.kind === 'models' && row.facet === 'library' && row.task === null,
    );
    const of = rows.reduce((sum, row) => sum + row.n, 0);
    if (of === 0) return [];
    return named.map(([library, names]) => {
      const n = rows.filter((row) => names.includes(row.value)).reduce((sum, row) => sum + row.n, 0);
      return {
        capture: at.capture.capture,
        library,
        population: populationOf(at, 'models'),
        n,
        of,
        share: ratio(n, of),
      };
    });
  });
}
