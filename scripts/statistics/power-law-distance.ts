import { relativeZeta } from './hurwitz-zeta.ts';
import type { TailCounts } from './tail-counts.ts';

/** distance: Kolmogorov-Smirnov, 0 to 1; at: index of the value where it is found. */
export type PowerLawDistance = { distance: number; at: number };

/**
 * Largest difference between the distribution of the tail from values[start] on and a discrete power law from xmin
 * (<= values[start]) on, over all whole numbers (Clauset, Shalizi and Newman 2009, equation 3.9). Both fall, so between two values that
 * were looked at the difference is bounded, and only where the bound exceeds the largest so far is looked closer.
 * Stops early, with what it has, above `limit`; looks at index `first` first.
 */
export function powerLawDistance(
  tail: TailCounts,
  start: number,
  { alpha, xmin }: Law,
  limit = Infinity,
  first = start,
): PowerLawDistance {
  const { values, atLeast } = tail;
  const [n, end] = [atLeast[start]!, values.length - 1];
  const sum = relativeZeta(alpha, xmin).value;
  const modelled = (x: number): number =>
    (relativeZeta(alpha, x).value / sum) * Math.exp(-alpha * Math.log1p((x - xmin) / xmin));
  const observed = (index: number): number => (atLeast[index] ?? 0) / n;
  let found: PowerLawDistance = { distance: 0, at: start };
  const look = (at: number): Look => {
    const [here, above] = [modelled(values[at]!), modelled(values[at]! + 1)];
    const distance = Math.max(Math.abs(observed(at) - here), Math.abs(observed(at + 1) - above));
    if (distance > found.distance) found = { distance, at };
    return { at, here, above };
  };
  if (first > start && first <= end) look(first);
  if (found.distance > limit) return found;
  const open: [Look, Look][] = [[look(start), look(end)]];
  while (open.length > 0 && found.distance <= limit) {
    const [left, right] = open.pop()!;
    if (right.at - left.at < 2) continue;
    const bound = Math.max(observed(left.at + 1) - right.here, left.above - observed(right.at));
    if (bound <= found.distance) continue;
    const middle = look((left.at + right.at) >> 1);
    open.push([left, middle], [middle, right]);
  }
  return found;
}

type Law = { alpha: number; xmin: number };

/** Share of the law from the value at this index on, and from the next whole number on. */
type Look = { at: number; here: number; above: number };
