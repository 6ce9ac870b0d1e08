import { expect, test } from 'vitest';
import { formatTable } from '../../../data/schema/csv.ts';
import { tableOf } from '../../../data/schema/folders.ts';
import type { PackagedEncoder } from '../../../scripts/encoders/encoder.ts';
import { encoderRows } from '../../../scripts/encoders/encoder-rows.ts';

const encoder = (name: string): PackagedEncoder => ({
  name,
  kind: 'made up',
  model: null,
  weights: { package: 'weights', version: '1.0.0', files: ['a', 'b'], sha256: 'ab' },
  fetch: () => Promise.reject(new Error('not asked for')),
  open: () => Promise.reject(new Error('not asked for')),
});
const genres = ['War', 'Western', 'Opera', 'Musical'];
const tables = encoderRows(genres, 2, [
  {
    encoder: encoder('first'),
    bytes: 10,
    vectors: [
      [1, 0],
      [1, 0.1],
      [0, 1],
      [0.1, 1],
    ],
  },
  {
    encoder: encoder('second'),
    bytes: 20,
    vectors: [
      [1, 0],
      [1, 0.1],
      [0.9, 0],
      [0, 1],
    ],
  },
]);
const csv = {
  encoders: formatTable(tableOf('encoders', 'encoders'), tables.encoders),
  places: formatTable(tableOf('encoders', 'encoder-places'), tables['encoder-places']),
  agreements: formatTable(tableOf('encoders', 'encoder-agreements'), tables['encoder-agreements']),
};

test('an encoder has one row with its weights and figures', () => {
  expect(csv.encoders.split('\n')[1]).toMatch(/^first,made up,,weights,1\.0\.0,a \+ b,ab,10,2,4,2,0\.9/);
});

test('a genre has one row an encoder, with its cluster', () => {
  expect(
    csv.places
      .split('\n')
      .filter(Boolean)
      .slice(1)
      .map((line) => line.split(',').slice(0, 3).join(' ')),
  ).toEqual([
    'first Musical 1',
    'first Opera 1',
    'first War 0',
    'first Western 0',
    'second Musical 1',
    'second Opera 0',
    'second War 0',
    'second Western 0',
  ]);
});

test('a pair of encoders has one row, with the genres that move', () => {
  expect(csv.agreements).toBe('encoder,other,ari,moved,moved_genres\nfirst,second,0,1,Opera\n');
});
