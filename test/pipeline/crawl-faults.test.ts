import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { crawlHere } from './crawl-here.ts';
import { madeUpHub, QUARTER, writeHub } from './made-up-hub.ts';
import { startRecordedHub, type Change, type RecordedOptions, type Reply } from './recorded-hub.ts';
import { fingerprint, readCapture, scratch } from './spawn-crawl.ts';

const archive = join(scratch(), 'hub');
const options = ['--by', 'pipeline_tag', '--count', '2', '--capture', '2026-08-06'];
const startHub = (more: RecordedOptions = {}) => startRecordedHub(archive, { pageShare: 4, ...more });
let wanted: string[];

beforeAll(async () => {
  writeHub(archive, madeUpHub(QUARTER));
  const [folder, hub] = [scratch(), await startHub()];
  expect((await crawlHere(folder, options, { HF_ENDPOINT: hub.url })).code).toBe(0);
  wanted = fingerprint(folder);
});

// Waits of seconds, not work: all at once.
describe.concurrent('a fault that passes costs time and changes nothing', () => {
  test('a crawl that gives up says so once, and goes on when the Hub is back', async ({ expect }) => {
    // Of single repositories a few may stay out of reach.
    const hub = await startHub({ faults: ['status,code=503,on=/tree/,times=6'] });
    const folder = scratch();
    const failed = await crawlHere(folder, [...options, '--patience', '0'], { HF_ENDPOINT: hub.url });
    expect([failed.code, fingerprint(folder, true)]).toEqual([1, []]);
    expect(errorOf(failed.stderr)).toMatch(
      /^HUB\/api\/spaces\/\S+\/tree\/\S+: 503, after 1 attempts\nhint: give the same command again: it goes on where this one stopped$/,
    );
    const asked = hub.seen.length;
    expect((await crawlHere(folder, options, { HF_ENDPOINT: hub.url })).code).toBe(0);
    expect(fingerprint(folder)).toEqual(wanted);
    expect(hub.seen.slice(asked).some(({ path }) => path.startsWith('/api/models?'))).toBe(false);
  });

  test('with quotas smaller than the crawl it waits for the windows and never meets a 429', async ({ expect }) => {
    // Windows of 5 s in place of 300: the clock is always in the last 5 s of one.
    const length = 5000;
    const now = () => Math.floor(Date.now() / length) * 300_000 + 300_000 - length + (Date.now() % length);
    const recorded = await startHub({ quota: { api: 15, resolvers: 20 }, now });
    const folder = scratch();
    const { code, stderr } = await crawlHere(
      folder,
      ['--by', 'pipeline_tag', '--count', '1', '--tasks', 'text-generation', '--most-spaces', '30'],
      { HF_ENDPOINT: recorded.url },
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/(api|resolvers): \d+ requests left in this window, waiting \d+ s for the next/);
    expect(recorded.seen.filter(({ status }) => status === 429)).toEqual([]);
  });

  // What else passes is in soak.test.ts; there no page has more rows than the fewest that are asked for.
  test('deep pages too heavy for a large limit', async ({ expect }) => {
    const hub = await startHub({ faults: ['deep-504,depth=3,limit=150,on=/api/models?'] });
    const folder = scratch();
    const { code, stderr } = await crawlHere(folder, options, { HF_ENDPOINT: hub.url });
    expect([code, stderr.includes('hint: ')]).toEqual([0, false]);
    expect(fingerprint(folder)).toEqual(wanted);
    expect(readCapture(folder, '2026-08-06').about).toMatchObject({ endpoint: hub.url, query_file_hits: 0 });
  });
});

const progress = [
  /^(plan|models|spaces|datasets|datasets of cards|packages) {2}/,
  /^(space files|space community|model cards) {2}/,
  /trying again/,
];

/** The error and its hint, without progress, retries, port, the list of fields and cursors. */
function errorOf(stderr: string): string {
  const lines = stderr
    .trim()
    .split('\n')
    .filter((line) => !progress.some((form) => form.test(line)));
  return lines
    .join('\n')
    .replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'HUB')
    .replaceAll(/&?(sort=createdAt|expand\[\]=\w+)/g, '')
    .replaceAll(/(cursor=\w{3})[\w%]+/g, '$1')
    .replaceAll(/[0-9a-f]{40}/g, 'SHA');
}

const jsonOf = (reply: Reply) => JSON.parse(reply.body.toString()) as Record<string, unknown>[];
const withJson = (reply: Reply, value: unknown): Reply => ({ ...reply, body: Buffer.from(JSON.stringify(value)) });
/** Changes the records of one page of a listing, counted from 1, whenever it is asked for. */
const onPage = (listing: string, page: number, change: (rows: Record<string, unknown>[]) => unknown): Change => {
  const pages: string[] = [];
  return (path, reply) => {
    // Pages of another length are pieces of a page that was read before.
    if (!path.startsWith(`/api/${listing}?limit=1000&`)) return undefined;
    if (!pages.includes(path)) pages.push(path);
    return pages[page - 1] === path ? withJson(reply, change(jsonOf(reply))) : undefined;
  };
};

describe.concurrent('what does not pass stops the crawl with one clear error, and leaves data untouched', () => {
  const changed = (file: string) => `hint: the listing changed its form; see scripts/crawl/${file}.ts`;
  const source =
    'hint: the source changed its format; nothing was written, and what was fetched is kept. Adapt scripts/records, ' +
    'then crawl again to go on; --fresh asks anew';
  const cases: [what: string, error: string, change: Change | undefined, faults?: string[]][] = [
    [
      'a next link to another origin',
      '/api/models?limit=1000&cursor=eyJ: next link leads to another origin: https://evil.example\nhint: refused; ' +
        'check HF_ENDPOINT (HUB)',
      undefined,
      ['foreign-link,at=2,on=/api/models?,origin=https://evil.example'],
    ],
    [
      'likes as text',
      'models page 2 row 1: Maker-42/Model624: likes: expected integer >= 0, received "12"; so in 250 of 250 rows\n' +
        source,
      onPage('models', 2, (rows) => rows.map((row) => ({ ...row, likes: '12' }))),
    ],
    [
      'a page without createdAt',
      'spaces page 2: createdAt: expected in the records, received none in 75 of 75 rows\nhint: the Hub changed its ' +
        'format; nothing was written. Adapt scripts/crawl/pass-listing.ts and scripts/records, then crawl again to ' +
        'go on; --fresh asks anew',
      onPage('spaces', 2, (rows) => rows.map((row) => ({ ...row, createdAt: undefined }))),
    ],
    [
      'an object in place of the array',
      `/api/models?limit=1000&cursor=eyJ: expected an array of records, received {"models":250}\n${changed('listing-pages')}`,
      onPage('models', 3, (rows) => ({ models: rows.length })),
    ],
    [
      'null as a record',
      `/api/datasets?limit=1000: expected an array of records, received one of null\n${changed('page-problem')}`,
      onPage('datasets', 1, () => [null]),
    ],
    [
      'a next link that leads back',
      `/api/models?limit=1000&cursor=eyJ: the next link leads back to /api/models?limit=1000\n${changed('page-problem')}`,
      (path, reply) =>
        path.startsWith('/api/models?limit=1000&') && path.includes('cursor=')
          ? { ...reply, headers: { ...reply.headers, link: `<${path.replace(/&cursor=[^&]*/, '')}>; rel="next"` } }
          : undefined,
    ],
    [
      'a parameter that the Hub no longer takes',
      'HUB/api/spaces?limit=1000: 400: {"error":"Invalid option"}\nhint: the Hub refused a parameter; its API may ' +
        'have changed',
      (path, reply) =>
        path.startsWith('/api/spaces?') ? { ...withJson(reply, { error: 'Invalid option' }), status: 400 } : undefined,
    ],
    [
      'a token that is not valid',
      'HUB/api/models?limit=1000: 401: Invalid credentials in Authorization header\nhint: check the address and ' +
        'HF_TOKEN',
      (_path, reply) => ({
        ...withJson(reply, {}),
        status: 401,
        headers: { ...reply.headers, 'x-error-message': 'Invalid credentials in Authorization header' },
      }),
    ],
  ];

  test.for(cases)('%s', async ([, error, change, faults], { expect }) => {
    const hub = await startHub({ ...(faults && { faults }), ...(change && { change }) });
    const folder = scratch();
    const { code, stdout, stderr } = await crawlHere(folder, options, { HF_ENDPOINT: hub.url });
    expect([code, stdout, fingerprint(folder, true)]).toEqual([1, '', []]);
    expect(errorOf(stderr)).toBe(error);
  });
});

test('one odd record, file or answer costs itself and is counted; the crawl goes on', async () => {
  const odd = onPage('models', 2, (rows) => rows.map((row, at) => (at === 7 ? { ...row, likes: '12' } : row)));
  const nameless = onPage('datasets', 1, (rows) => [...rows, { likes: 1 }]);
  let isHonest = false;
  const hub = await startHub({
    change(path, reply) {
      if (isHonest) return undefined;
      if (path.includes('/lab-0/app-0/tree/')) return withJson(reply, { files: 1 });
      if (path.includes('/resolve-cache/spaces/lab-3/app-189/'))
        return { ...reply, body: Buffer.from('Please log in') };
      return odd(path, reply) ?? nameless(path, reply);
    },
  });
  const folder = scratch();
  const { code, stderr } = await crawlHere(folder, options, { HF_ENDPOINT: hub.url });
  expect([code, stderr.match(/^lost .*/gm)]).toEqual([
    0,
    [
      'lost  datasets row: id: expected owner/name (1)',
      'lost  models cell: likes: expected integer >= 0 (1)',
      'lost  space files answer: a file with other bytes than its git id says (1)',
      'lost  space files answer: a tree of another form (1)',
      'lost  space files answer: refused: disabled (1)',
      'lost  space files answer: refused: gated (1)',
    ],
  ]);
  const { tables, about } = readCapture(folder, '2026-08-06');
  expect(about.losses).toHaveLength(6);
  expect(tables.spaces!.find(({ id }) => id === 'lab-0/app-0')).toMatchObject({ state: 'unread', files: null });
  // Nothing of it is in the cache: the same command finds all of it where the Hub answers as it should.
  isHonest = true;
  expect((await crawlHere(folder, options, { HF_ENDPOINT: hub.url })).code).toBe(0);
  expect(fingerprint(folder)).toEqual(wanted);
});

test('a folder that another crawl writes is left to it at once', async () => {
  const hub = await startHub();
  const folder = scratch();
  const lock = join(folder, 'data', '2026-08-06.lock.tmp');
  mkdirSync(join(folder, 'data'));
  writeFileSync(lock, String(process.ppid));
  const { code, stderr } = await crawlHere(folder, options, { HF_ENDPOINT: hub.url });
  expect([code, stderr.split('\n')[0], hub.seen]).toEqual([
    1,
    `${lock}: process ${process.ppid} is writing this folder already`,
    [],
  ]);
});

test('a Hub of another day than the clock of this machine is counted, since ages are counted to that day', async () => {
  const date = new Date(Date.now() + 3 * 86_400_000).toUTCString();
  const hub = await startHub({ change: (_path, reply) => ({ ...reply, headers: { ...reply.headers, date } }) });
  const folder = scratch();
  expect((await crawlHere(folder, options, { HF_ENDPOINT: hub.url })).code).toBe(0);
  const { about } = readCapture(folder, '2026-08-06');
  expect(about.losses).toContainEqual({
    of: 'clock',
    cost: 'cell',
    what: 'seen: expected the day that the Hub says it is',
    n: 1,
  });
});

test('an old id that leads nowhere once is asked for again, since nobody counts it', async () => {
  let looks = 0;
  const hub = await startHub({
    change(path) {
      if (!path.startsWith('/api/models/gpt2?')) return undefined;
      looks += 1;
      const marks = { 'x-error-code': 'EntryNotFound', 'x-error-message': 'Entry not found' };
      return looks === 1 ? { status: 404, headers: marks, body: Buffer.from('Entry not found') } : undefined;
    },
  });
  const folder = scratch();
  expect((await crawlHere(folder, options, { HF_ENDPOINT: hub.url })).code).toBe(0);
  expect([looks, fingerprint(folder)]).toEqual([2, wanted]);
});
