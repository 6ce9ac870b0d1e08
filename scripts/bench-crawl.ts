/**
 * `npm run bench:crawl -- DIR`: CPU time of a whole crawl of an archive against the floor of the same pages,
 * which only fetches them with undici and parses them as JSON. Both replay the archive; both are processes of their own.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Agent } from 'undici';
import { firstPage } from './crawl/pass-listing.ts';
import { startArchive } from './crawl/start-archive.ts';
import { nextPath } from './hub/link-header.ts';
import { ReportError } from './lib/report-error.ts';
import { runCommand } from './lib/run-command.ts';

const HELP = `npm run bench:crawl -- DIR [--rounds N]    crawl of an archive against fetching and parsing its pages\n`;

await runCommand(async ({ signal }) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      floor: { type: 'string' },
      help: { type: 'boolean', default: false },
      debug: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  if (values.floor !== undefined) return floor(values.floor);
  const [dir] = positionals;
  if (dir === undefined) throw new ReportError('bench:crawl: no archive folder given', HELP.trim(), { exitCode: 2 });
  const ratios: number[] = [];
  // The flag is the one that `npm run crawl` sets.
  for (let round = 1; round <= Number(values.rounds); round += 1) {
    const { endpoint, stop } = await startArchive(dir, signal);
    const base = childSummary([fileURLToPath(import.meta.url), '--floor', endpoint]);
    stop();
    const scratch = mkdtempSync(join(tmpdir(), 'bench-crawl-'));
    const script = fileURLToPath(new URL('./crawl.ts', import.meta.url));
    const crawl = childSummary([
      '--single-threaded-gc',
      script,
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
    process.stdout.write(
      `round ${round}  floor ${base.cpu_seconds.toFixed(2)} s CPU  crawl ${crawl.cpu_seconds.toFixed(2)} s CPU  ` +
        `ratio ${ratios.at(-1)!.toFixed(2)}  peak memory ${(crawl.peak_memory_bytes / 2 ** 20).toFixed(0)} MiB\n`,
    );
  }
  const sorted = ratios.toSorted((a, b) => a - b);
  process.stdout.write(`median ratio ${sorted[Math.floor(sorted.length / 2)]!.toFixed(2)}\n`);
});

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

/** Fetches and parses every page of the three listings, one after the other, and prints its CPU time. */
async function floor(endpoint: string): Promise<void> {
  const agent = new Agent({ connections: 1 });
  let records = 0;
  for (const kind of ['models', 'spaces', 'datasets'] as const) {
    for (let path: string | undefined = firstPage(kind); path !== undefined;) {
      const { headers, body } = await agent.request({ origin: endpoint, path, method: 'GET' });
      records += (JSON.parse(await body.text()) as unknown[]).length;
      path = nextPath(headers.link as string | undefined, endpoint, path);
    }
  }
  await agent.close();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stdout.write(
    JSON.stringify({ records, cpu_seconds: (userCPUTime + systemCPUTime) / 1e6, peak_memory_bytes: maxRSS * 1024 }),
  );
}
