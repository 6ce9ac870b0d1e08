import type { Alarm } from '../../data/schema/alarm.ts';
import type { Explanation } from '../../data/schema/explained.ts';
import { alarmsBetween } from './alarms-between.ts';
import { alarmsOfCapture } from './alarms-of-capture.ts';
import type { SeenCapture } from './seen-capture.ts';
import { summariseCapture } from './summarise-capture.ts';

/**
 * Alarms of a version of a capture: those that the earlier version does not raise by itself, the ones between both
 * first.
 */
function newAlarms(before: SeenCapture | undefined, after: SeenCapture | undefined): Alarm[] {
  if (after === undefined) return [];
  const now = summariseCapture(after);
  const old = before && summariseCapture(before);
  const known = new Set(old ? alarmsOfCapture(old).map(({ id }) => id) : []);
  return [...(old ? alarmsBetween(old, now) : []), ...alarmsOfCapture(now).filter(({ id }) => !known.has(id))];
}

/**
 * One line for each alarm that a capture raises against its earlier version, for `npm run diff`; those that are
 * explained say so at their end.
 */
export function alarmLines(
  before: SeenCapture | undefined,
  after: SeenCapture | undefined,
  explanations: readonly Explanation[] = [],
): string[] {
  const explained = new Map(
    explanations
      .filter(({ seen }) => seen === undefined || seen === after?.manifest.seen)
      .map((each) => [each.alarm, each]),
  );
  return newAlarms(before, after).map((alarm) => {
    const why = explained.get(alarm.id)?.why;
    return `${alarm.id}: ${alarm.what}${why === undefined ? '' : ` Explained: ${why}`}`;
  });
}
