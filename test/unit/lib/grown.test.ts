import { expect, test } from 'vitest';
import { grown } from '../../../scripts/lib/grown.ts';

test('a list grows by a quarter, and at once to what it has to hold', () => {
  expect([grown(8, 100), grown(100, 101), grown(101, 102), grown(0, 1)]).toEqual([100, 125, 127, 1]);
});
