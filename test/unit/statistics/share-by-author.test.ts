import { expect, test } from 'vitest';
import { authorBootstrap } from './author-bootstrap.ts';
import { shareByAuthor } from '../../../scripts/statistics/share-by-author.ts';
import { wilsonInterval } from '../../../scripts/statistics/wilson-interval.ts';

test('is the bootstrap over authors of the share of their rows', () => {
  const authors = Array.from({ length: 60 }, (_, at) => ({ of: 1 + (at % 7), n: at % 3 === 0 ? 1 : 0 }));
  const rows = authors.map(({ of, n }) => Array.from({ length: of }, (_, at) => (at < n ? 1 : 0)));
  const share = (drawn: number[]) => drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const { low, high } = authorBootstrap(rows, share, { seed: 20_231_115 });
  const own = shareByAuthor(authors, 20_231_115);
  expect(own.low).toBeCloseTo(low!, 12);
  expect(own.high).toBeCloseTo(high!, 12);
});

test('is wider where the same rows are those of few authors', () => {
  const width = (authors: { of: number; n: number }[]) => {
    const { low, high } = shareByAuthor(authors, 1);
    return high! - low!;
  };
  const one = Array.from({ length: 400 }, (_, at) => ({ of: 1, n: at % 4 === 0 ? 1 : 0 }));
  const few = Array.from({ length: 8 }, (_, at) => ({ of: 50, n: at % 4 === 0 ? 50 : 0 }));
  expect(width(few)).toBeGreaterThan(3 * width(one));
});

test('of one author there is no interval', () => {
  expect(shareByAuthor([{ of: 5, n: 2 }], 1)).toEqual({ low: null, high: null });
});

test('where all authors agree no draw differs: the interval is that of Wilson, each author counted once', () => {
  const authors = Array.from({ length: 12 }, (_, at) => ({ of: 1 + (at % 3), n: 0 }));
  const [low, high] = wilsonInterval(0, 12)!;
  expect(shareByAuthor(authors, 1)).toEqual({ low, high });
  expect(high).toBeGreaterThan(0.2);
  expect(
    shareByAuthor(
      authors.map(({ of }) => ({ of, n: of })),
      1,
    ),
  ).toEqual({ low: wilsonInterval(12, 12)![0], high: 1 });
});
