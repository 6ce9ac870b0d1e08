import { textAnswer } from './answer.ts';
import type { Answer } from './answer.ts';

/** The three buckets in which the Hub counts requests: API, files, pages. */
export const buckets = ['api', 'resolvers', 'pages'] as const;

/** Name of a bucket. */
export type Bucket = (typeof buckets)[number];

/** Requests that a window of 300 s allows, by bucket. */
export type Quota = Record<Bucket, number>;

/** What a request left of its bucket; `spent` is true when there was nothing left for it. */
export type Allowance = { bucket: Bucket; quota: number; left: number; seconds: number; spent: boolean };

const windowSeconds = 300;

/** Requests a window that no crawl of an archive reaches. */
export const ampleQuota: Quota = { api: 1_000_000, resolvers: 1_000_000, pages: 1_000_000 };

/** The bucket of a path: files first, because the cache of small files stands below /api/. */
export function bucketOf(path: string): Bucket {
  if (path.startsWith('/api/resolve-cache/') || /\/(resolve|raw)\//.test(path)) return 'resolvers';
  return path.startsWith('/api/') ? 'api' : 'pages';
}

/** Counts requests in fixed windows of 300 s that begin on the clock, not with the first request. */
export function createRateLimit(quota: Quota, now: () => number): (bucket: Bucket) => Allowance {
  const used = new Map<Bucket, { window: number; requests: number }>();
  return (bucket) => {
    const time = now() / 1000;
    const window = Math.floor(time / windowSeconds);
    const known = used.get(bucket);
    const requests = (known?.window === window ? known.requests : 0) + 1;
    used.set(bucket, { window, requests });
    return {
      bucket,
      quota: quota[bucket],
      left: Math.max(quota[bucket] - requests, 0),
      // Rounded down: clients wait t + 1 seconds, and t is below 300 from the first answer on.
      seconds: Math.floor((window + 1) * windowSeconds - time) % windowSeconds,
      spent: requests > quota[bucket],
    };
  };
}

/** The two headers that every answer of the Hub carries. */
export function rateLimitHeaders({ bucket, quota, left, seconds }: Allowance): Record<string, string> {
  return {
    RateLimit: `"${bucket}";r=${left};t=${seconds}`,
    'RateLimit-Policy': `"fixed window";"${bucket}";q=${quota};w=${windowSeconds}`,
  };
}

/** 429 in plain text, not JSON, and without Retry-After. */
export function tooManyRequests(address: string): Answer {
  const sentences = [
    `We had to rate limit your IP (${address}).`,
    'To continue using our service, create a HF account or login to your existing account,',
    "and make sure you pass a HF_TOKEN if you're using the API.",
  ];
  return textAnswer(429, sentences.join(' '));
}
