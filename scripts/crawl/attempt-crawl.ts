import { attemptCommand } from '../lib/attempt-command.ts';
import { crawlCommand, crawlOptions } from './crawl-options.ts';
import { resultText } from './result-text.ts';
import { runCrawl, type CrawlEffects } from './run-crawl.ts';

/** What a crawl ended with: its exit code, and what it would have printed. */
export interface AttemptedCrawl {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * A crawl as `npm run crawl` does it, errors and exit code included, in this process and with its output as texts: a
 * process of its own costs more than the crawl of a small Hub.
 */
export async function attemptCrawl(
  args: readonly string[],
  effects: Omit<CrawlEffects, 'signal' | 'log'>,
): Promise<AttemptedCrawl> {
  const started = performance.now();
  let [stdout, stderr] = ['', ''];
  const code = await attemptCommand(
    {
      ...crawlCommand,
      async run({ values, signal, log }) {
        const options = crawlOptions(values);
        const result = await runCrawl(options, { ...effects, signal, log });
        stdout += resultText(options, result, started);
      },
    },
    {
      args,
      signal: new AbortController().signal,
      out: (text) => void (stdout += text),
      err: (text) => void (stderr += text),
    },
  );
  return { code, stdout, stderr };
}
