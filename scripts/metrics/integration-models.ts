import type { Row } from '../../data/schema/table.ts';
import type { StatedTables } from '../lib/read-stated.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { integratedNames } from './integrated-names.ts';
import { ratio } from './share-with-interval.ts';

/** Table `integration-models`: models of each capture that name an integrated library; captures that state no library have no rows. */
export function integrationModels(all: readonly CaptureTables[], stated: StatedTables): Row[] {
  const named = [...integratedNames(stated)].filter(([, names]) => names.length > 0);
  return all.flatMap((at) => {
    const rows = at
      .table('tallies')
      .filter((row) => row.kind === 'models' && row.facet === 'library' && row.task === null && row.value !== null);
    const of = rows.reduce((sum, row) => sum + (row.n as number), 0);
    if (of === 0) return [];
    return named.map(([library, names]) => {
      const n = rows
        .filter((row) => names.includes(row.value as string))
        .reduce((sum, row) => sum + (row.n as number), 0);
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
