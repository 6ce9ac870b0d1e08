/**
 * Keeps each rate bucket from running out. The Hub counts requests in fixed windows that its answers describe:
 * `RateLimit: "api";r=499;t=295` (left, seconds to the reset) and `RateLimit-Policy: ...;q=500;w=300`.
 */
import type { Bucket } from './rate-bucket.ts';

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

export interface RateBudget {
  /**
   * Waits until a request of the bucket may go out without risking a 429, then counts it as in flight; resolves to the
   * instant at which it goes.
   */
  acquire(bucket: Bucket, signal: AbortSignal): Promise<number>;
  /** Takes one request off the flight, which went at `sentAt` (default now), and learns from its headers. */
  release(bucket: Bucket, headers: Readonly<Record<string, string | undefined>>, sentAt?: number): void;
  state(bucket: Bucket): RateState;
}

export interface BudgetEffects {
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  log: (line: string) => void;
}

/** A tenth of the quota stays unused: others behind the same address share an anonymous budget. */
const RESERVE_SHARE = 0.1;
const MOST_RESERVE = 50;
const BUCKETS: readonly Bucket[] = ['api', 'resolvers', 'pages'];

const UNKNOWN: RateState = {
  left: undefined,
  resetAt: 0,
  resetsFrom: 0,
  quota: undefined,
  windowSeconds: undefined,
  inFlight: 0,
};

/** Requests of a window that stay unused: a tenth of its quota, at most 50. */
export function reserveOf(quota: number): number {
  return Math.min(Math.ceil(quota * RESERVE_SHARE), MOST_RESERVE);
}

/** Budget over all buckets; nothing is known, and one request at a time goes out, until the first answer. */
export function createRateBudget(effects: BudgetEffects): RateBudget {
  const states = new Map<Bucket, RateState>();
  const waiting = new Map<Bucket, (() => void)[]>();
  const announced = new Map<Bucket, number>();
  const state = (bucket: Bucket): RateState => {
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
      for (const own = state(bucket); ;) {
        signal.throwIfAborted();
        const verdict = admit(own, effects.now());
        if (verdict === 'go') break;
        if (verdict === 'after an answer') await answered(bucket);
        else {
          // All that wait for the same window say so once.
          if (announced.get(bucket) !== own.resetAt)
            effects.log(
              `${bucket}: ${own.left} requests left in this window, ` +
                `waiting ${Math.ceil(verdict / 1000)} s for the next`,
            );
          announced.set(bucket, own.resetAt);
          await effects.sleep(verdict, signal);
        }
      }
      state(bucket).inFlight += 1;
      return effects.now();
    },
    release(bucket, headers, sentAt = effects.now()) {
      state(bucket).inFlight -= 1;
      // The answer says in which bucket it was counted; of the hop to /api/resolve-cache nobody has published it.
      const counted =
        BUCKETS.find((each) => each === /"(\w+)"\s*;\s*r\s*=/.exec(headers.ratelimit ?? '')?.[1]) ?? bucket;
      learn(state(counted), headers, sentAt, effects.now());
      if (counted !== bucket) learn(state(bucket), {}, sentAt, effects.now());
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

function learn(
  own: RateState,
  headers: Readonly<Record<string, string | undefined>>,
  sentAt: number,
  now: number,
): void {
  const limit = /"(\w+)"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/.exec(headers.ratelimit ?? '');
  const policy = /q\s*=\s*(\d+).*?w\s*=\s*(\d+)/.exec(headers['ratelimit-policy'] ?? '');
  if (policy) [own.quota, own.windowSeconds] = [Number(policy[1]), Number(policy[2])];
  if (!limit) {
    // A server without these headers sets no limit that could be kept; the last ones known fade with their window.
    if (own.left === undefined || now >= own.resetAt) [own.left, own.resetAt] = [Number.MAX_SAFE_INTEGER, 0];
    return;
  }
  const [left, toReset] = [Number(limit[2]), Number(limit[3]) * 1000];
  // The server counted the request, and the seconds to its reset, between the sending and the answer: a slow answer
  // says less of the instant than a fast one, and is not of another window for that.
  const [resetsFrom, resetAt] = [sentAt + toReset, now + toReset + 1000];
  // Of a window before the one known: an answer that was long under way.
  if (own.left !== undefined && resetAt < own.resetsFrom - TOLERANCE) return;
  const newWindow = own.left === undefined || resetsFrom > own.resetAt + TOLERANCE;
  own.left = newWindow ? left : Math.min(own.left ?? left, left);
  own.resetAt = newWindow ? resetAt : Math.min(own.resetAt, resetAt);
  own.resetsFrom = newWindow ? resetsFrom : Math.max(own.resetsFrom, resetsFrom);
}
