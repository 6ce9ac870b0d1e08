/** How long a server takes until its answers begin: pages of listings apart from calls for single repositories. */
export interface FirstByte {
  add(path: string, ms: number): void;
  /** Median in ms of the newest answers, or another share of them in order; undefined before the first. */
  of(what: 'listing' | 'single', share?: number): number | undefined;
}

/** So many answers say how the server is now: fewer than a second brings at the quota of any account. */
const NEWEST = 32;

/** A record of nothing yet. */
export function createFirstByte(): FirstByte {
  const times = { listing: [] as number[], single: [] as number[] };
  return {
    add(path, ms) {
      if (path.startsWith('/replay/')) return;
      const own = times[/^\/api\/\w+$/.test(path) ? 'listing' : 'single'];
      own.push(ms);
      if (own.length > NEWEST) own.shift();
    },
    of: (what, share = 0.5) => times[what].toSorted((a, b) => a - b)[Math.floor(times[what].length * share)],
  };
}
