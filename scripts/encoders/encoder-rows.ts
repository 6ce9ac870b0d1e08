import { encoderAgreement } from '../../method/encoder-agreement.ts';
import { clusterVectors, type Clustering } from '../../method/encoder-method.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { PackagedEncoder } from './encoder.ts';

/** One encoder that has been run: a vector a genre and the bytes of its weights. */
export interface EncodedGenres {
  encoder: PackagedEncoder;
  bytes: number;
  vectors: number[][];
}

/** Rows of the tables that follow from vectors of genres. */
export type EncodedTables = {
  [N in 'encoders' | 'encoder-places' | 'encoder-agreements']: readonly RowIn<'encoders', N>[];
};

/** The tables of data/encoders from the vectors of the genres. */
export function encoderRows(genres: readonly string[], k: number, encoded: readonly EncodedGenres[]): EncodedTables {
  const all = encoded.map((each) => ({
    ...each,
    name: each.encoder.name,
    clustering: clusterVectors(each.vectors, k),
  }));
  const sorted = [...all].sort((a, b) => (a.name < b.name ? -1 : 1));
  const pairs = sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => pairRow(genres, a, b)));
  return {
    encoders: all.map((each) => encoderRow(each, each.clustering, genres.length, k)),
    'encoder-places': all.flatMap(({ name, clustering }) => placeRows(name, genres, clustering)),
    'encoder-agreements': pairs,
  };
}

/** What is known of an encoder before it is run. */
export function encoderFacts({ name, kind, model, weights }: PackagedEncoder) {
  const { package: from, version, files, sha256 } = weights;
  return { encoder: name, kind, model, package: from, version, file: files.join(' + '), sha256 };
}

function encoderRow(
  { encoder, bytes, vectors }: EncodedGenres,
  { silhouettes, variance, stability }: Clustering,
  n: number,
  k: number,
): RowIn<'encoders', 'encoders'> {
  return {
    ...encoderFacts(encoder),
    bytes,
    dimensions: vectors[0]!.length,
    genres: n,
    k,
    silhouette: rounded(silhouettes.reduce((sum, value) => sum + value, 0) / silhouettes.length),
    stability: rounded(stability),
    variance_x: rounded(variance[0]),
    variance_y: rounded(variance[1]),
  };
}

function placeRows(
  encoder: string,
  genres: readonly string[],
  { clusters, places, silhouettes }: Clustering,
): RowIn<'encoders', 'encoder-places'>[] {
  return genres.map((genre, at) => {
    const [x, y] = places[at]!;
    return {
      encoder,
      genre,
      cluster: clusters[at]!,
      x: rounded(x),
      y: rounded(y),
      silhouette: rounded(silhouettes[at]!),
    };
  });
}

/** How the clusters of two encoders agree. */
export function pairRow(
  genres: readonly string[],
  a: { name: string; clustering: Pick<Clustering, 'clusters'> },
  b: { name: string; clustering: Pick<Clustering, 'clusters'> },
): RowIn<'encoders', 'encoder-agreements'> {
  const { ari, moved } = encoderAgreement(a.clustering.clusters, b.clustering.clusters);
  return {
    encoder: a.name,
    other: b.name,
    ari: rounded(ari),
    moved: moved.length,
    moved_genres: moved.map((at) => genres[at]).join(', ') || null,
  };
}

/** Four decimals are far from the last digits, in which machines differ; -0 would be written as such. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4 + 0;
}
