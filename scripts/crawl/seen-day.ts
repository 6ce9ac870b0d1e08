import type { Passes } from './capture-rows.ts';

/**
 * Day on which the Hub was seen: the date in the capture's name; else today for a live crawl, and for an
 * archive without a date the newest creation day that its listings have.
 */
export function seenDay(name: string, replayed: boolean, passes: Passes): string {
  const named = /^\d{4}-\d\d-\d\d/.exec(name)?.[0];
  if (named) return named;
  const newest = Math.max(0, ...[passes.models, passes.spaces, passes.datasets].map((pass) => pass.distributions.newestDay()));
  const today = new Date().toISOString().slice(0, 10);
  return replayed && newest > 0 ? new Date(newest * 86_400_000).toISOString().slice(0, 10) : today;
}
