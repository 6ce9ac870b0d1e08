import { expect, test } from 'vitest';
import { spreadLabels } from '../../../src/figure/spread-labels.ts';

test('labels that do not touch stay where they are', () => {
  expect(spreadLabels([0.9, 0.1, 0.5], 0.1)).toEqual([0.9, 0.1, 0.5]);
});

test('labels that touch are moved apart by the gap, around their mean and in their order', () => {
  expect(spreadLabels([5, 5, 5], 2)).toEqual([3, 5, 7]);
  expect(spreadLabels([5.5, 5], 1)).toEqual([5.75, 4.75]);
});

test('no two labels are closer than the gap', () => {
  const placed = spreadLabels([1, 1.2, 1.3, 4, 4.1, 2.4, 9], 0.8).sort((a, b) => a - b);
  for (const [index, place] of placed.slice(1).entries())
    expect(place - (placed[index] ?? 0)).toBeGreaterThanOrEqual(0.8 - 1e-9);
});
