/** Names of the months, January first. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day in words: `11 July 2024` of `2024-07-11`, or of an instant of that day. Throws where it is none. */
export function dayWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name) throw new Error(`expected an ISO 8601 date, received ${JSON.stringify(date)}`);
  return `${Number(day)} ${name} ${year}`;
}

/** Its month in words: `July 2024`. */
export function monthWords(date: string): string {
  return dayWords(date).replace(/^\d+ /, '');
}

/**
 * When captures were seen: `in July 2024`, `in February 2022 and July 2024`; with the days where two are of one month,
 * `on 4 and 11 July 2024` being `on 4 July 2024 and 11 July 2024`.
 */
export function whenWords(days: readonly string[], beside: readonly string[] = []): string {
  const all = [...new Set([...days, ...beside])];
  const isClear = new Set(all.map(monthWords)).size === all.length;
  const words = [...new Set(days)].map((day) => (isClear ? monthWords(day) : dayWords(day)));
  return `${isClear ? 'in' : 'on'} ${new Intl.ListFormat('en-GB').format(words)}`;
}
