import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { scaledClock } from '../../scripts/bench/scaled-clock.ts';
import { patiently } from '../../scripts/hub/patiently.ts';
import { crawlHere } from './crawl-here.ts';
import { createRandom, madeUpHub, QUARTER, writeHub } from './made-up-hub.ts';
import { startRecordedHub, type RecordedHub, type RecordedOptions } from './recorded-hub.ts';
import { fingerprint, scratch } from './spawn-crawl.ts';

const archive = join(scratch(), 'hub');
const options = ['--by', 'pipeline_tag', '--count', '2', '--capture', '2026-08-06'];
const startHub = (more: RecordedOptions = {}) => startRecordedHub(archive, { pageShare: 4, ...more });
const atHub = (hub: RecordedHub) => ({ HF_ENDPOINT: hub.url });
const isPage = (path: string) => /^\/api\/(models|spaces|datasets)\?/.test(path);
let wanted: string[];
let requests: string[];

beforeAll(async () => {
  writeHub(archive, madeUpHub(QUARTER));
  const [folder, hub] = [scratch(), await startHub()];
  expect((await crawlHere(folder, options, atHub(hub))).code).toBe(0);
  [wanted, requests] = [fingerprint(folder), hub.seen.map(({ path }) => path)];
});

test.each([1, 2])('the tables are the same whatever the order of the answers (%i)', async (seed) => {
  const random = createRandom(seed);
  const hub = await startHub({ hold: () => wait(random(60)) });
  const folder = scratch();
  expect((await crawlHere(folder, options, atHub(hub))).code).toBe(0);
  expect(fingerprint(folder)).toEqual(wanted);
  expect(hub.seen.map(({ path }) => path).sort()).toEqual(requests.toSorted());
});

describe('nothing waits for what it does not need', () => {
  const first = (kind: string) => (path: string) => path.startsWith(`/api/${kind}?`);
  const second = (kind: string) => (path: string) => first(kind)(path) && path.includes('cursor=');

  // An answer that is kept back until the other was asked for: a crawl that waits for it would not end.
  test.each<[what: string, kept: (path: string) => boolean, asked: (path: string) => boolean]>([
    ['the listing of Spaces for that of models', second('models'), first('spaces')],
    ['the listing of datasets for that of models', second('models'), first('datasets')],
    ['cards of models for the listing of Spaces', second('spaces'), (path) => path.endsWith('README.md')],
    ['files of Spaces for the listing of datasets', first('datasets'), (path) => path.includes('/tree/')],
  ])('%s', async (_what, isKept, isAsked) => {
    const asked = Promise.withResolvers<void>();
    const hub = await startHub({
      hold: (path) => {
        if (isAsked(path)) asked.resolve();
        return isKept(path) ? asked.promise : undefined;
      },
    });
    const folder = scratch();
    expect((await crawlHere(folder, options, atHub(hub))).code).toBe(0);
    expect(fingerprint(folder)).toEqual(wanted);
  });
});

test('where pages leave quota unused, cards of the top lists are asked for beside them, and no card twice', async () => {
  const some = [...options, '--tasks', 'text-generation,fill-mask'];
  const oddRows = '{"id":"..","likes":1000000000},{"id":"o/m","sha":"\\ud800","likes":1000000000}';
  const [plain, folder] = [scratch(), scratch()];
  expect((await crawlHere(plain, some, atHub(await startHub()))).code).toBe(0);
  // A clock on which an answer takes seconds, and a window of 300 s little more than one.
  const clock = scaledClock(Date.now(), 200);
  const cards = Promise.withResolvers<void>();
  const hub = await startHub({
    quota: { api: 500, resolvers: 3000 },
    now: clock.now,
    async hold(path) {
      if (path.endsWith('README.md')) cards.resolve();
      await (path.startsWith('/api/models?limit=1000') && path.includes('cursor=') ? cards.promise : wait(20));
    },
    // Rows with an id that leads elsewhere, or a commit that is none, decide nothing, nor does a list that is led away.
    change(path, reply) {
      if (path.includes('pipeline_tag=fill-mask'))
        return { status: 302, headers: { location: 'https://elsewhere.example/' }, body: Buffer.alloc(0) };
      if (!path.includes('pipeline_tag=')) return undefined;
      return { ...reply, body: Buffer.from(`[${oddRows},${reply.body.toString().slice(1)}`) };
    },
  });
  const { code, stderr } = await crawlHere(folder, some, atHub(hub), {
    now: clock.now,
    sleep: (ms, signal) => patiently(clock.real(ms), signal),
  });
  expect([code, stderr]).toEqual([0, expect.stringContaining('the listings leave quota unused')]);
  expect(fingerprint(folder)).toEqual(fingerprint(plain));
  const paths = hub.seen.map(({ path }) => path);
  const asked = paths.filter((path) => path.endsWith('README.md') || path.includes('expand[]=model-index'));
  expect(asked.toSorted()).toEqual([...new Set(asked)].sort());
  expect(paths.filter((path) => /[?&]pipeline_tag=/.test(path)).length).toBeGreaterThan(0);
});

describe('--hours', () => {
  const hours = 5;
  /** A crawl whose hours are over after so many answers of the Hub. */
  const limited = async (folder: string, hub: RecordedHub, answers: number) => {
    const sleep = async (ms: number, signal: AbortSignal) => {
      if (ms !== hours * 3_600_000) return patiently(ms, signal);
      for (const until = hub.seen.length + answers; hub.seen.length < until;) await patiently(5, signal);
    };
    return crawlHere(folder, [...options, '--hours', String(hours)], atHub(hub), { sleep });
  };

  test.each([1, 9, 60])(
    'over after %i answers: exit 75, what was answered is kept, and the next run goes on',
    async (answers) => {
      const hub = await startHub();
      const folder = scratch();
      const { code, stdout, stderr } = await limited(folder, hub, answers);
      expect([code, stdout, fingerprint(folder, true)]).toEqual([75, '', []]);
      expect(stderr.split('\n').slice(-3)).toEqual([
        'crawl: stopped after 5 h, as --hours says; nothing was written to data, what was fetched is kept',
        'hint: give the same command again: it goes on where this one stopped',
        '',
      ]);
      const last = await crawlHere(folder, options, atHub(hub));
      expect([last.code, last.stderr.includes('going on with the unfinished crawl')]).toEqual([0, true]);
      expect(fingerprint(folder)).toEqual(wanted);
      const pages = hub.seen.map(({ path }) => path).filter(isPage);
      expect(new Set(pages)).toEqual(new Set(requests.filter(isPage)));
      // A first page that holds less than was asked for, and a last one, count only once they were looked at in pieces.
      expect(pages.length - requests.filter(isPage).length).toBeLessThanOrEqual(answers < 60 ? 5 : 0);
    },
  );

  test('that suffice change nothing', async () => {
    const hub = await startHub();
    const folder = scratch();
    expect((await limited(folder, hub, Infinity)).code).toBe(0);
    expect(fingerprint(folder)).toEqual(wanted);
  });

  test('end a wait for the next window, too', async () => {
    // A second into its window: in its first moment the Hub says 0 seconds to the next.
    const hub = await startHub({ quota: { api: 12 }, now: () => 1000 });
    const folder = scratch();
    const over = Promise.withResolvers<void>();
    const sleep = async (ms: number, signal: AbortSignal) => {
      if (ms === hours * 3_600_000) return over.promise;
      over.resolve();
      return patiently(ms, signal);
    };
    const { code, stderr } = await crawlHere(folder, [...options, '--hours', '5'], atHub(hub), { sleep });
    expect([code, stderr]).toEqual([75, expect.stringContaining('requests left in this window, waiting')]);
    expect(hub.seen.filter(({ status }) => status === 429)).toEqual([]);
  });
});
