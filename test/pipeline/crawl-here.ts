import { join } from 'node:path';
import { attemptCrawl } from '../../scripts/crawl/attempt-crawl.ts';
import type { CrawlEffects } from '../../scripts/crawl/run-crawl.ts';
import type { Crawled } from './spawn-crawl.ts';

/** A crawl as `crawl()` of spawn-crawl.ts runs it, but in this process: for tests of what a crawl does, not of its process. */
export function crawlHere(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
  effects: Pick<CrawlEffects, 'now' | 'sleep'> = {},
): Promise<Crawled> {
  return attemptCrawl([...args, '--into', join(folder, 'data'), '--cache', join(folder, 'cache')], {
    ...effects,
    env: { HF_HOME: join(folder, 'no-home'), ...env },
  });
}
