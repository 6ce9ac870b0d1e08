import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listingPages, type Listing } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import type { Hub } from '../../../scripts/hub/hub-client.ts';
import { FIRST, plainListing } from './plain-listing.ts';
import { error, sendJson, startHub, type Handler } from '../hub/start-hub.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'listing-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const createdAt = '2024-01-01T00:00:00.000Z';

/** A listing of so many rows, whose cursor is the number of the next row. */
function listing(total: number, fault?: (url: URL, number: number) => number | undefined): Handler {
  return (request, response, number) => {
    const url = new URL(request.url!, 'http://hub');
    const status = fault?.(url, number);
    if (status !== undefined) return void response.writeHead(status).end();
    const [limit, start] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
    const rows = Array.from({ length: Math.min(limit, total - start) }, (_, at) => ({
      id: `a/${start + at}`,
      createdAt,
    }));
    url.searchParams.set('cursor', String(start + limit));
    // The Hub gives a next link on a full last page, too.
    sendJson(response, rows, rows.length === limit ? { link: `<${url.pathname}${url.search}>; rel="next"` } : {});
  };
}

async function idsOf(
  hub: Hub,
  stopAfter = Infinity,
  more: Partial<Listing<string>> = {},
): Promise<{ ids: string[]; cached: number }> {
  const ids: string[] = [];
  let cached = 0;
  for await (const page of listingPages(hub, openRawCache(folder), { ...plainListing, ...more })) {
    ids.push(...page.rows.map(({ facts }) => facts));
    if (page.cached) cached += 1;
    if (page.index + 1 === stopAfter) break;
  }
  return { ids, cached };
}

const all = (total: number) => Array.from({ length: total }, (_, at) => `a/${at}`);

test.each([
  [0, 1],
  // The only record once more, with room for another.
  [1, 2],
  // The last page once more in two pieces.
  [999, 3],
  // An empty last page is asked for twice, and the page before it once more in two pieces.
  [1000, 5],
  [2500, 5],
  [3000, 7],
])('%i rows come in order with %i requests; a full last page is followed by an empty one', async (total, requests) => {
  const { hub, seen } = await startHub(listing(total));
  expect((await idsOf(hub)).ids).toEqual(all(total));
  expect(seen).toHaveLength(requests);
});

test('a listing that was read to its end is not asked for again', async () => {
  const { hub, seen } = await startHub(listing(2500));
  await idsOf(hub);
  expect(await idsOf(hub)).toEqual({ ids: all(2500), cached: 3 });
  expect(seen).toHaveLength(5);
});

test('a last page that lacks a row is told, since nothing else would tell of it', async () => {
  const whole = listing(2500);
  const { hub } = await startHub((request, response, number) => {
    if (!/limit=1000&.*cursor=2000/.test(request.url!)) return whole(request, response, number);
    return sendJson(
      response,
      Array.from({ length: 499 }, (_, at) => ({ id: `a/${2001 + at}`, createdAt })),
    );
  });
  await expect(idsOf(hub)).rejects.toThrow(/the last page, but it lacks a\/2000$/);
});

test.each([1, 2, 3])('left after page %i it goes on there', async (stopAfter) => {
  const { hub, seen } = await startHub(listing(3500));
  await idsOf(hub, stopAfter);
  expect(await idsOf(hub)).toEqual({ ids: all(3500), cached: stopAfter });
  // The page ahead was under way when the first run stopped, and the last is asked for in two pieces.
  expect(seen.length).toBeLessThanOrEqual(7);
});

describe('a page too heavy for its size', () => {
  test('is asked for at half of it, and the crawl goes on with smaller pages', async () => {
    const { hub, seen } = await startHub(
      listing(3000, (url) =>
        url.searchParams.has('cursor') && Number(url.searchParams.get('limit')) > 600 ? 504 : undefined,
      ),
    );
    expect((await idsOf(hub)).ids).toEqual(all(3000));
    expect(seen.map(({ path }) => /limit=(\d+)/.exec(path)?.[1])).toEqual([
      '1000',
      ...Array.from({ length: 4 }, () => '1000'),
      ...Array.from({ length: 6 }, () => '500'),
      '499',
      '499',
    ]);
  });

  test('is given up below 100 rows', async () => {
    const { hub, seen } = await startHub(listing(3000, () => 504));
    await expect(idsOf(hub)).rejects.toThrow(/limit=100&sort=createdAt: 504, after 11 attempts$/);
    expect(
      seen.map(({ path }) => /limit=(\d+)/.exec(path)?.[1]).filter((limit, at, limits) => limit !== limits[at - 1]),
    ).toEqual(['1000', '500', '250', '125', '100']);
  });
});

test('a page that failed and then answers otherwise is followed by what its last answer says', async () => {
  const { hub } = await startHub((request, response, number) => {
    if (number === 1) {
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'content-length': '50',
          link: '</api/models?wrong>; rel="next"',
        })
        .write('[');
      return void setTimeout(() => response.destroy(), 20);
    }
    if (request.url === '/api/models?wrong') return sendJson(response, [{ id: 'wrong' }]);
    listing(1500)(request, response, number);
  });
  expect((await idsOf(hub)).ids).toEqual(all(1500));
});

test.each([
  ['itself', (at: number) => at],
  ['the first', () => 0],
  ['one of two that point at each other', (at: number) => (at < 2 ? at + 1 : 1)],
])('a next link that leads back to %s is an error, not an endless crawl', async (_what, next) => {
  const { hub, seen } = await startHub((request, response) => {
    const at = Number(/cursor=(\d)/.exec(request.url!)?.[1] ?? 0);
    sendJson(response, [{ id: `a/${at}` }], {
      link: `<${next(at) === 0 ? FIRST : `${FIRST}&cursor=${next(at)}`}>; rel="next"`,
    });
  });
  await expect(idsOf(hub)).rejects.toThrow('the next link leads back to /api/models?');
  expect(seen.length).toBeLessThan(10);
  // A later run meets the same error behind the pages that it has.
  await expect(idsOf(hub)).rejects.toThrow('the next link leads back to /api/models?');
});

test.each([[{ models: [] }], ['text'], [null], [[1]], [[null]], [[['a']]]])('%j is no listing', async (value) => {
  const { hub } = await startHub((_, response) => sendJson(response, value));
  await expect(idsOf(hub)).rejects.toThrow('expected an array of records, received ');
});

/** Changes the answers of a whole listing of so many rows: by the cursor that was asked with and how often. */
function lying(
  total: number,
  lie: (page: { rows: { id: string }[]; link: string | undefined; cursor: number; times: number; limit: number }) => {
    rows?: unknown;
    link?: string | undefined;
  },
): Handler {
  const times = new Map<number, number>();
  return (request, response) => {
    const url = new URL(request.url!, 'http://hub');
    const [limit, cursor] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
    times.set(cursor, (times.get(cursor) ?? 0) + 1);
    const rows = Array.from({ length: Math.min(limit, total - cursor) }, (_, at) => ({ id: `a/${cursor + at}` }));
    url.searchParams.set('cursor', String(cursor + limit));
    const link = cursor + limit < total ? `<${url.pathname}${url.search}>; rel="next"` : undefined;
    const page = { rows, link, ...lie({ rows, link, cursor, times: times.get(cursor)!, limit }) };
    sendJson(response, page.rows, page.link === undefined ? {} : { link: page.link });
  };
}

describe('a page that lies once is asked for again, one that goes on lying is an error and not kept', () => {
  const cases: [
    string,
    (page: Parameters<Parameters<typeof lying>[1]>[0]) => ReturnType<Parameters<typeof lying>[1]>,
  ][] = [
    ['without its next link', () => ({ link: undefined })],
    ['with an empty answer', () => ({ rows: [], link: undefined })],
    ['with the rows of the page before', ({ rows }) => ({ rows: rows.map((_, at) => ({ id: `a/${at}` })) })],
    ['with half of its rows', ({ rows }) => ({ rows: rows.slice(0, rows.length / 2) })],
    ['without its first rows', ({ rows }) => ({ rows: rows.slice(3) })],
    ['without its last row', ({ rows }) => ({ rows: rows.slice(0, -1) })],
    ['with its rows in a list of their own', ({ rows }) => ({ rows: [rows] })],
    ['with a next link that cannot be read', ({ link }) => ({ link: link?.replace('>', '') })],
    ['with a next link to another listing', ({ link }) => ({ link: link?.replace('/models', '/spaces') })],
    ['with a next link in another order', ({ link }) => ({ link: link?.replace('createdAt', 'likes') })],
    ['with a next link that leads back', () => ({ link: `<${FIRST}>; rel="next"` })],
    ['with records of Spaces', ({ rows }) => ({ rows: rows.map((row) => ({ ...row, sdk: 'gradio' })) })],
    ['with rows that are none', ({ rows }) => ({ rows: rows.map((row) => [row]) })],
    ['with an object in place of the list', ({ rows }) => ({ rows: { rows } })],
    ['with ids of another form', ({ rows }) => ({ rows: rows.map(({ id }) => ({ id: { name: id } })) })],
  ];

  const short = { firstPath: FIRST.replace('1000', '100') };

  test.each(cases)('%s', async (_how, lie) => {
    const once = await startHub(lying(250, (page) => (page.cursor === 100 && page.times === 1 ? lie(page) : {})));
    expect((await idsOf(once.hub, Infinity, short)).ids).toEqual(all(250));
    rmSync(folder, { recursive: true });
    let isLying = true;
    const always = await startHub(lying(250, (page) => (isLying && page.cursor > 50 && page.link ? lie(page) : {})));
    const first = await error(idsOf(always.hub, Infinity, short));
    expect([first.hint, (await error(idsOf(always.hub, Infinity, short))).message]).toEqual([
      expect.any(String),
      first.message,
    ]);
    isLying = false;
    expect((await idsOf(always.hub, Infinity, short)).ids).toEqual(all(250));
  });
});

test('an empty page with a next link is followed', async () => {
  const { hub } = await startHub((request, response) => {
    const cursor = Number(/cursor=(\d)/.exec(request.url!)?.[1] ?? 0);
    const link: Record<string, string> = cursor < 3 ? { link: `<${FIRST}&cursor=${cursor + 1}>; rel="next"` } : {};
    sendJson(response, cursor === 0 || cursor === 3 ? [{ id: `a/${cursor}` }] : [], link);
  });
  expect((await idsOf(hub)).ids).toEqual(['a/0', 'a/3']);
});

test('a server that gives less than the limit is followed, from the first page on as from a later one', async () => {
  for (const from of [0, 100]) {
    const { hub } = await startHub((request, response) => {
      const url = new URL(request.url!, 'http://hub');
      const start = Number(url.searchParams.get('cursor') ?? 0);
      const limit = Math.min(Number(url.searchParams.get('limit')), start >= from ? 40 : 100);
      const rows = Array.from({ length: Math.min(limit, 250 - start) }, (_, at) => ({ id: `a/${start + at}` }));
      url.searchParams.set('cursor', String(start + limit));
      sendJson(response, rows, start + limit < 250 ? { link: `<${url.pathname}${url.search}>; rel="next"` } : {});
    });
    expect((await idsOf(hub, Infinity, { firstPath: FIRST.replace('1000', '100') })).ids).toEqual(all(250));
    rmSync(folder, { recursive: true });
  }
});

test('an empty listing of a Hub that has records is an error', async () => {
  const { hub } = await startHub((_, response) => sendJson(response, []));
  await expect(idsOf(hub, 1, { isNeverEmpty: () => true })).rejects.toThrow('the listing of models is empty');
});
