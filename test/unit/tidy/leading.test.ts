import { expect, test } from 'vitest';
import { leading } from '../../../scripts/tidy/leading.ts';

const numbers = Array.from({ length: 200 }, (_, at) => (at * 77) % 201);

test.each([0, 1, 7, 200, 300])('the first %i are those that sorting gives', (most) => {
  const compare = (a: number, b: number) => a - b;
  expect(leading(numbers, most, compare)).toEqual(numbers.toSorted(compare).slice(0, most));
});
