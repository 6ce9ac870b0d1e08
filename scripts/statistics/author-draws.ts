import { checkClusters } from './check-clusters.ts';
import { drawPlaces, seededGenerator } from './draw-places.ts';
import { checkDraws, type BootstrapOptions } from './percentile-intervals.ts';

type Clusters<T> = readonly (readonly T[])[];

/**
 * Draws of a sample, resampled by cluster: each takes as many authors as there are, with replacement, and all rows of
 * each (Davison and Hinkley 1997, 3.8). The generator is xoroshiro128+. RangeError for no authors, an author without
 * rows and options out of range. rankedBootstrap is faster for numbers of which only the order or the counts matter.
 */
export function* authorDraws<T>(clusters: Clusters<T>, { seed, draws = 2000 }: BootstrapOptions): Generator<T[]> {
  checkClusters('authorDraws: clusters', clusters);
  checkDraws(draws);
  const draw = authorResampler(seed);
  for (let at = 0; at < draws; at += 1) yield draw(clusters);
}

/** Draws samples one after another from one seed; the rows of each author stay together. */
export function authorResampler(seed: number): <T>(clusters: Clusters<T>) => T[] {
  const generator = seededGenerator(seed);
  return <T>(clusters: Clusters<T>) => {
    const places = new Uint32Array(clusters.length);
    drawPlaces(generator, places, clusters.length);
    const rows: T[] = [];
    for (const place of places) for (const row of clusters[place]!) rows.push(row);
    return rows;
  };
}
