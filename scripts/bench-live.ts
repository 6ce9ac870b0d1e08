/**
 * `npm run bench:live`: how long a crawl takes of a Hub with the quotas of the real one that is slow to answer, against
 * what its quota alone allows. The Hub is a twentieth of the real one; its clock and that of the crawl run faster.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FarHubAccount, FarHubOptions } from './bench/far-hub-options.ts';
import { quotaFloor } from './bench/quota-floor.ts';
import { PAGE_SHARE, SCALED_SCOPE, writeScaledHub } from './bench/scaled-hub.ts';
import { scaledClock } from './bench/scaled-clock.ts';
import { QUOTAS } from './crawl/crawl-plan.ts';
import { readCrawlOptions } from './crawl/crawl-options.ts';
import { runCrawl } from './crawl/run-crawl.ts';
import { patiently } from './hub/patiently.ts';
import { reserveOf } from './hub/rate-budget.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { UsageError } from './lib/usage-error.ts';
import { wholeNumber } from './lib/whole-number.ts';

const quotas = {
  anonymous: QUOTAS.anonymous,
  free: QUOTAS.token,
  pro: { api: 2500, resolvers: 12_000 },
};

await command({
  name: 'bench:live',
  summary: 'time of a crawl of a Hub that is slow to answer against what its quota alone allows',
  options: {
    latency: { type: 'string', value: 'LIST', default: '1,3', help: 'seconds to the first byte, one run each' },
    account: { type: 'string', value: 'WHICH', default: 'anonymous', help: 'whose quota: anonymous, free or pro' },
    scale: { type: 'string', value: 'N', default: '10', help: 'how many times as fast the clock runs' },
  },
  exits: { 1: 'failed' },
  async run({ values, signal, log }) {
    const scale = wholeNumber('--scale', values.scale);
    const quota = Object.entries(quotas).find(([name]) => name === values.account)?.[1];
    if (quota === undefined)
      throw new UsageError(`--account: expected anonymous, free or pro, received "${values.account}"`);
    const scratch = mkdtempSync(join(tmpdir(), 'bench-live-'));
    try {
      const archive = writeScaledHub(join(scratch, 'hub'));
      for (const latency of values.latency.split(',').map(Number)) {
        const options = { began: Date.now(), scale, quota, latencySeconds: latency, pageShare: PAGE_SHARE };
        print(await measure(archive, join(scratch, String(latency)), options, signal, log));
      }
    } finally {
      rmSync(scratch, { recursive: true });
    }
  },
});

async function measure(
  archive: string,
  into: string,
  options: FarHubOptions,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<string> {
  const hub = spawn(
    process.execPath,
    [fileURLToPath(new URL('./bench/far-hub.ts', import.meta.url)), archive, JSON.stringify(options)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  try {
    const endpoint = await new Promise<string>((ready) => createInterface({ input: hub.stdout }).once('line', ready));
    const clock = scaledClock(options.began, options.scale);
    const started = clock.now() / 1000;
    await runCrawl(readCrawlOptions([...SCALED_SCOPE, '--into', into, '--cache', join(into, 'cache')]), {
      signal,
      log,
      env: { HF_ENDPOINT: endpoint, HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' },
      now: clock.now,
      sleep: (ms, until) => patiently(clock.real(ms), until),
    });
    const account = (await (await fetch(`${endpoint}/account`)).json()) as FarHubAccount;
    return lineOf(options, account, started, clock.now() / 1000 - started);
  } finally {
    hub.kill();
  }
}

function lineOf(
  { latencySeconds, quota }: FarHubOptions,
  account: FarHubAccount,
  started: number,
  took: number,
): string {
  const { api, resolvers, refused } = account;
  const floors = (['api', 'resolvers'] as const).map((bucket) =>
    quotaFloor(account[bucket], quota[bucket] - reserveOf(quota[bucket]), started % 300),
  );
  const [even, last] = [Math.max(...floors.map((floor) => floor.even)), Math.max(...floors.map((floor) => floor.last))];
  return (
    `latency ${latencySeconds} s  api ${api}  resolvers ${resolvers}  429 ${refused}  took ${took.toFixed(0)} s  ` +
    `quota alone ${even.toFixed(0)} s  ratio ${(took / even).toFixed(2)}  ` +
    `last window opens after ${last.toFixed(0)} s  ratio ${(took / last).toFixed(2)}\n`
  );
}
