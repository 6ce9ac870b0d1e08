import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { median } from 'd3-array';
import { ratio } from './share-with-interval.ts';

/** Table `carbon-declared`: models in scope that declare the CO2 of their training, by card or tag. */
export function carbonDeclared({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'carbon-declared'>[] {
  return captures.flatMap(({ capture, table }) => {
    const models = table('models');
    if (models.length === 0) return [];
    const costs = table('model-costs');
    const declared = costs.filter((row) => row.measure === 'training-co2');
    const amounts = declared.flatMap((row) => (row.value === null ? [] : [row.value]));
    return [
      {
        capture: capture.capture,
        models: models.length,
        cards: models.filter((row) => row.card === 'read').length,
        declared: declared.length,
        share: ratio(declared.length, models.length),
        amounts: amounts.length,
        median_g: median(amounts) ?? null,
        hours: costs.filter((row) => row.measure === 'training-hours').length,
      },
    ];
  });
}
