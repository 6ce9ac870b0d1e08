import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { costMeasures } from '../../method/cost-definition.ts';
import { ratio } from './share-with-interval.ts';

/** Table `cost-coverage`: for how many models in scope each measure is known. */
export function costCoverage({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'cost-coverage'>[] {
  return captures.flatMap(({ capture, table }) => {
    const of = table('models').length;
    if (of === 0) return [];
    const costs = Map.groupBy(table('model-costs'), (row) => row.measure);
    return costMeasures.map(({ name, basis }) => {
      const rows = costs.get(name) ?? [];
      const known = new Set(
        rows.filter((row) => row.value !== null || name === 'training-hardware').map((row) => row.id),
      );
      const stated = new Set(rows.map((row) => row.id));
      return {
        capture: capture.capture,
        measure: name,
        basis,
        known: known.size,
        of,
        share: ratio(known.size, of),
        without_value: stated.size - known.size,
      };
    });
  });
}
