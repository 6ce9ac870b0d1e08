/**
 * How genres become clusters: what `npm run encoders` does at build time and the page in the reader's browser. One
 * definition, so that both cluster alike.
 */
import { kmeans } from 'ml-kmeans';
import { PCA } from 'ml-pca';
import { encoderAgreement } from './encoder-agreement.ts';
import { encoderSilhouette } from './encoder-silhouette.ts';

/** Names of 24 film genres, as catalogues of films use them: the list that the page begins with. */
export const encoderGenres: readonly string[] = [
  'Action',
  'Adventure',
  'Animation',
  'Biography',
  'Comedy',
  'Crime',
  'Documentary',
  'Drama',
  'Family',
  'Fantasy',
  'Film noir',
  'History',
  'Horror',
  'Music',
  'Musical',
  'Mystery',
  'Romance',
  'Science fiction',
  'Sport',
  'Superhero',
  'Thriller',
  'War',
  'Western',
  'Martial arts',
];

/** Clusters that k-means looks for where the reader says nothing. */
export const encoderClusters = 5;
/**
 * Starts of k-means, with the seeds 1 to this, of which the one with the least sum of squares is kept: 20 are too few.
 */
const encoderStarts = 1000;

/** Clusters and places of some things. */
export interface Clustering {
  /** Cluster of each thing, from 0 in order of first appearance. */
  clusters: number[];
  /** First two principal components of each thing, without unit. */
  places: [number, number][];
  /** Silhouette of each thing, NaN with one cluster. */
  silhouettes: number[];
  /** Share of the variance that each of the two components holds. */
  variance: [number, number];
  /**
   * Adjusted Rand index of the best of the first half of the starts with the best of the second: how far the clusters
   * are luck.
   */
  stability: number;
}

/** Puts vectors to length 1, lays them out by PCA and clusters them by k-means (k at most their number). */
export function clusterVectors(vectors: readonly (readonly number[])[], k: number): Clustering {
  const unit = vectors.map(unitVector);
  const pca = new PCA(unit);
  // All components keep all distances, and 24 things have no more than 24 of them: a start takes 0.1 ms instead of 3.
  const points = pca.predict(unit).to2DArray();
  const starts = Array.from({ length: encoderStarts }, (_, at) => startAt(points, Math.min(k, points.length), at + 1));
  const [first, second] = [starts.slice(0, encoderStarts / 2), starts.slice(encoderStarts / 2)].map(leastSpread) as [
    Start,
    Start,
  ];
  const clusters = inOrder(leastSpread([first, second]).clusters);
  const [x = 0, y = 0] = pca.getExplainedVariance();
  return {
    clusters,
    places: signed(points.map(([left = 0, up = 0]) => [left, up])),
    silhouettes: encoderSilhouette(unit, clusters),
    variance: [x, y],
    stability: encoderAgreement(first.clusters, second.clusters).ari,
  };
}

interface Start {
  clusters: number[];
  spread: number;
}

function startAt(points: number[][], k: number, seed: number): Start {
  const { clusters } = kmeans(points, k, { seed, initialization: 'kmeans++', maxIterations: 300 });
  return { clusters, spread: spread(points, clusters) };
}

/** The first of the best: sums that differ in their last digits only are the same clusters found twice. */
function leastSpread(starts: readonly Start[]): Start {
  return starts.reduce((best, start) => (start.spread < best.spread - 1e-9 ? start : best));
}

function unitVector(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  if (!(length > 0) || !Number.isFinite(length))
    throw new Error(`expected a vector of finite length above 0, received length ${length}`);
  return vector.map((value) => value / length);
}

/** Sum of squared distances to the means of the clusters. */
function spread(points: readonly (readonly number[])[], clusters: readonly number[]): number {
  return [...new Set(clusters)].reduce((sum, name) => {
    const own = points.filter((_, at) => clusters[at] === name);
    const mean = own[0]!.map((_, axis) => own.reduce((total, point) => total + point[axis]!, 0) / own.length);
    return (
      sum +
      own.reduce(
        (total, point) => total + point.reduce((square, value, axis) => square + (value - mean[axis]!) ** 2, 0),
        0,
      )
    );
  }, 0);
}

function inOrder(clusters: readonly number[]): number[] {
  const names = [...new Set(clusters)];
  return clusters.map((cluster) => names.indexOf(cluster));
}

/** The sign of a component is arbitrary: the thing that is farthest out gets the positive side. */
function signed(places: readonly [number, number][]): [number, number][] {
  const sign = ([0, 1] as const).map(
    (axis) =>
      Math.sign(
        places.reduce((most, place) => (Math.abs(place[axis]) > Math.abs(most) + 1e-9 ? place[axis] : most), 0),
      ) || 1,
  );
  return places.map(([x, y]) => [x * sign[0]!, y * sign[1]!]);
}
