import type { RowIn } from '../../data/schema/folders.ts';
import { forecastFifths } from '../../method/forecast-fifths.ts';
import { calibrationBins } from '../statistics/calibration-bins.ts';
import { forecastOutcomes } from './forecast-outcomes.ts';
import { ratio } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

/** Table `forecast-calibration`: whether what was called likely came true that often. */
export function forecastCalibration({
  forecasts,
}: Pick<Sources, 'forecasts'>): RowIn<'metrics', 'forecast-calibration'>[] {
  const told = forecastOutcomes({ forecasts }).flatMap(({ probability, brier, outcome }) =>
    probability === null || brier === null ? [] : [{ probability, brier, isTrue: outcome === 'came true' }],
  );
  return calibrationBins(told, forecastFifths).map((bin) => ({ ...bin, share: ratio(bin.came_true, bin.statements) }));
}
