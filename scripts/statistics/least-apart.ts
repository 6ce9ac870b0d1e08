import { Z95 } from './wilson-interval.ts';

/**
 * Lower end of the 95 % interval of Cliff's delta between samples of n and m independent values of which every one of the
 * first is above all of the second, from -1 to 1; the upper end is 1. By method 5 of Newcombe, Statistics in Medicine 25
 * (2006), which holds up where all are apart: the delta from which what was seen is 1.96 standard errors away, as Hanley
 * and McNeil have these of that delta. RangeError for samples without a value.
 */
export function leastApart(n: number, m: number): number {
  if (!(n >= 1 && m >= 1)) throw new RangeError(`leastApart: expected samples with values, received ${n} and ${m}`);
  const more = (n + m) / 2 - 1;
  // Share of pairs with the first above: between these two ends, of which the lower one is too far from what was seen.
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const share = (low + high) / 2;
    const spread = (share * (1 + more * ((1 - share) / (2 - share) + share / (1 + share)))) / (n * m);
    if (1 - share > Z95 * Z95 * spread) low = share;
    else high = share;
  }
  return low + high - 1;
}
