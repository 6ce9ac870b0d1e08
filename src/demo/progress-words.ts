import { formatBytes } from '../format/format-bytes.ts';
import { hostOf } from './failure-words.ts';
import type { Stage } from './messages.ts';

/** How far a run is, in steps of a quarter: a screen reader reads every change aloud. */
export function progressWords(
  name: string,
  { stage, loaded, total }: { stage: Stage; loaded: number; total: number },
  host: string,
): string {
  if (stage === 'genres') return `${name}: embedding ${total} genres.`;
  if (total === 0) return `${name}: asking ${hostOf(host)} for its files.`;
  const quarter = Math.floor((4 * loaded) / total) * 25;
  return quarter >= 100
    ? `${name}: files are here, making the encoder ready.`
    : `${name}: fetching ${formatBytes(total)} from ${hostOf(host)}, ${quarter}%.`;
}
