import type { Headers } from './wire.ts';

/** What an answer says of the window that its request was counted in. */
export interface RateLimit {
  /** Bucket that it names: api, resolvers, pages. */
  bucket: string;
  /** Requests left. */
  left: number;
  /** Seconds until the window ends. */
  toReset: number;
}

/** What an answer says of all windows. */
export interface RatePolicy {
  quota: number;
  windowSeconds: number;
}

/** The Hub's windows have 300 s; a server that speaks of hours says nothing that a crawl could keep to. */
const MOST_SECONDS = 3600;
/** Seconds for one request that a policy may allow at most: the least that the Hub gives anybody is one in three. */
const MOST_SECONDS_EACH = 300;

/**
 * Reads `RateLimit: "api";r=499;t=295`; undefined where it is missing, or speaks of more than an hour, or of more than
 * the window of its policy.
 */
export function rateLimitOf(headers: Headers): RateLimit | undefined {
  const [, bucket, left, toReset] =
    /"(\w+)"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/.exec(headers.ratelimit ?? '') ?? [];
  const mostSeconds = ratePolicyOf(headers)?.windowSeconds ?? MOST_SECONDS;
  if (bucket === undefined || !(Number(toReset) <= mostSeconds)) return undefined;
  return { bucket, left: Math.min(Number(left), Number.MAX_SAFE_INTEGER), toReset: Number(toReset) };
}

/** Reads `RateLimit-Policy: ...;q=500;w=300`; undefined where it is missing or allows nothing that makes sense. */
export function ratePolicyOf(headers: Headers): RatePolicy | undefined {
  const [, quota, seconds] = /q\s*=\s*(\d+).*?w\s*=\s*(\d+)/.exec(headers['ratelimit-policy'] ?? '') ?? [];
  const policy = { quota: Number(quota), windowSeconds: Number(seconds) };
  const makesSense =
    Number.isSafeInteger(policy.quota) &&
    policy.windowSeconds > 0 &&
    policy.windowSeconds <= policy.quota * MOST_SECONDS_EACH;
  return makesSense && policy.windowSeconds <= MOST_SECONDS ? policy : undefined;
}
