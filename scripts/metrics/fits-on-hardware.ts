import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { precisions, type Precision } from '../../method/cost-definition.ts';
import { fits, hardware, weightBytes } from '../tidy/named-hardware.ts';
import { ratio } from './share-with-interval.ts';
import { wholeModels } from './whole-models.ts';

// Object.keys gives plain texts; the names of a constant table are its own.
const precisionNames = Object.keys(precisions) as Precision[];

/** Table `fits-on-hardware`: how many models of known size each named unit holds in each precision. */
export function fitsOnHardware({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'fits-on-hardware'>[] {
  return captures.flatMap((each) => {
    const parameters = [...wholeModels(each).values()];
    if (parameters.length === 0) return [];
    return hardware.flatMap((unit) =>
      precisionNames.map((precision) => {
        const n = parameters.filter((count) => fits(weightBytes(count, precision), unit)).length;
        return {
          capture: each.capture.capture,
          memory_gb: unit.memoryGb,
          hardware: unit.name,
          precision,
          tflops: unit.tflops,
          bandwidth: unit.bandwidth?.gbPerSecond ?? null,
          bandwidth_source: unit.bandwidth?.source ?? null,
          fits: n,
          of: parameters.length,
          share: ratio(n, parameters.length),
        };
      }),
    );
  });
}
