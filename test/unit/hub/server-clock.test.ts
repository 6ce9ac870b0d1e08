import { expect, test } from 'vitest';
import { createServerClock } from '../../../scripts/hub/server-clock.ts';

const NOW = Date.UTC(2026, 10, 30, 12);
const HOUR = 3_600_000;
/** Whether the calendar is another by answers that were made so many hours from now. */
const isOther = (...hours: number[]) => {
  const clock = createServerClock(() => NOW);
  for (const each of hours) clock.answered({ date: new Date(NOW + each * HOUR).toUTCString() });
  return clock.isOfAnotherDay();
};

test('a clock is of another day where all answers are more than half a day away', () => {
  expect([isOther(0), isOther(11), isOther(-11)]).toEqual([false, false, false]);
  expect([isOther(13), isOther(-13), isOther(24 * 365, -24 * 365)]).toEqual([true, true, true]);
});

test('one answer of a cache on the way says nothing', () => expect(isOther(-24 * 10, 0, -24 * 10)).toBe(false));

test('without a date, or with another text, nothing is known', () => {
  const clock = createServerClock(() => NOW);
  for (const date of [undefined, '', '1', 'yesterday', 'Mon, 99 Foo 2026']) clock.answered({ date });
  expect(clock.isOfAnotherDay()).toBe(false);
});
