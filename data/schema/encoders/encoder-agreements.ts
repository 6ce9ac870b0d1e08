import { text, textOrEmpty, count, number } from '../column.ts';
import { encoder } from './encoder.ts';
import { table } from '../table.ts';

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
