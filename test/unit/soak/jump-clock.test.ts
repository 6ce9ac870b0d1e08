import { expect, test } from 'vitest';
import { jumpClock } from '../../../scripts/soak/jump-clock.ts';

const never = new AbortController().signal;

test('a wait of hours is over at once, and later by the clock', async () => {
  const jumps: number[] = [];
  const clock = jumpClock(0, (skipped) => jumps.push(skipped));
  const before = clock.now();
  await clock.sleep(7_200_000, never);
  expect(clock.now() - before).toBeGreaterThanOrEqual(7_200_000);
  expect(jumps).toEqual([clock.skipped()]);
});

test('those that wait at once move the clock as far as the longest of them', async () => {
  const clock = jumpClock();
  await Promise.all([60_000, 3_600_000, 60_000].map((ms) => clock.sleep(ms, never)));
  expect(Math.round(clock.skipped() / 60_000)).toBe(60);
});

test('an aborted wait ends with its reason and moves nothing', async () => {
  const clock = jumpClock();
  await expect(clock.sleep(60_000, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
  expect(clock.skipped()).toBe(0);
});
