/**
 * How genres become clusters: what `npm run encoders` does at build time and the page in the reader's browser. Both know
 * only data/schema, so the definition stands here.
 */
import { kmeans } from 'ml-kmeans';
import { PCA } from 'ml-pca';
import { encoderAgreement } from './encoder-agreement.ts';
import { encoderSilhouette } from './encoder-silhouette.ts';

/** Names of 24 film genres, as catalogues of films use them: the list that the page begins with. */
export const encoderGenres: readonly string[] = [
  'Action', 'Adventure', 'Animation', 'Biography', 'Comedy', 'Crime', 'Documentary', 'Drama', 'Family', 'Fantasy', 'Film noir', 'History',
  'Horror', 'Music', 'Musical', 'Mystery', 'Romance', 'Science fiction', 'Sport', 'Superhero', 'Thriller', 'War', 'Western', 'Martial arts',
];

/** Clusters that k-means looks for where the reader says nothing. */
export const encoderClusters = 5;
/** Seeds of the starts of k-means, of which the one with the least sum of squares is kept. */
export const encoderSeeds: readonly number[] = Array.from({ length: 20 }, (_, at) => at + 1);

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
  /** Mean adjusted Rand index of these clusters with those of the other starts of k-means: how far they hang on luck. */
  stability: number;
}

/** Puts vectors to length 1, clusters them by k-means (k at most their number) and lays them out by PCA. */
export function clusterVectors(vectors: readonly (readonly number[])[], k: number): Clustering {
  const unit = vectors.map(unitVector);
  const most = Math.min(k, unit.length);
  const starts = encoderSeeds.map((seed) => kmeans(unit, most, { seed, initialization: 'kmeans++', maxIterations: 300 }).clusters);
  const sums = starts.map((clusters) => spread(unit, clusters));
  const best = sums.indexOf(Math.min(...sums));
  const clusters = inOrder(starts[best]!);
  const others = starts.filter((_, at) => at !== best).map((other) => encoderAgreement(clusters, other).ari);
  const pca = new PCA(unit);
  const [first = 0, second = 0] = pca.getExplainedVariance();
  const places = pca.predict(unit, { nComponents: 2 }).to2DArray().map(([x = 0, y = 0]): [number, number] => [x, y]);
  return {
    clusters, places: signed(places), silhouettes: encoderSilhouette(unit, clusters), variance: [first, second],
    stability: others.reduce((sum, ari) => sum + ari, 0) / others.length,
  };
}

function unitVector(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector);
  if (!(length > 0) || !Number.isFinite(length)) throw new Error(`expected a vector of finite length above 0, received length ${length}`);
  return vector.map((value) => value / length);
}

/** Sum of squared distances to the means of the clusters. */
function spread(points: readonly (readonly number[])[], clusters: readonly number[]): number {
  return [...new Set(clusters)].reduce((sum, name) => {
    const own = points.filter((_, at) => clusters[at] === name);
    const mean = own[0]!.map((_, axis) => own.reduce((total, point) => total + point[axis]!, 0) / own.length);
    return sum + own.reduce((total, point) => total + point.reduce((square, value, axis) => square + (value - mean[axis]!) ** 2, 0), 0);
  }, 0);
}

function inOrder(clusters: readonly number[]): number[] {
  const names = [...new Set(clusters)];
  return clusters.map((cluster) => names.indexOf(cluster));
}

/** The sign of a component is arbitrary: the thing that is farthest out gets the positive side. */
function signed(places: readonly [number, number][]): [number, number][] {
  const sign = ([0, 1] as const).map((axis) => Math.sign(places.reduce((most, place) => (Math.abs(place[axis]) > Math.abs(most) + 1e-9 ? place[axis] : most), 0)) || 1);
  return places.map(([x, y]) => [x * sign[0]!, y * sign[1]!]);
}
