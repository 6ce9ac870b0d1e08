import { expect, test } from 'vitest';
import { fits, hardware, secondsPerToken, weightBytes } from '../../../scripts/tidy/named-hardware.ts';

const named = (name: string) => hardware.find((unit) => unit.name === name)!;

test('every named unit is in the table of the Hub, in the order of its memory', () => {
  const memory = hardware.map((unit) => unit.memoryGb);
  expect(memory).toEqual(memory.toSorted((a, b) => a - b));
  expect(hardware.every(({ tflops }) => tflops > 0)).toBe(true);
});

test('nine tenths of a memory may be weights', () => {
  expect(weightBytes(7_200_000_000, 'fp16')).toBe(14_400_000_000);
  expect([fits(14_400_000_000, named('T4')), fits(14_400_000_001, named('T4'))]).toEqual([true, false]);
});

test('an odd number of weights of half a byte ends on a whole byte', () => expect(weightBytes(3, 'int4')).toBe(2));

test('one token takes as long as the slower of computing and reading; without a bandwidth nothing is said', () => {
  expect(secondsPerToken(1e9, named('A100'))).toBeCloseTo(2e9 / 2039e9, 12);
  const slow = { ...named('A100'), tflops: 0.001 };
  expect(secondsPerToken(1e9, slow)).toBeCloseTo(2, 12);
  expect(secondsPerToken(1e9, named('H200'))).toBeUndefined();
});
