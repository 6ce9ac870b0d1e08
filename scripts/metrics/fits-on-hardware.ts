import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { precisions, type Precision } from '../../method/cost-definition.ts';
import { fits, hardware, weightBytes } from '../tidy/named-hardware.ts';
import { isPicked, NO_ENDS, rowsInterval, scopeOf } from './author-interval.ts';
import { ratio } from './share-with-interval.ts';
import { wholeModels } from './whole-models.ts';

// Object.keys gives plain texts; the names of a constant table are its own.
const precisionNames = Object.keys(precisions) as Precision[];

/** Table `fits-on-hardware`: how many models of known size each named unit holds in each precision. */
export function fitsOnHardware({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'fits-on-hardware'>[] {
  return captures.flatMap((each) => {
    const models = [...wholeModels(each)];
    if (models.length === 0) return [];
    const authors = new Map(each.table('models').map((row) => [row.id, row.author]));
    const authorOf = ([id]: (typeof models)[number]) => authors.get(id) ?? null;
    return hardware.flatMap((unit) =>
      precisionNames.map((precision) => {
        const isHeld = ([, count]: (typeof models)[number]) => fits(weightBytes(count, precision), unit);
        const n = models.filter(isHeld).length;
        return {
          capture: each.capture.capture,
          population: scopeOf(each),
          memory_gb: unit.memoryGb,
          hardware: unit.name,
          precision,
          tflops: unit.tflops,
          bandwidth: unit.bandwidth?.gbPerSecond ?? null,
          bandwidth_source: unit.bandwidth?.source ?? null,
          fits: n,
          of: models.length,
          share: ratio(n, models.length),
          ...(isPicked(each) ? rowsInterval(models, authorOf, isHeld) : NO_ENDS),
        };
      }),
    );
  });
}
