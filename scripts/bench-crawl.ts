/**
 * `npm run bench:crawl -- DIR`: CPU time of a whole crawl of an archive against the floor of the same pages,
 * which only fetches them with undici and parses them as JSON. Both replay the archive, in processes of their own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startArchive } from './crawl/start-archive.ts';
import { ReportError } from './lib/report-error.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { wholeNumber } from './lib/whole-number.ts';

await command({
  name: 'bench:crawl',
  summary: 'CPU time of a crawl of an archive against fetching and parsing its pages',
  operand: { name: 'DIR', what: 'archive folder' },
  options: { rounds: { type: 'string', value: 'N', default: '3', help: 'rounds of both' } },
  exits: { 1: 'failed' },
  async run({ values, operand: dir, signal }) {
    const rounds = wholeNumber('--rounds', values.rounds);
    const ratios: number[] = [];
    // The flag is the one that `npm run crawl` sets.
    for (let round = 1; round <= rounds; round += 1) {
      const { endpoint, stop } = await startArchive(dir, signal);
      const base = childSummary([scriptAt('./bench/crawl-floor.ts'), endpoint]);
      stop();
      const scratch = mkdtempSync(join(tmpdir(), 'bench-crawl-'));
      const crawl = childSummary([
        '--single-threaded-gc',
        scriptAt('./crawl.ts'),
        '--archive',
        dir,
        '--into',
        scratch,
        '--cache',
        join(scratch, 'cache'),
        '--by',
        'both',
        '--json',
      ]);
      rmSync(scratch, { recursive: true });
      ratios.push(crawl.cpu_seconds / base.cpu_seconds);
      print(
        `round ${round}  floor ${base.cpu_seconds.toFixed(2)} s CPU  crawl ${crawl.cpu_seconds.toFixed(2)} s CPU  ` +
          `ratio ${ratios.at(-1)!.toFixed(2)}  peak memory ${(crawl.peak_memory_bytes / 2 ** 20).toFixed(0)} MiB\n`,
      );
    }
    const sorted = ratios.toSorted((a, b) => a - b);
    print(`median ratio ${sorted[Math.floor(sorted.length / 2)]!.toFixed(2)}\n`);
  },
});

function scriptAt(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}

interface Summary {
  cpu_seconds: number;
  peak_memory_bytes: number;
}

function childSummary(args: string[]): Summary {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0)
    throw new ReportError(`${args.join(' ')}: exit code ${status}: ${stderr.slice(-500)}`, 'run that command alone');
  return JSON.parse(stdout) as Summary;
}
