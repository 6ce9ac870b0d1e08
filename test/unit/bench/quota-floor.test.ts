import { expect, test } from 'vitest';
import { quotaFloor } from '../../../scripts/bench/quota-floor.ts';

test.each([
  [450, 0, 300, 0],
  [451, 0, 300.667, 300],
  [451, 100, 300.667, 200],
  [1350, 100, 900, 500],
])('%i requests at 450 a window, begun after %i s of one', (requests, begun, even, last) => {
  const floor = quotaFloor(requests, 450, begun);
  expect(floor.even).toBeCloseTo(even, 2);
  expect(floor.last).toBe(last);
});
