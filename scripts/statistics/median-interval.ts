import type { BootstrapInterval, BootstrapOptions } from './percentile-intervals.ts';
import { rankedBootstrap, type StatisticOfCounts } from './ranked-bootstrap.ts';

/** authorBootstrap of the median, as d3 has it, digit by digit, from counts. RangeError as for rankedBootstrap. */
export function medianInterval(clusters: readonly (readonly number[])[], options: BootstrapOptions): BootstrapInterval {
  return rankedBootstrap([clusters], [medianOfDraw], options)[0]!;
}

const medianOfDraw: StatisticOfCounts = (values) => (drawn) => {
  const { counts, size } = drawn!;
  let [rank, seen] = [0, counts[0]!];
  while (2 * seen < size) seen += counts[++rank]!;
  const low = values[rank]!;
  if (2 * seen > size) return low;
  // Half of the values are so far: the median is between this one and the next.
  do rank += 1;
  while (counts[rank] === 0);
  return low + (values[rank]! - low) * 0.5;
};
