/**
 * A process of `npm run soak` that crawls again and again, as `npm run crawl` would each time, until it is killed: to
 * start a process costs more than the crawl of a small Hub.
 */
import { attemptCrawl } from '../crawl/attempt-crawl.ts';
import type { CrawlEnd, CrawlTask } from './crawl-task.ts';
import { jumpClock } from './jump-clock.ts';
import { spoilMachine } from './spoil-machine.ts';

async function crawlOnce({ args, env, skipped, moment, machine, ...effects }: CrawlTask): Promise<CrawlEnd> {
  const clock = jumpClock(skipped, (now) => process.send?.({ skipped: now }), moment);
  const mend = spoilMachine(machine);
  const ended = await attemptCrawl(args, { env, now: clock.now, sleep: clock.sleep, ...effects });
  mend();
  return { ...ended, skipped: clock.skipped() };
}

process.on('message', (task: CrawlTask) => {
  void crawlOnce(task).then((ended) => process.send?.({ ended }));
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
