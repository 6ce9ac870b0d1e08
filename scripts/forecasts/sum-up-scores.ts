import { forecastFifths } from '../../method/forecast-fifths.ts';
import { calibrationBins, type CalibrationBin } from '../statistics/calibration-bins.ts';
import { rounded } from '../statistics/rounded.ts';
import type { Forecast, Score } from './judge-forecast.ts';

/** How good the statements were that can be told. */
export interface ScoreSummary {
  told: number;
  untold: number;
  came_true: number;
  /** Means over those told; null where none is. */
  brier: number | null;
  log_score: number | null;
  /** Brier score of one who had known how many come true and said that share of each. */
  brier_of_share: number | null;
  bins: CalibrationBin[];
}

/** Means and calibration of scores; those that cannot be told are only counted. */
export function sumUpScores(forecasts: readonly Forecast[], scores: readonly Score[]): ScoreSummary {
  const probabilities = new Map(forecasts.map(({ id, probability }) => [id, probability]));
  const told = scores.flatMap(({ id, brier, log_score: log, outcome }) => {
    const probability = probabilities.get(id) ?? null;
    return probability === null || brier === null || log === null
      ? []
      : [{ probability, brier, log, isTrue: outcome === 'came true' }];
  });
  const cameTrue = told.filter(({ isTrue }) => isTrue).length;
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : rounded(values.reduce((sum, each) => sum + each, 0) / values.length);
  const share = told.length === 0 ? null : cameTrue / told.length;
  return {
    told: told.length,
    untold: scores.length - told.length,
    came_true: cameTrue,
    brier: mean(told.map(({ brier }) => brier)),
    log_score: mean(told.map(({ log }) => log)),
    brier_of_share: share === null ? null : rounded(share * (1 - share)),
    bins: calibrationBins(told, forecastFifths),
  };
}
