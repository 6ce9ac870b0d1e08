import { expect, test } from 'vitest';
import {
  addExtents,
  divideExtents,
  isCount,
  multiplyExtents,
  substitute,
  subtractExtents,
} from '../../src/passes/dimension-algebra.ts';

test('the same extent has one name however it came about', () => {
  expect(addExtents('past', 'seq')).toBe('past + seq');
  expect(addExtents('seq', 'past')).toBe('past + seq');
  expect(multiplyExtents(multiplyExtents('batch', 2), 'seq')).toBe('2*batch*seq');
  expect(subtractExtents(addExtents('seq', 3), 3)).toBe('seq');
  expect(subtractExtents('seq', 'seq')).toBe(0);
});

test('a quotient that comes out even is no quotient any more', () => {
  expect(divideExtents('384*batch*seq', '12*seq')).toBe('32*batch');
  expect(divideExtents('seq', 2)).toBe('floor(seq / 2)');
  expect(divideExtents('seq - 1', 2)).toBe('floor((seq - 1) / 2)');
  expect(multiplyExtents('floor((seq - 1) / 2)', 2)).toBe('2*floor((seq - 1) / 2)');
  expect(divideExtents(7, 2)).toBe(3);
  expect(divideExtents('seq', 0)).toBeNull();
});

test('what is not known stays so, but for a product with 0', () => {
  expect(addExtents(null, 1)).toBeNull();
  expect(multiplyExtents(null, 0)).toBe(0);
});

test('bound symbols become numbers, others stay', () => {
  const bound = new Map([
    ['past', 7],
    ['seq', 1],
  ]);
  expect(substitute('past + seq', bound)).toBe(8);
  expect(substitute('2*batch*seq', bound)).toBe('2*batch');
  expect(substitute('other', bound)).toBe('other');
});

test('a name of an exporter that is no sum is one symbol', () => {
  expect(multiplyExtents('length / 2', 2)).toBe('2*(length / 2)');
  expect(addExtents('a-b.c', 1)).toBe('a-b.c + 1');
});

test('an extent is at least zero unless something is taken from it', () => {
  expect(isCount('batch + 1')).toBe(true);
  expect(isCount('seq - 1')).toBe(false);
  expect(isCount(-1)).toBe(false);
});

test('extents that get too long to read are given up', () => {
  let extent: ReturnType<typeof addExtents> = 0;
  for (let place = 0; place < 20; place += 1) extent = addExtents(extent, `symbol${place}`);
  expect(extent).toBeNull();
});
