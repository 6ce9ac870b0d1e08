/**
 * Keeps each rate bucket from running out. The Hub counts requests in fixed windows that its answers describe:
 * `RateLimit: "api";r=499;t=295` (left, seconds to the reset) and `RateLimit-Policy: ...;q=500;w=300`.
 */
import type { Bucket } from './rate-bucket.ts';
import { rateLimitOf, ratePolicyOf } from './rate-limit-headers.ts';
import type { Headers } from './wire.ts';

export interface RateState {
  /** Requests left in the window, by the last answer; undefined before the first one. */
  left: number | undefined;
  /** Instant in ms from which the next window has surely begun: the Hub rounds the seconds to its reset down. */
  resetAt: number;
  /** Instant before which it has surely not begun. */
  resetsFrom: number;
  quota: number | undefined;
  windowSeconds: number | undefined;
  inFlight: number;
}

/** What is known of a bucket, and whether it is believed. */
interface Learned extends RateState {
  /** Windows in a row that were waited for, and used up with their first request. */
  spentWindows: number;
  /** Milliseconds waited for windows, and requests sent, since it was last asked whether the one is worth the other. */
  waited: number;
  sent: number;
  /** What the answers say of windows is not kept to any more. */
  disbelieved: boolean;
}

export interface RateBudget {
  /**
   * Waits until a request of the bucket may go out without risking a 429, then counts it as in flight; resolves to the
   * instant at which it goes.
   */
  acquire(bucket: Bucket, signal: AbortSignal): Promise<number>;
  /** Takes one request off the flight, which went at `sentAt` (default now), and learns from its headers. */
  release(bucket: Bucket, headers: Headers, sentAt?: number): void;
  state(bucket: Bucket): RateState;
}

export interface BudgetEffects {
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  log: (line: string) => void;
}

/** A tenth of the quota stays unused: others behind the same address share an anonymous budget. */
const RESERVE_SHARE = 0.1;
const MOST_RESERVE = 50;
const BUCKETS: readonly Bucket[] = ['api', 'resolvers', 'pages'];

const UNKNOWN: Learned = {
  left: undefined,
  resetAt: 0,
  resetsFrom: 0,
  quota: undefined,
  windowSeconds: undefined,
  inFlight: 0,
  spentWindows: 0,
  waited: 0,
  sent: 0,
  disbelieved: false,
};

/** Requests of a window that stay unused: a tenth of its quota, at most 50. */
export function reserveOf(quota: number): number {
  return Math.min(Math.ceil(quota * RESERVE_SHARE), MOST_RESERVE);
}

/** Budget over all buckets; nothing is known, and one request at a time goes out, until the first answer. */
export function createRateBudget(effects: BudgetEffects): RateBudget {
  const states = new Map<Bucket, Learned>();
  const waiting = new Map<Bucket, (() => void)[]>();
  const announced = new Map<Bucket, number>();
  const state = (bucket: Bucket): Learned => {
    const known = states.get(bucket) ?? { ...UNKNOWN };
    states.set(bucket, known);
    return known;
  };
  const wake = (bucket: Bucket) =>
    waiting
      .get(bucket)
      ?.splice(0)
      .forEach((resume) => resume());
  const answered = (bucket: Bucket) =>
    new Promise<void>((resume) => waiting.set(bucket, [...(waiting.get(bucket) ?? []), resume]));
  return {
    state,
    async acquire(bucket, signal) {
      const own = state(bucket);
      for (;;) {
        signal.throwIfAborted();
        const verdict = admit(own, effects.now());
        if (verdict === 'go') break;
        if (verdict === 'after an answer') await answered(bucket);
        else {
          // All that wait for the same window say so once.
          if (announced.get(bucket) !== own.resetAt)
            announce(own, verdict, (line) => effects.log(`${bucket}: ${line}`));
          announced.set(bucket, own.resetAt);
          if (!own.disbelieved) await effects.sleep(verdict, signal);
        }
      }
      own.inFlight += 1;
      own.sent += 1;
      return effects.now();
    },
    release(bucket, headers, sentAt = effects.now()) {
      state(bucket).inFlight -= 1;
      // The answer says in which bucket it was counted; of the hop to /api/resolve-cache nobody has published it.
      const named = rateLimitOf(headers)?.bucket;
      const counted = BUCKETS.find((each) => each === named) ?? bucket;
      const log = (line: string) => effects.log(`${counted}: ${line}`);
      learn(state(counted), headers, sentAt, effects.now(), log);
      if (counted !== bucket) learn(state(bucket), {}, sentAt, effects.now(), log);
      wake(bucket);
      wake(counted);
    },
  };
}

function admit(own: RateState, now: number): 'go' | 'after an answer' | number {
  if (own.left === undefined) return own.inFlight === 0 ? 'go' : 'after an answer';
  if (now >= own.resetAt && own.inFlight === 0) return 'go';
  if (own.left - own.inFlight > reserveOf(own.quota ?? 0)) return 'go';
  if (own.inFlight > 0) return 'after an answer';
  return own.resetAt - now;
}

/** Instants of two answers on the same reset may differ by this: clocks and timers are not that exact. */
const TOLERANCE = 2000;
/** Windows waited for in vain: others share the address for a while, a lie never ends. */
const MOST_SPENT = 1;

function learn(own: Learned, headers: Headers, sentAt: number, now: number, log: (line: string) => void): void {
  const limit = own.disbelieved ? undefined : rateLimitOf(headers);
  const policy = ratePolicyOf(headers);
  if (policy) [own.quota, own.windowSeconds] = [policy.quota, policy.windowSeconds];
  if (!limit) {
    // A server without these headers sets no limit that could be kept; the last ones known fade with their window.
    if (own.left === undefined || now >= own.resetAt) [own.left, own.resetAt] = [Number.MAX_SAFE_INTEGER, 0];
    return;
  }
  const { left } = limit;
  const toReset = limit.toReset * 1000;
  // The server counted the request, and the seconds to its reset, between the sending and the answer: a slow answer
  // says less of the instant than a fast one, and is not of another window for that.
  const [resetsFrom, resetAt] = [sentAt + toReset, now + toReset + 1000];
  // Of a window before the one known: an answer that was long under way.
  if (own.left !== undefined && resetAt < own.resetsFrom - TOLERANCE) return;
  const newWindow = own.left === undefined || resetsFrom > own.resetAt + TOLERANCE;
  if (newWindow && own.left !== undefined && sentAt >= own.resetsFrom) disbelieve(own, left, log);
  if (own.disbelieved) return;
  own.left = newWindow ? left : Math.min(own.left ?? left, left);
  own.resetAt = newWindow ? resetAt : Math.min(own.resetAt, resetAt);
  own.resetsFrom = newWindow ? resetsFrom : Math.max(own.resetsFrom, resetsFrom);
}

/**
 * A window that was waited for, and of which the first answer says that all is used, would end a crawl never: a request, then
 * minutes of waiting. What such a server says is not kept to any more; a 429 still is.
 */
function disbelieve(own: Learned, left: number, log: (line: string) => void): void {
  const used = own.quota === undefined ? Infinity : own.quota - left - own.inFlight;
  own.spentWindows = left <= reserveOf(own.quota ?? 0) && used > 1 ? own.spentWindows + 1 : 0;
  if (own.spentWindows <= MOST_SPENT) return;
  [own.disbelieved, own.left, own.resetAt] = [true, Number.MAX_SAFE_INTEGER, 0];
  log(
    `${own.spentWindows} windows in a row were used up when they began, says the server; it is not believed any more`,
  );
}

/** An hour of waits is worth so many requests at least: nobody gives so few, but answers that contradict each other do. */
const LEAST_AN_HOUR = 30;
const HOUR = 3_600_000;

/** Says and counts a wait; when waits of an hour let few requests go, what the server says is not kept to any more. */
function announce(own: Learned, wait: number, log: (line: string) => void): void {
  log(`${own.left} requests left in this window, waiting ${Math.ceil(wait / 1000)} s for the next`);
  own.waited += wait;
  if (own.waited < HOUR) return;
  const { waited, sent } = own;
  [own.waited, own.sent] = [0, 0];
  if ((sent * HOUR) / waited >= LEAST_AN_HOUR) return;
  [own.disbelieved, own.left, own.resetAt] = [true, Number.MAX_SAFE_INTEGER, 0];
  log(
    `${sent} requests in ${Math.round(waited / 60_000)} minutes of waits: what the server says is not believed any more`,
  );
}
