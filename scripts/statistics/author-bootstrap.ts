import { quantileSorted } from 'd3-array';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Percentile interval in the unit of the statistic, null when it was never defined; draws: how often it was. */
export type BootstrapInterval = { low: number | null; high: number | null; draws: number };

/**
 * seed: a whole number, required so that the same data give the same digits; draws wanted and level of the interval.
 */
export type BootstrapOptions = { seed: number; draws?: number; level?: number };

type Clusters<T> = readonly (readonly T[])[];

/**
 * Percentile bootstrap interval of a statistic of one sample, resampled by cluster: each draw takes as many authors as
 * there are, with replacement, and all rows of each (Davison and Hinkley 1997, 3.8). Ends are quantiles of type 7
 * (Hyndman and Fan 1996; the default of numpy and R) of the draws in which the statistic was not null. The generator
 * is xoroshiro128+. RangeError for no authors, an author without rows and options out of range.
 */
export function authorBootstrap<T>(
  clusters: Clusters<T>,
  statistic: (rows: T[]) => number | null,
  options: BootstrapOptions,
): BootstrapInterval {
  checkClusters('authorBootstrap: clusters', clusters);
  const draw = resampler(options.seed);
  return interval(() => statistic(draw(clusters)), options);
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
  return interval(() => statistic(draw(x), draw(y)), options);
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

function interval(drawOnce: () => number | null, { draws = 2000, level = 0.95 }: BootstrapOptions): BootstrapInterval {
  checkDraws(draws);
  if (!(level > 0 && level < 1))
    throw new RangeError(`authorBootstrap: level: expected a number between 0 and 1, received ${level}`);
  const values: number[] = [];
  for (let at = 0; at < draws; at += 1) {
    const value = drawOnce();
    if (value === null) continue;
    if (!Number.isFinite(value))
      throw new RangeError(
        `authorBootstrap: draw ${at}: expected the statistic to be finite or null, received ${value}`,
      );
    values.push(value);
  }
  values.sort((a, b) => a - b);
  const end = (share: number): number | null => quantileSorted(values, share) ?? null;
  return { low: end((1 - level) / 2), high: end((1 + level) / 2), draws: values.length };
}

function checkDraws(draws: number): void {
  if (!Number.isSafeInteger(draws) || draws < 1)
    throw new RangeError(`authorBootstrap: draws: expected a whole number >= 1, received ${draws}`);
}

function resampler(seed: number): <T>(clusters: Clusters<T>) => T[] {
  // The generator keeps 32 bits of its seed: another seed must be another sequence.
  if (!Number.isInteger(seed) || seed !== (seed | 0))
    throw new RangeError(`authorBootstrap: seed: expected a whole number of 32 bits, received ${seed}`);
  const generator = xoroshiro128plus(seed);
  return <T>(clusters: Clusters<T>) => {
    const rows: T[] = [];
    for (let at = 0; at < clusters.length; at += 1) {
      for (const row of clusters[uniformInt(generator, 0, clusters.length - 1)]!) rows.push(row);
    }
    return rows;
  };
}

function checkClusters(where: string, clusters: Clusters<unknown>): void {
  if (clusters.length === 0) throw new RangeError(`${where}: expected at least one author, received none`);
  const empty = clusters.findIndex((rows) => rows.length === 0);
  if (empty >= 0)
    throw new RangeError(`${where}: expected every author to have a row, received none at index ${empty}`);
}
