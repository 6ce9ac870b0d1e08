import { openFolders } from '../../data/schema/open-folder.ts';

const WEEK_MS = 7 * 86_400_000;

/** A week after the newest capture of a data folder, as the next refresh would be. */
export function rehearsalDay(data: string): string {
  const days = openFolders('captures', data).map(({ manifest }) => manifest.seen);
  return new Date(Date.parse(days.sort().at(-1)!) + WEEK_MS).toISOString().slice(0, 10);
}
