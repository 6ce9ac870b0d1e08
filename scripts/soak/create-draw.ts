import { seededDraw } from '../lib/seeded-draw.ts';
import { PAGE_ROWS, type Draw } from './fault-kind.ts';

/** What an undisturbed crawl asked for: paths with their queries, in order. */
export type Asked = readonly string[];

/** Draws by a seed what faults strike of the requests that an undisturbed crawl makes. */
export function createDraw(seed: number, paths: Asked): Draw {
  const { below, one: pick } = seededDraw(seed);
  const upTo = (most: number): number => below(Math.max(1, most)) + 1;
  const bare = [...new Set(paths.map((path) => path.split('?')[0]!))].sort();
  return {
    upTo,
    pick,
    listing: () => pick(['models', 'spaces', 'datasets'] as const),
    page(listing, before = 0) {
      // Not those in which a page that ends the listing is asked for in pieces.
      const pages = paths.filter((path) => path.startsWith(`/api/${listing}?limit=${PAGE_ROWS}&`)).length;
      return upTo(pages - before);
    },
    // With its end, so that it is not the beginning of another.
    path: (form) => pick(bare.filter((path) => form.test(path))),
  };
}
