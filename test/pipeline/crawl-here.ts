import { join } from 'node:path';
import { crawlCommand, crawlOptions } from '../../scripts/crawl/crawl-options.ts';
import { runCrawl } from '../../scripts/crawl/run-crawl.ts';
import { attemptCommand } from '../../scripts/lib/attempt-command.ts';
import type { Crawled } from './spawn-crawl.ts';

/**
 * A crawl as `crawl()` of spawn-crawl.ts runs it, but in this process and without results on stdout: for tests of what
 * a crawl does, not of its process. A process of its own costs more CPU than the crawl.
 */
export async function crawlHere(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Crawled> {
  let [stdout, stderr] = ['', ''];
  const code = await attemptCommand(
    {
      ...crawlCommand,
      async run({ values, signal, log }) {
        await runCrawl(crawlOptions(values), { signal, log, env: { HF_HOME: join(folder, 'no-home'), ...env } });
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
