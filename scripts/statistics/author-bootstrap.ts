import { checkClusters } from './check-clusters.ts';
import { drawPlaces, seededGenerator } from './draw-places.ts';
import {
  checkDraws,
  percentileIntervals,
  type BootstrapInterval,
  type BootstrapOptions,
} from './percentile-intervals.ts';

type Clusters<T> = readonly (readonly T[])[];

/**
 * Percentile bootstrap interval of a statistic of one sample, resampled by cluster: each draw takes as many authors as
 * there are, with replacement, and all rows of each (Davison and Hinkley 1997, 3.8). Ends are quantiles of type 7
 * (Hyndman and Fan 1996; the default of numpy and R) of the draws in which the statistic was not null. The generator
 * is xoroshiro128+. RangeError for no authors, an author without rows and options out of range. rankedBootstrap is
 * faster for numbers of which only the order or the counts matter.
 */
export function authorBootstrap<T>(
  clusters: Clusters<T>,
  statistic: (rows: T[]) => number | null,
  options: BootstrapOptions,
): BootstrapInterval {
  checkClusters('authorBootstrap: clusters', clusters);
  const draw = resampler(options.seed);
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
  const draw = resampler(options.seed);
  return percentileIntervals(1, () => [statistic(draw(x), draw(y))], options)[0]!;
}

/**
 * The draws themselves, for statistics that are read off several samples at once, such as ranks. The errors are the
 * same.
 */
export function* authorDraws<T>(clusters: Clusters<T>, { seed, draws = 2000 }: BootstrapOptions): Generator<T[]> {
  checkClusters('authorDraws: clusters', clusters);
  checkDraws(draws);
  const draw = resampler(seed);
  for (let at = 0; at < draws; at += 1) yield draw(clusters);
}

function resampler(seed: number): <T>(clusters: Clusters<T>) => T[] {
  const generator = seededGenerator(seed);
  return <T>(clusters: Clusters<T>) => {
    const places = new Uint32Array(clusters.length);
    drawPlaces(generator, places, clusters.length);
    const rows: T[] = [];
    for (const place of places) for (const row of clusters[place]!) rows.push(row);
    return rows;
  };
}
