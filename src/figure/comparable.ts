import * as Plot from '@observablehq/plot';
import { populationName } from './population-name.ts';
import { palette } from './palette.ts';

/** A row of a capture, with what the listing covers as `populationName` has it. */
export interface Covered {
  seen: string;
  covers: string;
}

/** Words above what must not be set against the rest of a figure: an entry of its own among the days. */
const OTHERS = 'other populations, not comparable';
/** The same where no listing is whole. */
const UNLIKE = 'unlike populations, not comparable';

/** Whether a listing can be set against others: it has everything of its kind. */
export function isComparable({ covers }: Pick<Covered, 'covers'>): boolean {
  return covers === populationName('whole');
}

/** Whether an entry among the days is no day, but the words above those that cannot be compared. */
export function isHeading(day: string): boolean {
  return day === OTHERS || day === UNLIKE;
}

/**
 * The days of a figure in their order: those of whole listings, then a heading and those that cover a part of their own.
 * Without a heading where all are whole, or where one day stands alone.
 */
export function comparableDays(rows: readonly Covered[]): string[] {
  const days = (own: readonly Covered[]) => [...new Set(own.map(({ seen }) => seen))].toSorted();
  const whole = days(rows.filter(isComparable));
  const others = days(rows).filter((day) => !whole.includes(day));
  if (others.length === 0 || whole.length + others.length === 1) return [...whole, ...others];
  return [...whole, whole.length > 0 ? OTHERS : UNLIKE, ...others];
}

/** Rows in the order of `comparableDays`, those of a day as they were. */
export function inComparableOrder<R extends Covered>(rows: readonly R[]): R[] {
  const places = new Map(comparableDays(rows).map((day, place) => [day, place]));
  return rows.toSorted((a, b) => places.get(a.seen)! - places.get(b.seen)!);
}

/** Whether one of these rows stands beside whole listings, without being of one: what is grey then, or pale. */
function apartIn(rows: readonly Covered[]): (row: Covered) => boolean {
  const hasWhole = rows.some(isComparable);
  return (row) => hasWhole && !isComparable(row);
}

/** The colour of what can be compared, and grey for what stands beside it. */
export function toneOf(rows: readonly Covered[], colour: string): (row: Covered) => string {
  const isApart = apartIn(rows);
  return (row) => (isApart(row) ? palette.muted : colour);
}

/** Opacity of marks in several colours: those that stand beside what can be compared are pale. */
export function paleOf(rows: readonly Covered[]): (row: Covered) => number {
  const isApart = apartIn(rows);
  return (row) => (isApart(row) ? 0.45 : 1);
}

/** The heading of a figure in its place on a y scale of days. */
export function othersHeading(days: readonly string[]): Plot.Markish {
  return Plot.text(days.filter(isHeading), {
    y: (day: string) => day,
    text: (day: string) => day,
    frameAnchor: 'left',
    // No label stands left of it, and on a phone it is as wide as the frame.
    dx: -26,
    fill: palette.muted,
    fontStyle: 'italic',
  });
}

/** The same in a facet of days. */
export function othersFacet(days: readonly string[]): Plot.Markish {
  return Plot.text(days.filter(isHeading), {
    fy: (day: string) => day,
    text: (day: string) => day,
    frameAnchor: 'bottom-left',
    dy: -2,
    fill: palette.muted,
    fontStyle: 'italic',
  });
}

/** Label of a day on an axis, on which a heading has none. */
export function dayTick(day: string): string {
  return isHeading(day) ? '' : day;
}

/** The newest listing that can be compared, else the newest: of which a sentence speaks. */
export function newestDay(rows: readonly Covered[]): string {
  const whole = rows.filter(isComparable);
  return (
    (whole.length > 0 ? whole : rows)
      .map(({ seen }) => seen)
      .toSorted()
      .at(-1) ?? ''
  );
}
