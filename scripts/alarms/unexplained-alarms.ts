import type { Alarm } from '../../data/schema/alarm.ts';
import type { Explanation } from '../../data/schema/explained.ts';

/** What alarms and explanations say together. */
export interface Explained {
  /** `where: what` of alarms without an explanation, and of explanations without their alarm. */
  problems: string[];
  /** Lines on alarms that are explained, and on explanations of crawls that are past. */
  news: string[];
}

/**
 * Holds alarms against explanations; `seen` says the day of each capture. An explanation of a crawl that a newer one
 * has replaced may go, and is no fault: it was right when it was written.
 */
export function unexplainedAlarms(
  file: string,
  alarms: readonly Alarm[],
  explanations: readonly Explanation[],
  seen: ReadonlyMap<string, string>,
): Explained {
  const captureOf = ({ alarm }: Explanation) => alarm.split(' ')[0]!;
  const current = explanations.filter((each) => each.seen === undefined || each.seen === seen.get(captureOf(each)));
  const past = explanations.filter((each) => !current.includes(each) && seen.has(captureOf(each)));
  const known = new Map(current.map((each) => [each.alarm, each]));
  const ids = new Set(alarms.map(({ id }) => id));
  const twice = current.filter((each) => known.get(each.alarm) !== each);
  return {
    problems: [
      ...alarms
        .filter(({ id }) => !known.has(id))
        .map(({ id, what }) => `${file}: alarm: expected an explanation of "${id}", received none: ${what}`),
      ...twice.map(({ alarm }) => `${file}: alarm: expected one explanation of "${alarm}", received two`),
      ...explanations
        .filter((each) => !past.includes(each) && !ids.has(each.alarm))
        .map(({ alarm }) => `${file}: alarm: expected an alarm "${alarm}", received none: nothing is to be explained`),
    ],
    news: [
      ...alarms.flatMap(({ id, what }) => (known.has(id) ? [`alarm ${id} (explained): ${what}`] : [])),
      ...past.map(
        ({ alarm, seen: day }) => `explanation of ${alarm} is of the crawl of ${day}, which is past: it may go`,
      ),
    ],
  };
}
