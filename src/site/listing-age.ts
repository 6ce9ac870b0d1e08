const DAY = 86_400_000;

/** Days after which a ranking of all models is called old. */
const oldAfter = 120;

/** Whole days from the day on which a listing was seen (ISO 8601) to another day. */
export function listingAge(seen: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(`${seen.slice(0, 10)}T00:00:00Z`)) / DAY);
}

/** Whether a listing of that day is more than 120 days old on another. */
export function isOldListing(seen: string, now: Date): boolean {
  return listingAge(seen, now) > oldAfter;
}

/** The day of the build: that of SOURCE_DATE_EPOCH (seconds) where it is set, so that a build can be made again. */
export function buildDay(environment: Readonly<Record<string, string | undefined>> = process.env): Date {
  const seconds = environment.SOURCE_DATE_EPOCH;
  return seconds !== undefined && /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : new Date();
}
