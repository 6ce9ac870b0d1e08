import { authorResampler } from '../../../scripts/statistics/author-draws.ts';
import { checkClusters } from '../../../scripts/statistics/check-clusters.ts';
import {
  percentileIntervals,
  type BootstrapInterval,
  type BootstrapOptions,
} from '../../../scripts/statistics/percentile-intervals.ts';

type Clusters<T> = readonly (readonly T[])[];

/**
 * Percentile bootstrap interval of a statistic of one sample, resampled by cluster: each draw takes as many authors as
 * there are, with replacement, and all rows of each (Davison and Hinkley 1997, 3.8). Ends are quantiles of type 7
 * (Hyndman and Fan 1996; the default of numpy and R) of the draws in which the statistic was not null. The generator
 * is xoroshiro128+. RangeError for no authors, an author without rows and options out of range. The slow way, by
 * which the fast ones are judged.
 */
export function authorBootstrap<T>(
  clusters: Clusters<T>,
  statistic: (rows: T[]) => number | null,
  options: BootstrapOptions,
): BootstrapInterval {
  checkClusters('authorBootstrap: clusters', clusters);
  const draw = authorResampler(options.seed);
  return percentileIntervals(1, () => [statistic(draw(clusters))], options)[0]!;
}

/**
 * The same for a statistic of two samples, such as cliffsDelta: each draw resamples the authors of x, then, apart from
 * them, those of y.
 */
export function authorBootstrapOfTwo<T>(
  x: Clusters<T>,
  y: Clusters<T>,
  statistic: (x: T[], y: T[]) => number | null,
  options: BootstrapOptions,
): BootstrapInterval {
  checkClusters('authorBootstrapOfTwo: x', x);
  checkClusters('authorBootstrapOfTwo: y', y);
  const draw = authorResampler(options.seed);
  return percentileIntervals(1, () => [statistic(draw(x), draw(y))], options)[0]!;
}
