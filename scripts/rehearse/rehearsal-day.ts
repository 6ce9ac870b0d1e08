import { openFolders } from '../../data/schema/open-folder.ts';
import { limits } from '../alarms/limits.ts';

/** So many days that no crawl is held against another: the made-up Hub is not the one that was crawled a week before. */
const AFTER_MS = (limits.days + 7) * 86_400_000;

/** A day after the newest capture of a data folder on which what alarms is the rehearsal alone. */
export function rehearsalDay(data: string): string {
  const days = openFolders('captures', data).map(({ manifest }) => manifest.seen);
  return new Date(Date.parse(days.sort().at(-1)!) + AFTER_MS).toISOString().slice(0, 10);
}
