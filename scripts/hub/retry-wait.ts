/** What went wrong with one attempt that another attempt may mend. */
export interface Failure {
  reason: string;
  /** Seconds that the server asked to wait, or until its window resets. */
  waitSeconds?: number;
  /** The server named the wait: waiting it out does not count as a failed attempt. */
  limited?: boolean;
}

/** Longer than any window of the Hub (300 s): a wait of days would look like a crawl that hangs. */
const MOST_WAIT = 3600;
const RETRIED = new Set([408, 429, 500, 502, 503, 504]);

/** Failure for an HTTP status that is worth another attempt; undefined for a final one. */
export function statusFailure(
  status: number,
  headers: Readonly<Record<string, string | undefined>>,
): Failure | undefined {
  if (!RETRIED.has(status)) return undefined;
  if (status !== 429) return { reason: String(status) };
  const left = /r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/.exec(headers.ratelimit ?? '');
  if (left?.[1] === '0') return { reason: '429, window used up', waitSeconds: Number(left[2]) + 1, limited: true };
  const asked = Number(headers['retry-after']);
  if (Number.isFinite(asked) && headers['retry-after'])
    return { reason: '429', waitSeconds: Math.min(Math.max(asked, 0), MOST_WAIT) + 1, limited: true };
  return { reason: '429 with requests left: a finer limit of this route' };
}

/** Milliseconds to wait after the given number of failed attempts: 1, 2, 4, 8, 8 s, or what the server asked. */
export function retryWait(failure: Failure, failed: number): number {
  return (failure.waitSeconds ?? Math.min(8, 2 ** (failed - 1))) * 1000;
}
