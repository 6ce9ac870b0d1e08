const WINDOW_SECONDS = 300;

/**
 * Least seconds in which a quota lets so many requests through: `even` at its mean rate; `last` until the last window
 * opens that is needed, if each is used up in no time. `begun`: seconds of the first window that had passed.
 */
export function quotaFloor(requests: number, usable: number, begun: number): { even: number; last: number } {
  const windows = Math.ceil(requests / usable);
  return {
    even: (requests / usable) * WINDOW_SECONDS,
    last: windows < 2 ? 0 : (windows - 1) * WINDOW_SECONDS - begun,
  };
}
