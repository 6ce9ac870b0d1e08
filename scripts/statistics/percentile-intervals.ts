import { quantilePair } from './quantile-pair.ts';

/** Percentile interval in the unit of the statistic, null when it was never defined; draws: how often it was. */
export type BootstrapInterval = { low: number | null; high: number | null; draws: number };

/**
 * seed: a whole number, required so that the same data give the same digits; draws wanted and level of the interval.
 */
export type BootstrapOptions = { seed: number; draws?: number; level?: number };

/**
 * Percentile intervals of some statistics that are all read off each draw, null where one is not defined: quantiles of
 * type 7. RangeError for options out of range and a statistic that is not finite.
 */
export function percentileIntervals(
  statistics: number,
  drawOnce: () => readonly (number | null)[],
  { draws = 2000, level = 0.95 }: BootstrapOptions,
): BootstrapInterval[] {
  checkDraws(draws);
  if (!(level > 0 && level < 1))
    throw new RangeError(`percentileIntervals: level: expected a number between 0 and 1, received ${level}`);
  const values = Array.from({ length: statistics }, () => new Float64Array(draws).fill(NaN));
  for (let at = 0; at < draws; at += 1) {
    const drawn = drawOnce();
    for (let which = 0; which < statistics; which += 1) {
      const value = drawn[which] ?? null;
      if (value === null) continue;
      if (!Number.isFinite(value))
        throw new RangeError(
          `percentileIntervals: draw ${at}: expected the statistic to be finite or null, received ${value}`,
        );
      values[which]![at] = value;
    }
  }
  return values.map((own) => {
    const [low, high] = quantilePair(own, (1 - level) / 2, (1 + level) / 2) ?? [null, null];
    return { low, high, draws: own.reduce((known, value) => known + (Number.isNaN(value) ? 0 : 1), 0) };
  });
}

/** Throws a RangeError unless a number of draws is wanted. */
export function checkDraws(draws: number): void {
  if (!Number.isSafeInteger(draws) || draws < 1)
    throw new RangeError(`percentileIntervals: draws: expected a whole number >= 1, received ${draws}`);
}
