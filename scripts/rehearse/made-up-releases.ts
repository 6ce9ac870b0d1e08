import { hexOf } from './made-up-identity.ts';

/** A version of a package with its day. */
export interface MadeUpRelease {
  version: string;
  released: string;
}

/** First releases are from here on. */
const FIRST = Date.parse('2019-03-01T00:00:00.000Z');
const DAY = 86_400_000;

/**
 * Releases of a package in the made-up index, oldest first, the last of them after the day on which the Hub was seen;
 * none of one package in fifty, which the index lacks.
 */
export function madeUpReleases(name: string, seen: string): readonly MadeUpRelease[] {
  const key = `${seen} ${name}`;
  const known = made.get(key) ?? releasesOf(name, seen);
  made.set(key, known);
  return known;
}

/** Thousands of Spaces name the same few hundred packages. */
const made = new Map<string, readonly MadeUpRelease[]>();

function releasesOf(name: string, seen: string): MadeUpRelease[] {
  const number = Number.parseInt(hexOf(`package ${name}`, 8), 16);
  if (number % 50 === 0) return [];
  const count = 4 + (number % 17);
  const step = Math.floor((Date.parse(seen) - FIRST) / DAY / count);
  return Array.from({ length: count + 1 }, (_, at) => ({
    version: `${Math.floor(at / 5)}.${at % 5}.0`,
    released: new Date(FIRST + (at * step + (number % step) + (at === count ? step : 0)) * DAY).toISOString(),
  }));
}
