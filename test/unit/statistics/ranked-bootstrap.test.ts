import { median } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { authorBootstrap, authorBootstrapOfTwo } from './author-bootstrap.ts';
import { cliffsDelta } from '../../../scripts/statistics/cliffs-delta.ts';
import { deltaOfDraw } from '../../../scripts/statistics/cliffs-delta-interval.ts';
import { logShift } from '../../../scripts/statistics/log-shift.ts';
import { medianInterval } from '../../../scripts/statistics/median-interval.ts';
import { rankedBootstrap } from '../../../scripts/statistics/ranked-bootstrap.ts';
import { ratioOfDraw } from '../../../scripts/statistics/ratio-of-draw.ts';
import { far, near, residues } from './samples.ts';

/** Authors with 1, 2, 3, 1, 2, ... of the values. */
function byAuthor(values: readonly number[]): number[][] {
  const authors: number[][] = [];
  for (let at = 0; at < values.length; at += authors.at(-1)!.length)
    authors.push(values.slice(at, at + 1 + (authors.length % 3)));
  return authors;
}

const positive = (values: readonly number[]) => values.filter((value) => value > 0);
const ratio = (x: number[], y: number[]) =>
  positive(x).length === 0 || positive(y).length === 0 ? null : logShift(positive(x), positive(y)).ratio;

describe('rankedBootstrap', () => {
  test.each([
    ['near', byAuthor(near.x), byAuthor(near.y)],
    ['far', byAuthor(far.x), byAuthor(far.y)],
    ['with many equal', byAuthor(residues(40, 7, 5, 0)), byAuthor(residues(31, 11, 4, 0))],
    ['with zeros and little else', [[0, 0], [0], [2], [0, 1]], [[0], [5, 0], [0]]],
  ])('of values %s has the intervals of both statistics over the gathered rows, to the last digit', (_name, x, y) => {
    for (const seed of [1, 7])
      expect(rankedBootstrap([x, y], [() => deltaOfDraw, ratioOfDraw], { seed, draws: 300 })).toEqual([
        authorBootstrapOfTwo(x, y, cliffsDelta, { seed, draws: 300 }),
        authorBootstrapOfTwo(x, y, ratio, { seed, draws: 300 }),
      ]);
  });

  test('leaves out the draws in which a side has nothing but zeros', () => {
    const [found] = rankedBootstrap([[[0], [1]], [[2]]], [ratioOfDraw], { seed: 4, draws: 1000 });
    // A quarter of the draws takes the author of 0 twice: 750 expected, standard deviation 13.7.
    expect(Math.abs(found!.draws - 750)).toBeLessThan(70);
    expect(found).toMatchObject({ low: 0.5, high: 0.5 });
  });

  test('refuses a sample without authors, an author without values and values that are not finite', () => {
    const run = (...samples: number[][][]) => rankedBootstrap(samples, [() => () => 0], { seed: 1 });
    expect(() => run([[1]], [])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: rankedBootstrap: sample 2: expected at least one author, received none]`,
    );
    expect(() => run([[1], []])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: rankedBootstrap: sample 1: expected every author to have a row, received none at index 1]`,
    );
    expect(() => run([[1]], [[2, NaN]])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: rankedBootstrap: expected a finite number, received NaN at index 2]`,
    );
  });
});

describe('medianInterval', () => {
  test.each([
    ['near', byAuthor(near.x)],
    ['far', byAuthor(far.y)],
    ['with many equal', byAuthor(residues(40, 7, 5, 0))],
    ['of two authors', [[1, 2], [3.5]]],
    ['of one author', [[4, 9]]],
  ])('of values %s is that of the median over the gathered rows, to the last digit', (_name, authors) => {
    for (const seed of [1, 7])
      expect(medianInterval(authors, { seed })).toEqual(
        authorBootstrap(authors, (rows) => median(rows) ?? null, { seed }),
      );
  });
});
