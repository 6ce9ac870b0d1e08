import { bisectLeft, bisectRight } from 'd3-array';
import { checkClusters } from './check-clusters.ts';
import { widenedTail, type Sample } from './widened-tail.ts';

type Clusters = readonly (readonly number[])[];

/**
 * Share of the draws to leave out at each end of an interval of Cliff's delta that draws authors (widenedTail). A plain
 * percentile interval of 8 authors against 31 held a true delta of 0.5 to 0.8 in 87 to 89 of 100 samples, this one in 91
 * and 92; of 6 against 100, in 76 to 88 and in 83 to 91. RangeError for no authors and an author without values.
 */
export function cliffsDeltaTail(x: Clusters, y: Clusters): number {
  checkClusters('cliffsDeltaTail: x', x);
  checkClusters('cliffsDeltaTail: y', y);
  return widenedTail([sampleOf(x, y), sampleOf(y, x)]);
}

/** The variance that the authors of one side give to delta: of the mean place of their values among the others. */
function sampleOf(own: Clusters, others: Clusters): Sample {
  const sorted = Float64Array.from(others.flat()).sort();
  const placeOf = (value: number) => (bisectLeft(sorted, value) + bisectRight(sorted, value)) / sorted.length - 1;
  const places = own.map((values) => values.map(placeOf));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const size = sum(places.map(({ length }) => length));
  const mean = sum(places.map(sum)) / size;
  const off = places.map((values) => (sum(values) - mean * values.length) / size);
  return { variance: sum(off.map((each) => each * each)), authors: own.length };
}
