import type { Draw } from '../lib/seeded-draw.ts';

/** The Hub's createdAt begins here: older repositories have this instant. */
const FLOOR = Date.parse('2022-03-02T23:29:04.000Z');

/** The last instant of a day on which a record of a rehearsal may be made: the Hub is seen in the evening. */
export function lastInstant(day: string): number {
  return Date.parse(`${day}T18:00:00.000Z`);
}

/** An instant of a month (`2024-07`), not after `last`. */
export function instantIn(draw: Draw, month: string, last: number): number {
  const begun = Date.parse(`${month}-01T00:00:00.000Z`);
  const next = new Date(begun);
  next.setUTCMonth(next.getUTCMonth() + 1);
  const end = Math.min(next.getTime(), last);
  return Math.max(FLOOR, begun + Math.floor(draw.share() * Math.max(0, end - begun)));
}

/** When it was last changed: soon after it was made, as most are. */
export function changedAfter(draw: Draw, created: number, last: number): number {
  return created + Math.floor(draw.share() ** 4 * (last - created));
}
