import type { ListingSummary } from './capture-summary.ts';
import { countInWords, kindInWords, shareInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';
import type { ListedKind } from '../../data/schema/listed-kinds.ts';

/**
 * Downloads of all time that are not more than those of thirty days, of repositories that are older than that: one of the
 * two fields is the other, or means something else. A first crawl has nothing else by which to see it.
 */
export function lesserCounters(kind: ListedKind, { kept }: ListingSummary, seen: string): Found[] {
  const newest = Date.parse(seen) - limits.newDays * 86_400_000;
  const judged = kept.flatMap(({ created, counts: { downloads, downloads_all_time: ever } }) =>
    created !== null && created < newest && ever !== null && (downloads ?? 0) >= limits.used
      ? [ever <= downloads!]
      : [],
  );
  const less = judged.filter(Boolean).length;
  const share = less / Math.max(1, judged.length);
  if (judged.length < limits.rows || share <= limits.fell) return [];
  return [
    {
      kind: 'fell',
      where: `${kind} downloads_all_time`,
      what:
        `The downloads of all time of ${countInWords(less)} of ${countInWords(judged.length)} ${kindInWords(kind)} in use ` +
        `are not more than those of 30 days: ${shareInWords(share)}, more than ${shareInWords(limits.fell)}.`,
      value: share,
      limit: limits.fell,
    },
  ];
}
