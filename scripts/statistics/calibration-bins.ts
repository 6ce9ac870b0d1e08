import { rounded } from './rounded.ts';

/** One statement that can be told: the probability given to it, whether it came true, and its Brier score. */
export interface ToldStatement {
  probability: number;
  brier: number;
  isTrue: boolean;
}

/** Statements of like probability, and how many came true. */
export interface CalibrationBin {
  from: number;
  /** Not in the range itself, but for 1. */
  to: number;
  statements: number;
  /** Mean of their probabilities. */
  stated: number;
  came_true: number;
  /** Mean Brier score. */
  brier: number;
}

/** A range of probability, and whether one lies in it. */
interface Range {
  from: number;
  to: number;
  holds(probability: number): boolean;
}

/** Statements by ranges of probability; a range without any is left out. */
export function calibrationBins(told: readonly ToldStatement[], ranges: readonly Range[]): CalibrationBin[] {
  return ranges.flatMap(({ from, to, holds }) => {
    const own = told.filter(({ probability }) => holds(probability));
    if (own.length === 0) return [];
    const mean = (values: readonly number[]) => rounded(values.reduce((sum, each) => sum + each, 0) / values.length);
    return [
      {
        from,
        to,
        statements: own.length,
        stated: mean(own.map(({ probability }) => probability)),
        came_true: own.filter(({ isTrue }) => isTrue).length,
        brier: mean(own.map(({ brier }) => brier)),
      },
    ];
  });
}
