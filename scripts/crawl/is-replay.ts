import type { CrawlContext } from './crawl-context.ts';

const SAID = 'the Hub says that it replays an archive';

/**
 * Whether the Hub of this crawl is a replay, as it said with an answer of this run or of an earlier one: a run that
 * goes on may find all in the cache, and the first thing that it asks for must not be what a replay cannot know.
 */
export function isReplay({ hub, cache, replayed }: Pick<CrawlContext, 'hub' | 'cache' | 'replayed'>): boolean {
  if (replayed || cache.read(SAID) !== undefined) return true;
  if (!hub.isReplay()) return false;
  cache.write(SAID, 'yes');
  return true;
}
