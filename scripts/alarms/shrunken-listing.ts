import type { Compared } from './compared-listing.ts';
import { countInWords, shareInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';
import { middleOf, spreadOf } from './middle-of.ts';

/** A listing that is more than a twentieth smaller than the last. */
export function shrunkenListing({ kind, before, after }: Compared): Found[] {
  const lost = 1 - after.listed / before.listed;
  if (lost <= limits.shrink) return [];
  return [
    {
      kind: 'shrunken',
      where: kind,
      what:
        `${countInWords(after.listed)} ${kind} are listed, ${countInWords(before.listed)} were at the last crawl: ` +
        `${shareInWords(lost)} fewer, more than ${shareInWords(limits.shrink)}.`,
      value: lost,
      limit: limits.shrink,
    },
  ];
}

/** Months of creation, older than new, of which a whole listing lost many more repositories than of others: a page is missing. */
export function lostMonths({ kind, before, after, whole, seenBefore }: Compared): Found[] {
  if (!whole) return [];
  const settled = new Date(Date.parse(seenBefore) - limits.newDays * 86_400_000).toISOString().slice(0, 7);
  const months = [...before.months]
    .filter(([month, n]) => month < settled && n >= limits.monthRows)
    .map(([month, n]) => ({ month, n, left: after.months.get(month) ?? 0 }));
  const rates = months.map(({ n, left }) => 1 - left / n);
  const [usual, spread] = [middleOf(rates), spreadOf(rates)];
  return months.flatMap(({ month, n, left }, at) => {
    const more = rates[at]! - usual;
    if (more * n < limits.monthRows || more <= limits.monthSpreads * spread) return [];
    return [
      {
        kind: 'month-lost' as const,
        where: `${kind} ${month}`,
        what:
          `Of the ${countInWords(n)} ${kind} created in ${month}, ${countInWords(left)} are still listed: ` +
          `${shareInWords(rates[at]!)} fewer; of other months ${shareInWords(usual)} are gone in the middle.`,
        value: more * n,
        limit: limits.monthRows,
      },
    ];
  });
}
