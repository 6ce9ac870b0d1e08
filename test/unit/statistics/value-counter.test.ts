import { expect, test } from 'vitest';
import { createValueCounter } from '../../../scripts/statistics/value-counter.ts';
import { counted } from './counted.ts';

test.each([0, 19_053])('counts from %i on as a map would: near and far values, negative ones and fractions', (base) => {
  const values = [0, 0, 1, 1023, 1024, 2 ** 40, -1, 0.5, base, base + 7, base + 1023, base + 1024];
  const counter = createValueCounter(base);
  for (const value of values) counter.add(value);
  expect(counter.sorted()).toEqual(counted(values));
});

test('what is not known is not counted', () => {
  const counter = createValueCounter();
  counter.add(null);
  expect(counter.sorted()).toEqual(counted([]));
});
