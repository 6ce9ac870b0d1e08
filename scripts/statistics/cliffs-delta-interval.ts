import type { BootstrapInterval, BootstrapOptions } from './percentile-intervals.ts';
import { rankedBootstrap, type DrawnCounts } from './ranked-bootstrap.ts';

type Clusters = readonly (readonly number[])[];

/** authorBootstrapOfTwo of cliffsDelta, digit by digit, from counts alone. RangeError as for rankedBootstrap. */
export function cliffsDeltaInterval(x: Clusters, y: Clusters, options: BootstrapOptions): BootstrapInterval {
  return rankedBootstrap([x, y], [() => deltaOfDraw], options)[0]!;
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
