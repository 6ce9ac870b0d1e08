import type { Alarm } from '../../data/schema/alarm.ts';
import { alarmsBetween } from '../alarms/alarms-between.ts';
import { alarmsOfCapture } from '../alarms/alarms-of-capture.ts';
import type { CaptureSummary } from '../alarms/capture-summary.ts';
import { limits } from '../alarms/limits.ts';
import { readExplained } from '../alarms/read-explained.ts';
import { summariseCapture } from '../alarms/summarise-capture.ts';
import { unexplainedAlarms, type Explained } from '../alarms/unexplained-alarms.ts';
import type { CheckedFolder } from './checked-folder.ts';

/**
 * Alarms of all captures, each to be explained in explained.json, and explanations, each with its alarm. A data folder
 * without that file has its alarms told as news: nobody has looked at it yet.
 */
export function checkAlarms(file: string, captures: readonly CheckedFolder<'captures'>[], isOwn: boolean): Explained {
  const alarms = alarmsOf(captures);
  const read = readExplained(file);
  if (!read) {
    const problems = isOwn ? [`${file}: expected a file, received none`] : [];
    return { problems, news: alarms.map(({ id, what }) => `alarm ${id}: ${what}`) };
  }
  if (read.problems.length > 0) return { problems: [...read.problems], news: [] };
  const seen = new Map(
    captures.flatMap(({ manifest }) => (manifest ? [[manifest.capture, manifest.seen] as const] : [])),
  );
  return unexplainedAlarms(file, alarms, read.explanations, seen);
}

/** Alarms of each capture, those that its crawl wrote down, and those between captures of the same weeks; each once. */
function alarmsOf(captures: readonly CheckedFolder<'captures'>[]): Alarm[] {
  const known = captures.flatMap(({ manifest, table }) => {
    if (!manifest) return [];
    return [
      {
        written: manifest.alarms ?? [],
        summary: summariseCapture({ manifest, table: (name) => table(name)?.rows ?? [] }),
      },
    ];
  });
  const summaries = known.map(({ summary }) => summary).sort((a, b) => (a.seen < b.seen ? -1 : 1));
  const all = [
    ...known.flatMap(({ written, summary }) => [...written, ...alarmsOfCapture(summary)]),
    ...summaries.flatMap((after, at) => summaries.slice(0, at).flatMap((before) => betweenWeeks(before, after))),
  ];
  return [...new Map(all.map((alarm) => [alarm.id, alarm])).values()];
}

function betweenWeeks(before: CaptureSummary, after: CaptureSummary): Alarm[] {
  const days = (Date.parse(after.seen) - Date.parse(before.seen)) / 86_400_000;
  return days <= limits.days ? alarmsBetween(before, after) : [];
}
