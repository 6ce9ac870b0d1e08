import { join } from 'node:path';
import type { Alarm } from '../../data/schema/alarm.ts';
import type { About, FolderRows } from '../lib/write-folder.ts';
import { ReportError } from '../lib/report-error.ts';
import { alarmsBetween } from './alarms-between.ts';
import { againstOthers } from './against-others.ts';
import { alarmsOfCapture } from './alarms-of-capture.ts';
import { captureFromFiles, filesOf } from './capture-from-files.ts';
import { makeAlarm } from './make-alarm.ts';
import { summariseCapture } from './summarise-capture.ts';

/** A capture that is about to replace another of its name. */
export interface Replacing {
  /** Folder of both, beside those of other captures. */
  dir: string;
  rows: FolderRows<'captures'>;
  about: About<'captures'>;
  /** Why a listing that is much smaller is right all the same; undefined where nobody said so. */
  shrunk: string | undefined;
  log: (line: string) => void;
}

/** Days within which a crawl is the last one once more: it has not mended what that one was alarmed about. */
const SAME_CRAWL_DAYS = 2;

/**
 * What the manifest of a crawled capture says, with the alarms that it raises against the capture that it replaces, or
 * the newest whole listing of the same Hub under another name, and the reason for a smaller listing. A listing that
 * shrank without a reason is an error: what is on disk is worth more.
 */
export function againstLast({ dir, rows, about, shrunk, log }: Replacing): About<'captures'> {
  const last = captureFromFiles(filesOf(dir));
  const now = summariseCapture({ manifest: about, table: (name) => rows[name] });
  const found = [
    ...(last ? alarmsBetween(summariseCapture(last), now) : []),
    ...againstOthers(dir, about).map((each) => makeAlarm(about.capture, each)),
  ];
  const shrunken = found.filter(({ kind }) => kind === 'shrunken');
  if (shrunken.length > 0 && shrunk === undefined)
    throw new ReportError(
      shrunken.map(({ what }) => `${join(dir, 'manifest.json')}: ${what}`).join('\n'),
      'nothing was written; --fresh asks for everything anew; ' +
        'where it is right, the same command with --shrunk "REASON" writes it',
    );
  // An archive that is replayed once more is the same by intent: what differs is our reading of it.
  const kept = last && now.live ? alarmsOfSameCrawl(last.manifest, about.seen) : [];
  const alarms = [...found, ...kept.filter(({ id }) => found.every((each) => each.id !== id))];
  for (const { id, what } of [...alarms, ...alarmsOfCapture(now)]) log(`alarm ${id}: ${what}`);
  const notes = shrunken.length > 0 ? [...about.notes, `Smaller than the last crawl: ${shrunk}`] : about.notes;
  return { ...about, notes, ...(alarms.length > 0 && { alarms }) };
}

function alarmsOfSameCrawl(last: { seen: string; alarms?: Alarm[] | undefined }, seen: string): Alarm[] {
  const days = Math.abs(Date.parse(seen) - Date.parse(last.seen)) / 86_400_000;
  return days < SAME_CRAWL_DAYS ? (last.alarms ?? []) : [];
}
