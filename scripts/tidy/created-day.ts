interface Day {
  /** Since 1970-01-01. */
  day: number;
  month: string;
}

/** By the digits of a date: a listing has a few thousand days and millions of records, so each is parsed once. */
const days = new Map<number, Day>();

/** Day of an instant as days since 1970-01-01; null stays null. */
export function createdDay(instant: string | null): number | null {
  return instant === null ? null : dayOf(instant).day;
}

/** Month of an instant, such as `2024-07`; null stays null. */
export function createdMonth(instant: string | null): string | null {
  return instant === null ? null : dayOf(instant).month;
}

function dayOf(instant: string): Day {
  let digits = 0;
  for (let at = 0; at < 10; at += 1) if (at !== 4 && at !== 7) digits = 10 * digits + instant.charCodeAt(at) - 48;
  let known = days.get(digits);
  if (known === undefined) {
    known = { day: Date.parse(instant.slice(0, 10)) / 86_400_000, month: instant.slice(0, 7) };
    days.set(digits, known);
  }
  return known;
}
