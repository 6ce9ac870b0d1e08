import { expect, test } from 'vitest';
import { published } from '../../../scripts/metrics/published.ts';
import { asWritten } from './made-up-capture.ts';

const rows = asWritten('published', published());

/** Names of the figures that do not meet a condition. */
const failing = (meets: (row: (typeof rows)[number]) => boolean) =>
  rows.filter((row) => !meets(row)).map((row) => row.figure);

test('every figure of others has its source, a unit, and a sentence on what it counts', () => {
  expect(failing(({ source }) => /\d{4}/.test(source) && /github\.com\/|doi 10\./.test(source))).toEqual([]);
  expect(failing(({ about }) => /^[A-Z].*\.$/.test(about))).toEqual([]);
  expect(failing(({ value }) => value !== null)).toEqual([]);
});

test('shares are parts of 1, sizes stand in the unit of the source, all else are whole numbers', () => {
  const of = (...units: string[]) => rows.filter(({ unit }) => units.includes(unit)).map(({ value }) => value ?? NaN);
  expect(of('share').filter((value) => !(value <= 1))).toEqual([]);
  expect(of('KB', 'MB').filter((value) => !(value > 0))).toEqual([]);
  expect(failing(({ unit, value }) => ['share', 'KB', 'MB'].includes(unit) || Number.isInteger(value))).toEqual([]);
});

test('what the study found in scope is a part of what it listed', () => {
  const value = (figure: string) => Number(rows.find((row) => row.figure === figure)?.value);
  expect(value('study-spaces-in-scope')).toBeLessThan(value('study-spaces-naming'));
  expect(value('study-spaces-naming')).toBeLessThan(value('study-spaces-listed'));
  expect(value('study-uses-in-scope')).toBeLessThan(value('study-uses-named'));
  expect(value('study-spaces-in-scope')).toBeLessThanOrEqual(value('study-uses-in-scope'));
  expect(value('study-without-size')).toBeLessThan(value('study-spaces-in-scope'));
  expect(value('study-mean-gap-low')).toBeLessThan(value('study-mean-gap'));
  expect(value('study-mean-gap')).toBeLessThan(value('study-mean-gap-high'));
});
