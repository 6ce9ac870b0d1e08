/** A clock that stands still unless somebody sleeps, and a server that counts requests in windows by that clock. */
export interface FakeWindow {
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  /** Counts one request and answers with the headers of the Hub. */
  answer: (bucket?: string) => Record<string, string>;
  /** Runs until nobody sleeps any more; returns the instant. */
  run: () => Promise<number>;
  /** Requests by window, the first of them 0. */
  used: Map<number, number>;
  /** Requests beyond the quota: each is a 429. */
  refused: () => number;
}

const second = 1000;

/** `begun`: how many seconds of its first window have passed when the clock starts. */
export function createFakeWindow(quota: number, begun = 0, windowSeconds = 300): FakeWindow {
  let time = begun * second;
  let refused = 0;
  const sleepers: { at: number; wake: () => void }[] = [];
  const used = new Map<number, number>();
  return {
    used,
    refused: () => refused,
    now: () => time,
    sleep: (ms) => new Promise((wake) => void sleepers.push({ at: time + ms, wake })),
    answer(bucket = 'api') {
      const window = Math.floor(time / (windowSeconds * second));
      const count = (used.get(window) ?? 0) + 1;
      used.set(window, count);
      if (count > quota) refused += 1;
      const seconds = Math.floor(((window + 1) * windowSeconds * second - time) / second) % windowSeconds;
      return {
        ratelimit: `"${bucket}";r=${Math.max(0, quota - count)};t=${seconds}`,
        'ratelimit-policy': `"fixed window";"${bucket}";q=${quota};w=${windowSeconds}`,
      };
    },
    async run() {
      for (;;) {
        // All that can go on without the clock goes on first.
        await new Promise((resume) => setImmediate(resume));
        sleepers.sort((a, b) => a.at - b.at);
        const next = sleepers.shift();
        if (!next) return time;
        time = Math.max(time, next.at);
        next.wake();
      }
    },
  };
}
