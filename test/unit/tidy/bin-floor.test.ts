import { expect, test } from 'vitest';
import { binFloor } from '../../../scripts/tidy/bin-floor.ts';

const FLOORS = [
  0, 1, 4, 10, 32, 100, 317, 1000, 3163, 10_000, 31_623, 100_000, 316_228, 1_000_000, 3_162_278, 10_000_000, 31_622_777,
  100_000_000,
];

test('each bin begins at its floor and ends before the next', () => {
  for (const [at, floor] of FLOORS.entries()) {
    const next = FLOORS[at + 1] ?? 316_227_767;
    const values = [floor, floor + 1, next - 2, next - 1].filter((value) => value >= floor && value < next);
    expect(values.map((value) => [value, binFloor(value)])).toEqual(values.map((value) => [value, floor]));
  }
});

test('every value up to 100,000 stands in the last bin that does not begin above it', () => {
  for (let value = 0; value <= 100_000; value += 1)
    expect(binFloor(value)).toBe(FLOORS.findLast((floor) => floor <= value));
});

test('huge values have bins too', () =>
  expect([binFloor(2 ** 53 - 1), binFloor(1e15)]).toEqual([Math.ceil(10 ** 15.5), 1e15]));
