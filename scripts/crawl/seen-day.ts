import type { Passes } from './capture-rows.ts';

/**
 * Day on which the Hub was seen: the date in the capture's name or in that of the archive; else the day on which a
 * live crawl began, and for an archive without a date the newest creation day that its listings have.
 */
export function seenDay(names: readonly string[], replayed: boolean, begun: string, passes: Passes): string {
  const dates = names.flatMap((name) => /^\d{4}-\d\d-\d\d/.exec(name) ?? []);
  const named = dates.find((date) => !Number.isNaN(Date.parse(date)));
  if (named) return named;
  const newest = Math.max(
    0,
    ...[passes.models, passes.spaces, passes.datasets].map((pass) => pass.distributions.newestDay()),
  );
  return replayed && newest > 0 ? new Date(newest * 86_400_000).toISOString().slice(0, 10) : begun;
}
