import type { Draws } from './draws.ts';
import { measuredLife, type LifeBand } from './measured-life.ts';

/** Days between the captures that the ratios of months are of. */
const MONTHS_DAYS = 110;

/**
 * Downloads of 30 days some days later: the noise of hours, and of months what a random walk has done of it by then.
 */
export function nextDownloads(value: number, days: number, draws: Draws): number {
  const { hours, months } = measuredLife;
  if (value === 0) return draws.uniform() < 0.003 ? 1 + draws.below(20) : 0;
  const walk = ratioFrom(months.downloads, value, draws) ** Math.sqrt(days / MONTHS_DAYS);
  return Math.round(value * ratioFrom(hours.downloads, value, draws) * walk);
}

/** Likes some days later: they grow with the days. */
export function nextLikes(value: number, days: number, draws: Draws): number {
  const { hours, months } = measuredLife;
  if (value === 0) return draws.uniform() < 0.001 * days ? 1 : 0;
  const growth = ratioFrom(months.likes, value, draws) ** (days / MONTHS_DAYS);
  return Math.round(value * ratioFrom(hours.likes, value, draws) * growth);
}

/** A ratio drawn from those of values of that size. */
function ratioFrom(bands: readonly LifeBand[], value: number, draws: Draws): number {
  const { ratios } = bands.findLast(({ from }) => value >= from) ?? bands[0]!;
  const at = draws.uniform() * (ratios.length - 1);
  const [low, high] = [ratios[Math.floor(at)]!, ratios[Math.floor(at) + 1]!];
  return low + (at - Math.floor(at)) * (high - low);
}
