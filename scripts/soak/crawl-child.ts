/**
 * A process of `npm run soak` that crawls again and again, as `npm run crawl` would each time, until it is killed: to
 * start a process costs more than the crawl of a small Hub.
 */
import { crawlCommand, crawlOptions } from '../crawl/crawl-options.ts';
import { resultText } from '../crawl/result-text.ts';
import { runCrawl } from '../crawl/run-crawl.ts';
import { attemptCommand } from '../lib/attempt-command.ts';
import type { CrawlEnd, CrawlTask } from './crawl-task.ts';
import { jumpClock } from './jump-clock.ts';

async function crawlOnce({ args, env, skipped, pageSize, answerTime }: CrawlTask): Promise<CrawlEnd> {
  const started = performance.now();
  let [stdout, stderr] = ['', ''];
  const clock = jumpClock(skipped, (now) => process.send?.({ skipped: now }));
  const code = await attemptCommand(
    {
      ...crawlCommand,
      async run({ values, signal, log }) {
        const options = crawlOptions(values);
        const result = await runCrawl(options, { signal, log, env, ...clock, pageSize, answerTime });
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
  return { code, stdout, stderr, skipped: clock.skipped() };
}

process.on('message', (task: CrawlTask) => {
  void crawlOnce(task).then((ended) => process.send?.({ ended }));
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
