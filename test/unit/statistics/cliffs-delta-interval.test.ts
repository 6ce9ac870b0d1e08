import { describe, expect, test } from 'vitest';
import { authorBootstrapOfTwo } from './author-bootstrap.ts';
import { cliffsDelta } from '../../../scripts/statistics/cliffs-delta.ts';
import { cliffsDeltaInterval } from '../../../scripts/statistics/cliffs-delta-interval.ts';
import { far, near, permeability } from './samples.ts';

/** Authors with 1, 2, 3, 1, 2, ... of the values. */
function byAuthor(values: readonly number[]): number[][] {
  const authors: number[][] = [];
  for (let at = 0; at < values.length; at += authors.at(-1)!.length)
    authors.push(values.slice(at, at + 1 + (authors.length % 3)));
  return authors;
}

describe('cliffsDeltaInterval', () => {
  test.each([
    ['near', near],
    ['far', far],
    ['permeability', permeability],
  ])('of %s is that of cliffsDelta over the draws, to the last digit', (_name, { x, y }) => {
    for (const seed of [1, 7])
      expect(cliffsDeltaInterval(byAuthor(x), byAuthor(y), { seed })).toEqual(
        authorBootstrapOfTwo(byAuthor(x), byAuthor(y), cliffsDelta, { seed }),
      );
  });

  test('keeps to the order of numbers: below 0, fractions, and far apart', () => {
    const [x, y] = [
      [[10, -3], [2.5], [1e9]],
      [[9], [-2e9, 2.5], [100]],
    ];
    const options = { seed: 3, draws: 50 };
    expect(cliffsDeltaInterval(x!, y!, options)).toEqual(authorBootstrapOfTwo(x!, y!, cliffsDelta, options));
  });

  test('refuses a side without authors and values that are not finite', () => {
    expect(() => cliffsDeltaInterval([[1]], [], { seed: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: rankedBootstrap: sample 2: expected at least one author, received none]`,
    );
    expect(() => cliffsDeltaInterval([], [], { seed: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: rankedBootstrap: sample 1: expected at least one author, received none]`,
    );
    expect(() => cliffsDeltaInterval([[1]], [[2, NaN]], { seed: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: rankedBootstrap: expected a finite number, received NaN at index 2]`,
    );
  });
});
