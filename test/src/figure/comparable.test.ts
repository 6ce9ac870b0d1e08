import { expect, test } from 'vitest';
import {
  comparableDays,
  inComparableOrder,
  isHeading,
  newestDay,
  paleOf,
  toneOf,
} from '../../../src/figure/comparable.ts';
import { palette } from '../../../src/figure/palette.ts';

const row = (seen: string, covers: string) => ({ seen, covers });
const mixed = [row('2022-02-15', 'whole Hub'), row('2023-11-15', 'top lists'), row('2024-07-11', 'whole Hub')];

test('whole listings come first, and words stand between them and what covers a part of its own', () => {
  expect(comparableDays(mixed)).toMatchInlineSnapshot(`
    [
      "2022-02-15",
      "2024-07-11",
      "other populations, not comparable",
      "2023-11-15",
    ]
  `);
  expect(inComparableOrder(mixed).map(({ seen }) => seen)).toEqual(['2022-02-15', '2024-07-11', '2023-11-15']);
});

test('nothing is said where all are whole or one stands alone, and of parts alone that they are unlike', () => {
  expect(comparableDays(mixed.filter(({ covers }) => covers === 'whole Hub')).some(isHeading)).toBe(false);
  expect(comparableDays([row('2023-11-15', 'top lists')])).toEqual(['2023-11-15']);
  expect(comparableDays([row('2025-01-01', 'top lists'), row('2026-01-01', 'curated set')])[0]).toMatch(/^unlike/);
});

test('what stands beside whole listings is grey and pale, and what has none beside it keeps its colour', () => {
  expect(mixed.map(toneOf(mixed, 'blue'))).toEqual(['blue', palette.muted, 'blue']);
  expect(mixed.map(paleOf(mixed))).toEqual([1, 0.45, 1]);
  const parts = [row('2025-01-01', 'top lists'), row('2026-01-01', 'curated set')];
  expect(parts.map(toneOf(parts, 'blue'))).toEqual(['blue', 'blue']);
});

test('a sentence speaks of the newest whole listing, and of the newest of all where none is whole', () => {
  expect(newestDay([...mixed, row('2026-08-22', 'curated set')])).toBe('2024-07-11');
  expect(newestDay([row('2025-01-01', 'top lists'), row('2026-01-01', 'curated set')])).toBe('2026-01-01');
  expect(newestDay([])).toBe('');
});
