import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { Compared } from './compared-listing.ts';
import { countInWords, kindInWords, shareInWords } from './in-words.ts';
import { limits } from './limits.ts';
import type { Found } from './make-alarm.ts';
import { middleOf, spreadOf } from './middle-of.ts';

/** A listing, or what of it is in the top lists, that is more than a twentieth smaller than the last. */
export function shrunkenListing(compared: Compared): Found[] {
  return [...shrunkenWhole(compared), ...shrunkenScope(compared)];
}

/**
 * Models in the top lists: of as many listed models there are as many, unless a counter or a task that lists are made by
 * is not in the records any more.
 */
function shrunkenScope({ kind, before, after, sameScope }: Compared): Found[] {
  if (kind !== 'models' || !sameScope) return [];
  const [old, now] = [before.kept.length, after.kept.length];
  return old - now <= limits.shrinkRows ? [] : shrunken('top lists', 'models are in the top lists', old, now);
}

function shrunkenWhole({ kind, before, after }: Compared): Found[] {
  return shrunkenTo(kind, kind, before.listed, after.listed);
}

/** A listing of so many repositories, where many more were at `then`. */
export function shrunkenTo(where: string, kind: ListedKind, old: number, now: number, then?: string): Found[] {
  return shrunken(where, `${kindInWords(kind)} are listed`, old, now, then);
}

/** So many repositories, where many more were: told where they are, and in words as `models are listed`. */
function shrunken(where: string, are: string, old: number, now: number, then = 'at the last crawl'): Found[] {
  if (old - now <= limits.shrink * old) return [];
  const lost = 1 - now / old;
  return [
    {
      kind: 'shrunken',
      where,
      what:
        `${countInWords(now)} ${are}, ${countInWords(old)} were ${then}: ` +
        `${shareInWords(lost)} fewer, more than ${shareInWords(limits.shrink)}.`,
      value: lost,
      limit: limits.shrink,
    },
  ];
}

/**
 * Months of creation, older than new, of which a whole listing lost many more repositories than of others: a page is
 * gone.
 */
export function lostMonths({ kind, before, after, whole, seenBefore }: Compared): Found[] {
  if (!whole) return [];
  const settled = new Date(Date.parse(seenBefore) - limits.newDays * 86_400_000).toISOString().slice(0, 7);
  const months = [...before.months]
    .filter(([month, n]) => month < settled && n > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, n]) => ({ month, n, left: after.months.get(month) ?? 0 }));
  const rates = months.map(({ n, left }) => 1 - left / n);
  const [usual, spread] = [middleOf(rates), spreadOf(rates)];
  const more = months.map(({ n }, at) => {
    const beyond = rates[at]! - usual;
    return beyond > limits.monthSpreads * spread ? beyond * n : 0;
  });
  // A page may lie across the end of a month: a month is judged with the next, and named by the one that lost more.
  const found = new Set(
    more.flatMap((own, at) => {
      const next = more[at + 1] ?? 0;
      return own + next >= limits.monthRows ? [own >= next ? at : at + 1] : [];
    }),
  );
  return [...found].map((at) => {
    const { month, n, left } = months[at]!;
    return {
      kind: 'month-lost' as const,
      where: `${kind} ${month}`,
      what:
        `Of the ${countInWords(n)} ${kindInWords(kind)} created in ${month}, ${countInWords(left)} are still listed: ` +
        `${shareInWords(rates[at]!)} fewer; of other months ${shareInWords(usual)} are gone in the middle.`,
      value: n - left,
      limit: limits.monthRows,
    };
  });
}
