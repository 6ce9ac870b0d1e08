import erfc from '@stdlib/math-base-special-erfc';
import { fitLognormal, lognormalLogProbability, type LognormalFit } from './fit-lognormal.ts';
import { fitPowerLaw, powerLawLogProbability, type PowerLawFit, type PowerLawOptions } from './fit-power-law.ts';
import {
  fitTruncatedPowerLaw,
  truncatedPowerLawLogProbability,
  type TruncatedPowerLawFit,
} from './fit-truncated-power-law.ts';
import { tailCounts } from './tail-counts.ts';
import { vuong } from './vuong.ts';

export type TailLaw = 'power law' | 'lognormal' | 'truncated power law';

/**
 * ratio: log-likelihood of the first law less that of the second; normalised: Vuong's, null for nested laws; p: two-sided
 * by Vuong or, nested, chi-squared with one degree of freedom; favoured: which law, 'undecided' at p >= 0.1.
 */
export type TailComparison = {
  first: TailLaw;
  second: TailLaw;
  ratio: number;
  normalised: number | null;
  p: number;
  favoured: TailLaw | 'undecided';
};

export type TailComparisons = {
  powerLaw: PowerLawFit;
  lognormal: LognormalFit;
  truncated: TruncatedPowerLawFit;
  comparisons: TailComparison[];
};

/**
 * Fits the three heavy tails to the same values, those from the power law's xmin on, and compares them two by two by
 * likelihood ratio (Clauset, Shalizi and Newman 2009, section 5 and appendix C). A power law is a truncated one with
 * lambda 0, so these two are compared as nested. RangeError for numbers that are not whole and >= 1 and for tails
 * of fewer than 3 distinct values.
 */
export function compareTails(values: readonly number[], options: PowerLawOptions = {}): TailComparisons {
  const powerLaw = fitPowerLaw(values, options);
  const { xmin } = powerLaw;
  const lognormal = fitLognormal(values, xmin);
  const truncated = fitTruncatedPowerLaw(values, xmin);
  const tail = tailCounts('compareTails', values, xmin);
  const logs = {
    'power law': tail.values.map(powerLawLogProbability(powerLaw)),
    lognormal: tail.values.map(lognormalLogProbability(lognormal)),
    'truncated power law': tail.values.map(truncatedPowerLawLogProbability(truncated)),
  };
  const compare = (first: TailLaw, second: TailLaw): TailComparison => {
    const { ratio, normalised, p } = vuong(logs[first], logs[second], tail.counts);
    return { first, second, ratio, normalised, p, favoured: favoured(first, second, ratio, p) };
  };
  const nested = nestedComparison(powerLaw.logLikelihood - truncated.logLikelihood);
  return {
    powerLaw,
    lognormal,
    truncated,
    comparisons: [compare('power law', 'lognormal'), nested, compare('truncated power law', 'lognormal')],
  };
}

/** The wider law is never less likely, so the ratio is at most 0 but for rounding. */
function nestedComparison(difference: number): TailComparison {
  const ratio = Math.min(0, difference);
  const p = erfc(Math.sqrt(-ratio));
  const [first, second] = ['power law', 'truncated power law'] as const;
  return { first, second, ratio, normalised: null, p, favoured: favoured(first, second, ratio, p) };
}

function favoured(first: TailLaw, second: TailLaw, ratio: number, p: number): TailLaw | 'undecided' {
  if (p >= 0.1) return 'undecided';
  return ratio > 0 ? first : second;
}
