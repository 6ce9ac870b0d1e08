import pLimit from 'p-limit';
import type { Hub } from '../hub/hub-client.ts';
import { reserveOf } from '../hub/rate-budget.ts';

/** Room for single repositories that are asked for at once, shared by all passes of a crawl: first come, first served. */
export interface Lanes {
  run<Found>(task: () => Promise<Found>): Promise<Found>;
  /** Repositories that may be under way at once, as of now. */
  count: () => number;
}

/** More at once would be rude, however slow the Hub is. */
export const MOST_LANES = 48;
/** Answers that follow each other in the calls for one repository: a tree, then a file with its redirect. */
const ANSWERS = 3;
/** The requests of a window go out in a quarter of it: what is begun late is not done when the window ends. */
const HASTE = 4;
/** Repositories a second that a crawl reaches for, whatever the quota; each costs one to two requests of the API. */
const MOST_RATE = 6;
/** Of the newest answers the fastest quarter says how far away the server is; the others waited for this machine, too. */
const SHARE = 0.25;

/**
 * Lanes that grow with the time to the first byte, so that the quota bounds a crawl and not the latency; at least
 * `least`, which is all that a fast Hub needs.
 */
export function createLanes(hub: Pick<Hub, 'budget' | 'firstByte'>, least: number): Lanes {
  const limit = pLimit(least);
  const count = () => Math.max(least, Math.min(MOST_LANES, neededLanes(hub)));
  const adapt = () => {
    const needed = count();
    if (limit.concurrency !== needed) limit.concurrency = needed;
  };
  return {
    count,
    run: (task) =>
      limit(async () => {
        adapt();
        try {
          return await task();
        } finally {
          adapt();
        }
      }),
  };
}

function neededLanes({ budget, firstByte }: Pick<Hub, 'budget' | 'firstByte'>): number {
  const { quota, windowSeconds } = budget.state('api');
  // Before the first of them answers: a page of a listing takes a server longer.
  const seconds = (firstByte.of('single', SHARE) ?? (firstByte.of('listing', SHARE) ?? 0) / 2) / 1000;
  if (quota === undefined || !windowSeconds) return 0;
  const rate = Math.min(MOST_RATE, (HASTE * (quota - reserveOf(quota))) / windowSeconds);
  return Math.ceil(rate * ANSWERS * seconds);
}
