/** Days by which clocks may differ. */
const CLOCK_DAYS = 2;
/** A clock before this code was written is wrong. */
const LEAST_NOW = Date.UTC(2025, 0, 1);

/** Instant after which nothing can have happened; undefined for a clock that cannot be right. */
export function latestInstant(now: number): string | undefined {
  return now < LEAST_NOW || now > Date.UTC(2099, 0, 1)
    ? undefined
    : new Date(now + CLOCK_DAYS * 86_400_000).toISOString();
}
