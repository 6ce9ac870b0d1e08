import { leastApart } from './least-apart.ts';
import type { BootstrapInterval, BootstrapOptions } from './percentile-intervals.ts';
import { rankedBootstrap, type DrawnCounts } from './ranked-bootstrap.ts';

type Clusters = readonly (readonly number[])[];

/**
 * authorBootstrapOfTwo of cliffsDelta, digit by digit, from counts alone, but for samples that are wholly apart
 * (unlessApart). RangeError as for rankedBootstrap.
 */
export function cliffsDeltaInterval(x: Clusters, y: Clusters, options: BootstrapOptions): BootstrapInterval {
  return unlessApart(rankedBootstrap([x, y], [() => deltaOfDraw], options)[0]!, x, y);
}

/**
 * A bootstrap interval of delta. Where no value of one side reaches one of the other no draw differs, though the next
 * author may: that of Newcombe at 95 %, each author counted once.
 */
export function unlessApart(drawn: BootstrapInterval, x: Clusters, y: Clusters): BootstrapInterval {
  const { low, high } = drawn;
  if (low === null || low !== high || Math.abs(low) !== 1) return drawn;
  const least = leastApart(x.length, y.length);
  return low > 0 ? { ...drawn, low: least } : { ...drawn, high: -least };
}

/** Cliff's delta of two samples of a draw: only the order of the values has a say in it. */
export function deltaOfDraw(x: DrawnCounts, y: DrawnCounts): number {
  let [net, below] = [0, 0];
  for (let rank = 0; rank < x.counts.length; rank += 1) {
    const equal = y.counts[rank]!;
    net += x.counts[rank]! * (2 * below + equal - y.size);
    below += equal;
  }
  return net / (x.size * y.size);
}
