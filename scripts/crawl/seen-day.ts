import type { Passes } from './capture-rows.ts';

/**
 * Day on which the Hub was seen: the date in the capture's name; else the day on which a live crawl began, and for
 * an archive without a date the newest creation day that its listings have.
 */
export function seenDay(name: string, replayed: boolean, begun: string, passes: Passes): string {
  const named = /^\d{4}-\d\d-\d\d/.exec(name)?.[0];
  if (named && !Number.isNaN(Date.parse(named))) return named;
  const newest = Math.max(
    0,
    ...[passes.models, passes.spaces, passes.datasets].map((pass) => pass.distributions.newestDay()),
  );
  return replayed && newest > 0 ? new Date(newest * 86_400_000).toISOString().slice(0, 10) : begun;
}
