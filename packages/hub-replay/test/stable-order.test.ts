import { expect, test } from 'vitest';
import { stableOrder } from '../src/stable-order.ts';

const none = Number.NaN;
const values = Float64Array.of(3, none, 7, 3, -1, none, 7);

test('rows go by value, equal values keep the order they had, and rows without a value come last', () => {
  const rows = Uint32Array.of(6, 5, 4, 3, 2, 1, 0);
  expect([...stableOrder(values, rows, 'descending')]).toEqual([6, 2, 3, 0, 4, 5, 1]);
  expect([...stableOrder(values, rows, 'ascending')]).toEqual([4, 3, 0, 6, 2, 5, 1]);
});

test('no rows, and rows without any value, stay as they are', () => {
  expect([...stableOrder(new Float64Array(0), new Uint32Array(0), 'descending')]).toEqual([]);
  expect([...stableOrder(Float64Array.of(none, none), Uint32Array.of(1, 0), 'descending')]).toEqual([1, 0]);
});
