import { expect, test } from 'vitest';
import { published } from '../../../scripts/metrics/published.ts';
import { asWritten } from './made-up-capture.ts';

const rows = asWritten('published', published());

test('every figure of others has its source, a unit, and a sentence on what it counts', () => {
  for (const row of rows) {
    expect(row.source, row.figure).toMatch(/\d{4}/);
    expect(row.source, row.figure).toMatch(/github\.com\/|doi 10\./);
    expect(row.about, row.figure).toMatch(/^[A-Z].*\.$/);
    expect(row.value, row.figure).toBeTypeOf('number');
  }
});

test('shares are parts of 1, sizes stand in the unit of the source, all else are whole numbers', () => {
  for (const row of rows) {
    if (row.unit === 'share') expect(row.value, row.figure).toBeLessThanOrEqual(1);
    else if (row.unit === 'KB' || row.unit === 'MB') expect(row.value, row.figure).toBeGreaterThan(0);
    else expect(Number.isInteger(row.value), row.figure).toBe(true);
  }
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
