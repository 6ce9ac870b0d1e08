import type { Headers } from './wire.ts';

/** What the clock of a server says of that of this machine. */
export interface ServerClock {
  /** Takes note of the Date of an answer, if it has one. */
  answered(headers: Headers): void;
  /** Whether answers said when they were made, and none of them within half a day of the clock of this machine. */
  isOfAnotherDay(): boolean;
}

const HALF_DAY = 43_200_000;
/** HTTP dates begin with the name of a day; Date.parse alone takes far more for dates. */
const HTTP_DATE = /^[A-Z][a-z]{2}, /;

/** Nothing known yet. An answer from a cache on the way may be old, so that the nearest counts. */
export function createServerClock(now: () => number = Date.now): ServerClock {
  let nearest: number | undefined;
  return {
    answered({ date = '' }) {
      const theirs = HTTP_DATE.test(date) ? Date.parse(date) : NaN;
      if (!Number.isNaN(theirs)) nearest = Math.min(nearest ?? Infinity, Math.abs(theirs - now()));
    },
    isOfAnotherDay: () => (nearest ?? 0) > HALF_DAY,
  };
}
