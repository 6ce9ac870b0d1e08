import { rateLimitOf } from './rate-limit-headers.ts';
import type { Headers } from './wire.ts';

/** What went wrong with one attempt that another attempt may mend. */
export interface Failure {
  reason: string;
  /** Seconds that the server asked to wait, or until its window resets. */
  waitSeconds?: number;
  /** The server named the wait: waiting it out does not count as a failed attempt. */
  limited?: boolean;
  /** Nothing is wrong with what was asked for: the server takes no requests, or the way to it is down. */
  outage?: boolean;
}

/** Longer than any window of the Hub (300 s): a wait of days would look like a crawl that hangs. */
const MOST_WAIT = 3600;
/** Waits between attempts double up to this: a server that is down is asked once a minute. */
const MOST_BETWEEN = 60;
const RETRIED = new Set([408, 425, 429]);
/** A gateway's own words for a server that it does not reach, 520 to 529 but 524, which a heavy page brings about. */
const isOutage = (status: number) =>
  [425, 429, 503].includes(status) || (status >= 520 && status <= 529 && status !== 524);

/** Failure for an HTTP status that is worth another attempt; undefined for a final one. `now`: ms since 1970. */
export function statusFailure(status: number, headers: Headers, now: number = Date.now()): Failure | undefined {
  if (!RETRIED.has(status) && !(status >= 500 && status <= 599)) return undefined;
  const outage = isOutage(status) ? { outage: true } : {};
  const limit = status === 429 ? rateLimitOf(headers) : undefined;
  if (limit?.left === 0)
    return { reason: '429, window used up', waitSeconds: limit.toReset + 1, limited: true, ...outage };
  const asked = retryAfter(headers, now);
  if (asked !== undefined && asked > MOST_WAIT)
    return { reason: `${status}, asked to wait for ${Math.round(asked / 3600)} hours`, ...outage };
  if (asked !== undefined) return { reason: String(status), waitSeconds: asked + 1, limited: true, ...outage };
  return { reason: status === 429 ? '429 with requests left: a finer limit of this route' : String(status), ...outage };
}

/**
 * Seconds of Retry-After, which is a number of them or a date; a date is held against the server's own clock where the
 * answer has it. Undefined where there is none, or something else.
 */
function retryAfter(headers: Headers, now: number): number | undefined {
  const stated = headers['retry-after']?.trim() ?? '';
  if (/^\d+$/.test(stated)) return Number(stated);
  // HTTP dates begin with the name of a day; Date.parse alone takes far more for dates.
  const until = /^[A-Z][a-z]{2,8},? /.test(stated) ? Date.parse(stated) : NaN;
  if (Number.isNaN(until)) return undefined;
  const theirs = Date.parse(headers.date ?? '');
  return Math.max(0, Math.ceil((until - (Number.isNaN(theirs) ? now : theirs)) / 1000));
}

/**
 * Milliseconds to wait after the given number of failed attempts: 1, 2, 4, ... 60 s, and what the server asked for
 * where that is longer. A wait that the server named, and that counts as no attempt, is as long as it said.
 */
export function retryWait(failure: Failure, failed: number): number {
  const between = failed === 0 ? 0 : Math.min(MOST_BETWEEN, 2 ** (failed - 1));
  return Math.max(between, failure.waitSeconds ?? 0) * 1000;
}
