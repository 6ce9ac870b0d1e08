import { authorBootstrapOfTwo, type BootstrapInterval, type BootstrapOptions } from './author-bootstrap.ts';
import { checkFinite } from './check-finite.ts';

type Clusters = readonly (readonly number[])[];

/**
 * authorBootstrapOfTwo of cliffsDelta, digit by digit: the delta asks only for the order of the values, so that they
 * are ranked once and each draw is counted by rank instead of sorted. RangeError as there, and for a value that is not
 * finite.
 */
export function cliffsDeltaInterval(x: Clusters, y: Clusters, options: BootstrapOptions): BootstrapInterval {
  const ranks = ranksOf([...x.flat(), ...y.flat()]);
  const ranked = (clusters: Clusters) => clusters.map((values) => values.map((value) => ranks.get(value)!));
  const [inX, inY] = [new Int32Array(ranks.size), new Int32Array(ranks.size)];
  const delta = (drawnX: readonly number[], drawnY: readonly number[]): number => {
    count(inX, drawnX);
    count(inY, drawnY);
    let [net, below] = [0, 0];
    for (let rank = 0; rank < inX.length; rank += 1) {
      const above = drawnY.length - below - inY[rank]!;
      net += inX[rank]! * (below - above);
      below += inY[rank]!;
    }
    return net / (drawnX.length * drawnY.length);
  };
  return authorBootstrapOfTwo(ranked(x), ranked(y), delta, options);
}

/** Place of each value among the different ones, from 0. */
function ranksOf(values: readonly number[]): ReadonlyMap<number, number> {
  // Without any the draws say so themselves, and whose.
  if (values.length > 0) checkFinite('cliffsDeltaInterval', values);
  return new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank]));
}

function count(into: Int32Array, ranks: readonly number[]): void {
  into.fill(0);
  for (let at = 0; at < ranks.length; at += 1) into[ranks[at]!]! += 1;
}
