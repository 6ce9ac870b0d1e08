import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawlHere } from './crawl-here.ts';
import { madeUpHub, QUARTER, writeHub } from './made-up-hub.ts';
import { startRecordedHub } from './recorded-hub.ts';
import { fingerprint, readCapture, scratch } from './spawn-crawl.ts';

const archive = join(scratch(), 'hub');
const options = ['--by', 'pipeline_tag', '--count', '2', '--capture', '2026-08-06'];
const closing: (() => void)[] = [];
beforeAll(() => writeHub(archive, madeUpHub(QUARTER)));
afterAll(() => closing.forEach((close) => close()));

/** A package index that knows one version of every package but numpy; `status` of its so many-th answer to a path. */
async function startIndex(
  status = (_n: number) => 200,
  info: (n: number) => object | undefined = () => undefined,
  knowsNone = false,
  more: (n: number) => object = () => ({}),
): Promise<{ url: string; asked: string[]; tokens: unknown[] }> {
  const [asked, tokens]: [string[], unknown[]] = [[], []];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    tokens.push(request.headers.authorization);
    if (request.url!.includes('numpy') || knowsNone) return void response.writeHead(404).end('not found');
    const n = asked.filter((path) => path === request.url).length;
    const releases = {
      '1.0': [{ upload_time_iso_8601: '2020-01-01T00:00:00Z' }],
      '9.0': [{ upload_time_iso_8601: '2026-09-01T00:00:00Z' }],
      ...more(n),
    };
    response
      .writeHead(status(n), { 'content-type': 'application/json' })
      .end(JSON.stringify({ info: info(n), releases }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, tokens };
}

test(
  'the package index is asked once a package and judged as of the day of the capture; no token goes ' + 'there',
  async () => {
    const index = await startIndex();
    const folder = scratch();
    const { code, stdout } = await crawlHere(
      folder,
      [...options, '--archive', archive, '--package-index', index.url, '--json'],
      { HF_TOKEN: 'hf_secret' },
      { sleep: async () => {} },
    );
    expect(code).toBe(0);
    const { tables, about } = readCapture(folder, '2026-08-06');
    const wanted = tables.packages!.map((row) => `/pypi/${encodeURIComponent(String(row.package))}/json`);
    expect(new Set(index.asked)).toEqual(new Set(wanted));
    // One that is missing twice.
    const asked = wanted.length + wanted.filter((path) => path.includes('numpy')).length;
    expect(index.asked).toHaveLength(asked);
    expect(new Set(index.tokens)).toEqual(new Set([undefined]));
    expect((about.requests as Record<string, number>).package_index).toBe(asked);
    for (const { package: name, index: state, latest } of tables.packages!)
      expect([name, state, latest]).toEqual(name === 'numpy' ? [name, 'missing', null] : [name, 'found', '1.0']);
    expect(JSON.parse(stdout).rows.packages).toBe(wanted.length);
  },
);

test('a status that says nothing of a package, or another package, is asked for again', async () => {
  const wellIndex = await startIndex();
  const odd = await startIndex((n) => (n < 3 ? 418 : 200));
  const other = await startIndex(undefined, (n) => (n < 3 ? { name: 'another' } : undefined));
  const none = await startIndex((n) => (n < 2 ? 404 : 200));
  const prints: unknown[] = [];
  for (const { url } of [wellIndex, odd, other, none]) {
    const folder = scratch();
    const args = [...options, '--archive', archive, '--package-index', url];
    expect((await crawlHere(folder, args, {}, { sleep: async () => {} })).code).toBe(0);
    const { tables, about } = readCapture(folder, '2026-08-06');
    prints.push([tables.packages, about.losses]);
  }
  for (const { asked } of [odd, other, none]) expect(asked.length).toBeGreaterThan(wellIndex.asked.length);
  expect(prints.slice(1)).toEqual([prints[0], prints[0], prints[0]]);
});

test('a release of the future, or a package without any file, is asked for again', async () => {
  const noFile = (n: number) => (n < 2 ? { '1.0': [], '9.0': [] } : {});
  const [well, empty, future] = [
    await startIndex(),
    await startIndex(undefined, undefined, false, noFile),
    await startIndex(undefined, undefined, false, () => ({
      '9.9': [{ upload_time_iso_8601: '2098-01-01T00:00:00Z' }],
    })),
  ];
  const found = [];
  for (const { url } of [well, empty, future]) {
    const [folder, hub] = [scratch(), await startRecordedHub(archive, { pageShare: 4 })];
    const args = [...options, '--package-index', url];
    const { code, stderr } = await crawlHere(folder, args, { HF_ENDPOINT: hub.url }, { sleep: async () => {} });
    const lost = stderr.match(/^lost +packages.*/gm);
    found.push({ code, lost, packages: code === 0 ? readCapture(folder, '2026-08-06').tables.packages : [] });
  }
  expect(found[1]).toEqual(found[0]);
  expect(empty.asked.length).toBeGreaterThan(well.asked.length);
  expect(found[2]!.lost).toEqual([
    expect.stringMatching(/^lost +packages answer: a package with a release of the future/),
  ]);
});

test('an index that knows no package leaves ages unknown, too', async () => {
  const none = await startIndex(undefined, undefined, true);
  const [without, knowsNone] = [scratch(), scratch()];
  expect((await crawlHere(without, [...options, '--archive', archive])).code).toBe(0);
  const args = [...options, '--archive', archive, '--package-index', none.url];
  expect((await crawlHere(knowsNone, args, {}, { sleep: async () => {} })).code).toBe(0);
  expect(readCapture(knowsNone, '2026-08-06').about.losses).toContainEqual({
    of: 'packages',
    cost: 'answer',
    what: 'an index that knows no package',
    n: 1,
  });
  expect(readCapture(knowsNone, '2026-08-06').tables.packages).toEqual(
    readCapture(without, '2026-08-06').tables.packages,
  );
});

test('an index out of reach leaves ages unknown, with one line that says so, and no other difference', async () => {
  const [without, unreached] = [scratch(), scratch()];
  expect((await crawlHere(without, [...options, '--archive', archive])).code).toBe(0);
  const { code, stderr } = await crawlHere(
    unreached,
    [...options, '--archive', archive, '--package-index', 'http://127.0.0.1:9'],
    {},
    { sleep: async () => {} },
  );
  expect(code).toBe(0);
  expect(readCapture(unreached, '2026-08-06').about.losses).toContainEqual({
    of: 'packages',
    cost: 'answer',
    what: 'no answer of the package index',
    n: 1,
  });
  expect(stderr.match(/the age of packages stays unknown/g)).toHaveLength(1);
  expect(fingerprint(unreached)).toEqual(fingerprint(without));
});

test('a package that the index sends elsewhere for is a gap of its row, be it the first', async () => {
  const [archived, led] = [scratch(), scratch()];
  const server = createServer((request, response) => {
    const isLed = !request.url!.includes('numpy');
    if (isLed) return void response.writeHead(301, { location: 'https://elsewhere.example/x' }).end();
    response.writeHead(404).end('not found');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  closing.push(() => server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect((await crawlHere(archived, [...options, '--archive', archive])).code).toBe(0);
  const names = readCapture(archived, '2026-08-06').tables.packages!.filter((row) => row.package !== 'numpy');
  const args = [...options, '--archive', archive, '--package-index', url];
  const { code, stderr } = await crawlHere(led, args, {}, { sleep: async () => {} });
  expect([code, stderr]).toEqual([0, stderr]);
  expect(readCapture(led, '2026-08-06').about.losses).toContainEqual(
    expect.objectContaining({ of: 'packages', what: 'a redirect to another origin', n: names.length }),
  );
});
