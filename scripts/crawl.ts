/** `npm run crawl`: the Hub, or a replayed archive, into data/captures/<capture>/. */
import { crawlCommand, crawlOptions } from './crawl/crawl-options.ts';
import { resultText } from './crawl/result-text.ts';
import { runCrawl } from './crawl/run-crawl.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';

const started = performance.now();

await command({
  ...crawlCommand,
  async run({ values, signal, log }) {
    const options = crawlOptions(values);
    const result = await runCrawl(options, { signal, log, env: process.env });
    print(resultText(options, result, started));
  },
});
