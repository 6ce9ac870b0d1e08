import type { Loss } from '../../data/schema/manifest.ts';

/** What a crawl could not read or believe, counted by reason. */
export interface Losses {
  /** Counts one: `of` is the listing or the calls that it belongs to, `what` the reason in words of our own. */
  add(of: string, cost: Loss['cost'], what: string): void;
  /** Each reason with its number, sorted. */
  rows(): Loss[];
}

/** Nothing lost yet. */
export function countLosses(): Losses {
  const counts = new Map<string, Loss>();
  return {
    add(of, cost, what) {
      const name = JSON.stringify([of, cost, what]);
      const known = counts.get(name) ?? { of, cost, what, n: 0 };
      counts.set(name, { ...known, n: known.n + 1 });
    },
    rows: () => [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, loss]) => loss),
  };
}
