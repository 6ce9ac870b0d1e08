const days = new Map<string, number>();

/** Day of an instant as days since 1970-01-01; null stays null. */
export function createdDay(instant: string | null): number | null {
  if (instant === null) return null;
  const date = instant.slice(0, 10);
  let day = days.get(date);
  // A listing has at most a few thousand days and millions of records: each day is parsed once.
  if (day === undefined) days.set(date, (day = Date.parse(date) / 86_400_000));
  return day;
}
