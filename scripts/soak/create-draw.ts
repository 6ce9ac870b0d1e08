import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Draw } from './fault-kind.ts';

/** What an undisturbed crawl asked for: paths with their queries, in order. */
export type Asked = readonly string[];

/** Draws by a seed what faults strike of the requests that an undisturbed crawl makes. */
export function createDraw(seed: number, paths: Asked): Draw {
  const random = xoroshiro128plus(seed);
  const upTo = (most: number): number => uniformInt(random, 1, Math.max(1, most));
  const pick = <Value>(values: readonly Value[]): Value => values[upTo(values.length) - 1]!;
  const bare = [...new Set(paths.map((path) => path.split('?')[0]!))].sort();
  return {
    upTo,
    pick,
    listing: () => pick(['models', 'spaces', 'datasets'] as const),
    page(listing, before = 0) {
      const pages = paths.filter((path) => path.startsWith(`/api/${listing}?limit=`)).length;
      return upTo(pages - before);
    },
    // With its end, so that it is not the beginning of another.
    path: (form) => pick(bare.filter((path) => form.test(path))),
  };
}
