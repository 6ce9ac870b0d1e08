import { dayWords, monthWords } from '../../frames/date-words.ts';
import type { Row } from '../../data/schema/table.ts';

const isoDay = /\b\d{4}-\d\d-\d\d\b/g;

/** Writes the days of some texts in words. */
export interface DateWriter {
  /** `July 2024` in place of 2024-07-11. */
  full(text: string): string;
  /** `Jul 2024`, for labels in a drawing: narrower than the digits. */
  short(text: string): string;
}

/**
 * How the days of a figure are written for readers: by their months, and by days where two of the given ones are of one
 * month, so that they can be told apart.
 */
export function datesInWords(days: Iterable<string>): DateWriter {
  const all = new Set(days);
  const words = new Set([...all].map(monthWords)).size === all.size ? monthWords : dayWords;
  const full = (text: string) => text.replaceAll(isoDay, (day) => words(day));
  return {
    full: (text) => inMonths(full(text)),
    short: (text) => text.replaceAll(isoDay, (day) => words(day).replace(/([A-Z][a-z]{2})[a-z]*/, '$1')),
  };
}

/** The days on which something of the rows was seen, which are those of which a figure speaks. */
export function daysOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ seen }) => (typeof seen === 'string' ? [seen] : []));
}

/** A month goes with in where a day went with on. */
function inMonths(text: string): string {
  return text.replaceAll(
    /\b([Oo])n ((?:[A-Z][a-z]+) \d{4})\b/g,
    (_, o: string, month: string) => `${o === 'O' ? 'I' : 'i'}n ${month}`,
  );
}

/** A sentence of a manifest for readers: its days as they say them. */
export function daysInWords(text: string): string {
  return text.replaceAll(isoDay, (day) => dayWords(day));
}
