import { expect, test } from 'vitest';
import { countedFigures } from '../../../scripts/metrics/counted-figures.ts';
import { isReproduced } from '../../../method/figure-of-others.ts';
import { othersFigures } from '../../../method/others-figures.ts';
import { published } from '../../../scripts/metrics/published.ts';
import { asWritten } from './made-up-capture.ts';

const rows = asWritten('published', published());

/** Names of the figures that do not meet a condition. */
const failing = (meets: (row: (typeof rows)[number]) => boolean) =>
  rows.filter((row) => !meets(row)).map((row) => row.figure);

test('every figure of others has its source, a unit, and a sentence on what it counts', () => {
  expect(
    failing(({ source }) => /\d{4}/.test(source) && /github\.com\/|doi 10\.|arXiv|huggingface\.co/.test(source)),
  ).toEqual([]);
  expect(failing(({ about }) => /^[A-Z].*\.$/.test(about))).toEqual([]);
  expect(failing(({ value }) => value !== null)).toEqual([]);
});

test('shares are parts of 1, all else are whole numbers', () => {
  expect(failing(({ unit, value }) => (unit === 'share' ? (value ?? 2) <= 1 : Number.isInteger(value)))).toEqual([]);
});

test('what the study found in scope is a part of what it listed', () => {
  const value = (figure: string) => Number(rows.find((row) => row.figure === figure)?.value);
  expect(value('study-spaces-in-scope')).toBeLessThan(value('study-spaces-naming'));
  expect(value('study-spaces-naming')).toBeLessThan(value('study-spaces-listed'));
  expect(value('study-uses-in-scope')).toBeLessThan(value('study-uses-named'));
  expect(value('study-spaces-in-scope')).toBeLessThanOrEqual(value('study-uses-in-scope'));
});

test('what can be compared has a count of ours, and no count is of a figure that nobody published', () => {
  const figures = othersFigures.flatMap((each) => each.figures);
  const uncounted = figures.filter(({ figure, check }) => check !== 'none' && !(figure in countedFigures));
  expect(uncounted).toEqual([]);
  const names = new Set(figures.map(({ figure }) => figure));
  expect(Object.keys(countedFigures).filter((figure) => !names.has(figure))).toEqual([]);
});

test.each([
  ['exact', 5, 5, true],
  ['exact', 5, 6, false],
  ['printed', 0.309, 0.3094, true],
  ['printed', 0.309, 0.3096, false],
  ['cut off', 135, 135.9, true],
  ['cut off', 135, 134.9, false],
  ['tenth', 0.5, 0.55, true],
  ['tenth', 0.5, 0.56, false],
  ['more than', 0.7, 0.71, true],
  ['more than', 0.7, 0.7, false],
  ['still there', 100, 90, true],
  ['still there', 100, 101, false],
  ['none', 5, 5, null],
] as const)('%s: of %d published, %d counted is %s', (check, value, ours, verdict) =>
  expect(isReproduced(ours, { value, check, step: check === 'cut off' ? 1 : 0.001 })).toBe(verdict),
);

test('what was not counted cannot be compared', () =>
  expect(isReproduced(null, { value: 5, check: 'exact' })).toBeNull());
