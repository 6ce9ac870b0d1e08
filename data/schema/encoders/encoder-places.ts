import { text, count, number } from '../column.ts';
import { encoder } from './encoder.ts';
import { table } from '../table.ts';

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
