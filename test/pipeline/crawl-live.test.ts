import { existsSync, writeFileSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { crawlHere } from './crawl-here.ts';
import { madeUpHub, QUARTER, writeHub, type HubRow, type MadeUpHub } from './made-up-hub.ts';
import { startRecordedHub, type Change, type RecordedOptions, type RecordedHub } from './recorded-hub.ts';
import { fingerprint, readCapture, scratch } from './spawn-crawl.ts';

const archive = join(scratch(), 'hub');
const options = ['--by', 'pipeline_tag', '--count', '2', '--capture', '2026-08-06'];
const startHub = (more: RecordedOptions = {}) => startRecordedHub(archive, { pageShare: 4, ...more });
let hub: MadeUpHub;

beforeAll(() => {
  hub = madeUpHub(QUARTER);
  writeHub(archive, hub);
});

const paths = (asked: readonly string[], part: string) => asked.filter((path) => path.includes(part));
const changed = (spaces: Record<string, Partial<HubRow>>): string =>
  writeHub(join(scratch(), 'hub'), { ...hub, spaces: hub.spaces.map((space) => ({ ...space, ...spaces[space.id] })) });

test('a second crawl asks again only for the Spaces whose sha changed', async () => {
  const folder = scratch();
  const first = await startHub();
  expect((await crawlHere(folder, options, { HF_ENDPOINT: first.url })).code).toBe(0);
  const wanted = fingerprint(folder);
  const moves = 'lab-27/app-27';
  // The cache belongs to an origin: the Hub of the second day answers at the address of the first.
  const before = await startRecordedHub(changed({ [moves]: { sha: 'd'.repeat(40) } }), { pageShare: 4 });
  const address = await forwardTo(before.url);
  const again = scratch();
  expect((await crawlHere(again, options, { HF_ENDPOINT: address.url })).code).toBe(0);
  expect(fingerprint(again)).not.toEqual(wanted);
  address.to = first.url;
  const asked = first.seen.length;
  expect((await crawlHere(again, options, { HF_ENDPOINT: address.url })).code).toBe(0);
  const own = first.seen.slice(asked).map(({ path }) => path);
  // A Space that was disabled or gated may not be so any more; the files of all others are those of their commit.
  expect([...new Set(paths(own, '/tree/').map((path) => path.split('/tree/')[0]))].sort()).toEqual([
    '/api/spaces/lab-19/app-81',
    '/api/spaces/lab-23/app-54',
    `/api/spaces/${moves}`,
  ]);
  // Seven pages; those that are shorter than was asked for, and the last ones, are looked at in pieces as well. The end of
  // each of three listings is read with this limit behind its first piece, since this Hub gives a quarter of it.
  expect(own.filter((path) => /^\/api\/(models|spaces|datasets)\?.*\blimit=1000\b/.test(path))).toHaveLength(7 + 3);
  expect(fingerprint(again)).toEqual(wanted);
});

/** An address that stays while what stands behind it changes. */
async function forwardTo(url: string): Promise<{ url: string; to: string }> {
  const target = { url: '', to: url };
  const server = createServer((request, response) => {
    send(target.to + request.url, { headers: { ...request.headers } }, (answer) => {
      const link = answer.headers.link?.toString().replace(/http:\/\/127\.0\.0\.1:\d+/, target.url);
      response.writeHead(answer.statusCode!, { ...answer.headers, ...(link && { link }) });
      answer.pipe(response);
    }).end();
  }).unref();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  target.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return target;
}

test('what happened to a Space between listing and files is a state, and asked anew by the next crawl', async () => {
  const gone = 'lab-11/app-135';
  const moved = 'lab-7/app-162';
  const loops = 'lab-30/app-216';
  let isBack = false;
  const change: Change = (path, reply) => {
    if (isBack) return undefined;
    if (path.includes(`/api/spaces/${gone}/tree/`))
      return {
        status: 401,
        headers: { ...reply.headers, 'x-error-message': 'Invalid username or password.' },
        body: Buffer.from('{"error":"Invalid username or password."}'),
      };
    if (path.includes(`/api/spaces/${loops}/tree/`))
      return { ...reply, status: 307, headers: { ...reply.headers, location: path }, body: Buffer.alloc(0) };
    if (path.includes(`/api/spaces/${moved}/tree/`))
      return {
        ...reply,
        status: 307,
        headers: { ...reply.headers, location: path.replace(moved, 'lab-3/app-189').replace(/tree\/\w+/, 'tree/main') },
        body: Buffer.alloc(0),
      };
    return undefined;
  };
  const folder = scratch();
  const recorded = await startHub({ change });
  expect((await crawlHere(folder, options, { HF_ENDPOINT: recorded.url })).code).toBe(0);
  const stateOf = (id: string) => readCapture(folder, '2026-08-06').tables.spaces!.find((row) => row.id === id);
  expect(stateOf(gone)).toMatchObject({ state: 'gone', files: null, bytes: null, requirements: null });
  // Redirects in a circle say nothing of what became of it.
  expect(stateOf(loops)).toMatchObject({ state: 'unread' });
  expect(stateOf(moved)).toMatchObject({ state: 'renamed', moved_to: 'lab-3/app-189', files: 3 });
  isBack = true;
  expect((await crawlHere(folder, options, { HF_ENDPOINT: recorded.url })).code).toBe(0);
  for (const id of [gone, loops, moved])
    expect(stateOf(id)).toMatchObject({ state: 'crawled', files: 3, moved_to: null });
});

describe('the token', () => {
  const env = (recorded: RecordedHub) => ({ HF_ENDPOINT: recorded.url, HF_TOKEN: 'hf_secret' });

  test('goes to the Hub with every request and appears nowhere else', async () => {
    const folder = scratch();
    const recorded = await startHub();
    const { code, stdout, stderr } = await crawlHere(folder, [...options, '--json'], env(recorded));
    expect(code).toBe(0);
    expect(new Set(recorded.seen.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer hf_secret']));
    expect(stdout + stderr + JSON.stringify(readCapture(folder, '2026-08-06'))).not.toContain('hf_secret');
  });

  test('does not follow a file that is redirected to another host: no request goes there', async () => {
    let strangers = 0;
    const other = createServer((_, response) => void ((strangers += 1), response.end('x'))).unref();
    await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
    const address = `http://localhost:${(other.address() as AddressInfo).port}/file`;
    const recorded = await startHub({
      change: (path, reply) =>
        path.includes('/resolve/')
          ? { ...reply, status: 302, headers: { ...reply.headers, location: address } }
          : undefined,
    });
    const folder = scratch();
    const { code, stderr } = await crawlHere(folder, options, env(recorded));
    expect([code, stderr.includes('redirect to another origin'), strangers, fingerprint(folder, true)]).toEqual([
      1,
      true,
      0,
      [],
    ]);
    other.close();
  });

  test("of a token file is found as the Hub's own tools find it", async () => {
    const recorded = await startHub();
    const file = join(scratch(), 'token');
    writeFileSync(file, 'hf_from_file\n');
    expect((await crawlHere(scratch(), options, { HF_ENDPOINT: recorded.url, HF_TOKEN_PATH: file })).code).toBe(0);
    expect(recorded.seen[0]!.authorization).toBe('Bearer hf_from_file');
  });
});

test('no request goes to a file that counts as a download, LFS files are measured and not fetched', async () => {
  const recorded = await startHub();
  const { stdout } = await crawlHere(scratch(), options, { HF_ENDPOINT: recorded.url });
  expect(stdout).toContain('query-file hits: 0');
  const uncounted = [
    /^\/(api\/(models|spaces|datasets|resolve-cache\/spaces)|spaces)[/?]/,
    /^\/replay\//,
    /^\/[\w.-]+\/[\w.-]+\/resolve\/main\/README\.md$/,
  ];
  expect(recorded.seen.filter(({ path }) => !uncounted.some((address) => address.test(path)))).toEqual([]);
  expect(recorded.seen.filter(({ path }) => path.includes('model.bin'))).toEqual([]);
});

test('the plan stands before the first request: requests by bucket, windows, duration', async () => {
  const recorded = await startHub();
  const { stderr } = await crawlHere(scratch(), ['--by', 'pipeline_tag', '--count', '5', '--capture', '2026-08-06'], {
    HF_ENDPOINT: recorded.url,
  });
  const [measured, ...before] = stderr
    .split('\n')
    .filter((line) => line.startsWith('plan'))
    .reverse();
  expect(measured).toMatch(
    /^plan {2}measured: \d+\.\d\d s to the first byte of a page, 1000000 api and 3000 resolvers requests a window of 300 s: /,
  );
  expect(before.reverse()).toMatchInlineSnapshot(`
    [
      "plan  listings: models 2000, spaces 1500, datasets 1500 pages of 1000; Spaces with calls of their own: at most 5000; cards and records of models: at most 630",
      "plan  requests: api about 5000 and at most 20630, resolvers at most 21260; query files 0",
      "plan  anonymous: 500 api and 3000 resolvers requests a window of 300 s, of which 450 and 2950 are used",
      "plan  windows: 12 for the listings, at most 46 in all; about 55 to 230 minutes",
    ]
  `);
});

test('an offline machine sends nothing', async () => {
  const recorded = await startHub();
  const folder = scratch();
  const { code, stderr } = await crawlHere(folder, options, { HF_ENDPOINT: recorded.url, HF_HUB_OFFLINE: '1' });
  expect([code, recorded.arrived(), stderr]).toEqual([
    1,
    0,
    'HF_HUB_OFFLINE: set, so no request may leave\nhint: unset it, or replay an archive: npm run crawl -- --archive ' +
      'DIR\n',
  ]);
  expect(existsSync(join(folder, 'data'))).toBe(false);
});
