import { checkFinite } from './check-finite.ts';

/**
 * Adjusted p-values in the order of the input: the smallest false discovery rate at which each claim of the family
 * would stand (Benjamini and Hochberg 1995; scipy.stats.false_discovery_control with method='bh'). RangeError for an
 * empty family and for values outside 0 to 1.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  checkFinite('benjaminiHochberg', p, 0);
  const above = p.findIndex((value) => value > 1);
  if (above >= 0)
    throw new RangeError(`benjaminiHochberg: expected a p-value <= 1, received ${p[above]} at index ${above}`);
  const adjusted = p.map(() => 1);
  let least = 1;
  const downwards = p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  for (const [place, { value, index }] of downwards.entries()) {
    least = Math.min(least, value * (p.length / (p.length - place)));
    adjusted[index] = least;
  }
  return adjusted;
}
