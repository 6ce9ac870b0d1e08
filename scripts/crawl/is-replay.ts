import type { CrawlContext } from './crawl-context.ts';
import type { RawCache } from './raw-cache.ts';

const SAID = 'the Hub says that it replays an archive';

/** What the cache of a crawl says: it is asked for with every page, and only this run writes to it. */
const known = new WeakMap<RawCache, boolean>();

/**
 * Whether the Hub of this crawl is a replay, as it said with an answer of this run or of an earlier one: a run that
 * goes on may find all in the cache, and the first thing that it asks for must not be what a replay cannot know.
 */
export function isReplay({ hub, cache, replayed }: Pick<CrawlContext, 'hub' | 'cache' | 'replayed'>): boolean {
  if (replayed) return true;
  if (!known.has(cache)) known.set(cache, cache.read(SAID) !== undefined);
  if (known.get(cache) === true) return true;
  if (!hub.isReplay()) return false;
  cache.write(SAID, 'yes');
  known.set(cache, true);
  return true;
}
