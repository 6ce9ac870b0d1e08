import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { crawlHere } from './crawl-here.ts';
import { madeUpHub, QUARTER, writeHub } from './made-up-hub.ts';
import { startRecordedHub, type RecordedHub, type RecordedOptions } from './recorded-hub.ts';
import { crawl, fingerprint, scratch, startCrawl } from './spawn-crawl.ts';

const archive = join(scratch(), 'hub');
const options = ['--by', 'pipeline_tag', '--count', '2', '--capture', '2026-08-06'];
const startHub = (more: RecordedOptions = {}) => startRecordedHub(archive, { pageShare: 4, ...more });
let wanted: string[];
let requests: string[];

beforeAll(async () => {
  writeHub(archive, madeUpHub(QUARTER));
  const folder = scratch();
  const hub = await startHub();
  expect((await crawlHere(folder, options, { HF_ENDPOINT: hub.url })).code).toBe(0);
  [wanted, requests] = [fingerprint(folder), hub.seen.map(({ path }) => path)];
});

const atHub = (hub: RecordedHub) => ({ HF_ENDPOINT: hub.url });

// What waits for processes and faults, all at once; what is killed again and again is in soak.test.ts.
test.concurrent(
  'interrupted by SIGINT in the middle it exits 130, says how to go on, leaves data untouched, and ' + 'goes on',
  async ({ expect }) => {
    const hub = await startHub({ faults: ['slow,ms=600000,at=5'] });
    const folder = scratch();
    const run = startCrawl(folder, options, atHub(hub));
    while (hub.arrived() < 5) await wait(5);
    // Until all that does not wait for the slow page stands still.
    for (let [seen, still] = [-1, 0]; still < 12; await wait(250)) {
      still = seen === hub.seen.length ? still + 1 : 0;
      seen = hub.seen.length;
    }
    run.kill('SIGINT');
    const { code, stderr } = await run.done;
    expect(code).toBe(130);
    expect(stderr).toMatch(
      /interrupted: nothing was written to data; the same command goes on where this one stopped\n$/,
    );
    expect(fingerprint(folder, true)).toEqual([]);
    expect((await crawlHere(folder, options, atHub(hub))).code).toBe(0);
    expect(fingerprint(folder)).toEqual(wanted);
    expect(hub.seen.length - requests.length).toBeLessThanOrEqual(2);
  },
);

test.concurrent.for(['SIGTERM', 'SIGHUP'] as const)(
  'interrupted by %s in a wait it exits 130 too, and leaves no lock',
  async (signal, { expect }) => {
    const hub = await startHub({ faults: ['status,code=503,at=2,times=50'] });
    const folder = scratch();
    const run = startCrawl(folder, options, atHub(hub));
    while (!run.said().includes('trying again in 1 s')) await wait(10);
    run.kill(signal);
    expect((await run.done).code).toBe(130);
    expect(readdirSync(folder, { recursive: true }).filter((name) => /lock/.test(String(name)))).toEqual([]);
  },
);

test.concurrent(
  'what a crawl that died while it wrote has left is cleared away, and an old capture set aside comes ' + 'back',
  async ({ expect }) => {
    const hub = await startHub();
    const folder = scratch();
    for (const name of ['2026-08-06.new.tmp', '2026-08-06.old.tmp']) {
      mkdirSync(join(folder, 'data', name), { recursive: true });
      writeFileSync(join(folder, 'data', name, 'half.csv'), 'id\n');
    }
    expect((await crawlHere(folder, options, atHub(hub))).code).toBe(0);
    expect(fingerprint(folder)).toEqual(wanted);
    expect(
      existsSync(join(folder, 'data/2026-08-06.new.tmp')) || existsSync(join(folder, 'data/2026-08-06.old.tmp')),
    ).toBe(false);
  },
);

test.concurrent('two crawls of the same do not disturb each other: the second is refused', async ({ expect }) => {
  const hub = await startHub({ faults: ['slow,ms=600000,at=3'] });
  const folder = scratch();
  const first = startCrawl(folder, options, atHub(hub));
  while (hub.arrived() < 3) await wait(5);
  const second = await crawl(folder, options, atHub(hub));
  expect([second.code, /process \d+ is crawling this already/.test(second.stderr)]).toEqual([1, true]);
  first.kill('SIGINT');
  await first.done;
});

test.concurrent('what somebody adds to the capture while it is crawled is not lost: the crawl says so, and the next one goes on', async ({
  expect,
}) => {
  const hub = await startHub();
  const folder = scratch();
  expect((await crawlHere(folder, options, atHub(hub))).code).toBe(0);
  const notes = join(folder, 'data/2026-08-06/notes.md');
  const asked = hub.seen.length;
  const effects = { sleep: async () => {}, now: () => performance.now() };
  const run = crawlHere(folder, [...options, '--fresh'], atHub(hub), effects);
  while (hub.seen.length < asked + 5) await wait(2);
  writeFileSync(notes, 'mine');
  const { code, stderr } = await run;
  expect([code, stderr.trim().split('\n').slice(-2)]).toEqual([
    1,
    [
      `${notes}: was added while this ran, and would be lost`,
      'hint: put aside what is yours; the same command goes on with what it has fetched, and replaces what is there then',
    ],
  ]);
  rmSync(notes);
  expect(fingerprint(folder)).toEqual(wanted);
  const before = hub.seen.length;
  expect((await crawlHere(folder, options, atHub(hub))).code).toBe(0);
  expect([fingerprint(folder), hub.seen.length - before < 10]).toEqual([wanted, true]);
});

/** Command lines of all processes, from /proc: a bare machine has no ps. */
function commandLines(): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    });
}

test('killed on an archive it leaves no replay behind', async ({ skip }) => {
  skip(!existsSync('/proc'), 'there is no /proc to look for processes in');
  const folder = scratch();
  const run = startCrawl(folder, ['--archive', archive]);
  while (!run.said().includes('models  ')) await wait(5);
  run.kill('SIGKILL');
  await run.done;
  const isThere = () => commandLines().some((line) => line.includes('replay.ts') && line.includes(archive));
  for (let tries = 0; tries < 100 && isThere(); tries += 1) await wait(50);
  expect(isThere()).toBe(false);
});
