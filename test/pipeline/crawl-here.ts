import { join } from 'node:path';
import { crawlCommand, crawlOptions } from '../../scripts/crawl/crawl-options.ts';
import { resultText } from '../../scripts/crawl/result-text.ts';
import { runCrawl, type CrawlEffects } from '../../scripts/crawl/run-crawl.ts';
import { attemptCommand } from '../../scripts/lib/attempt-command.ts';
import type { Crawled } from './spawn-crawl.ts';

/**
 * A crawl as `crawl()` of spawn-crawl.ts runs it, but in this process: for tests of what a crawl does, not of its
 * process. A process of its own costs more CPU than the crawl.
 */
export async function crawlHere(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
  effects: Pick<CrawlEffects, 'now' | 'sleep'> = {},
): Promise<Crawled> {
  const started = performance.now();
  let [stdout, stderr] = ['', ''];
  const code = await attemptCommand(
    {
      ...crawlCommand,
      async run({ values, signal, log }) {
        const options = crawlOptions(values);
        const own = { HF_HOME: join(folder, 'no-home'), ...env };
        const result = await runCrawl(options, { ...effects, signal, log, env: own });
        stdout += resultText(options, result, started);
      },
    },
    {
      args: [...args, '--into', join(folder, 'data'), '--cache', join(folder, 'cache')],
      signal: new AbortController().signal,
      out: (text) => void (stdout += text),
      err: (text) => void (stderr += text),
    },
  );
  return { code, stdout, stderr };
}
