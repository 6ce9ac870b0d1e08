import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listingPages } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import type { Hub } from '../../../scripts/hub/hub-client.ts';
import { plainListing } from './plain-listing.ts';
import { error, sendJson, startHub, type Handler } from '../hub/start-hub.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rows-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TOTAL = 2500;
const all = Array.from({ length: TOTAL }, (_, at) => `a/${at}`);

interface Page {
  start: number;
  limit: number;
  ids: string[];
}

/** A listing whose cursor is the number of the next row; `lie` gives other ids of a page, or none where it has a record too large. */
function listing(lie: (page: Page) => string[] | undefined): Handler {
  return (request, response) => {
    const url = new URL(request.url!, 'http://hub');
    const [limit, start] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
    const ids = lie({ start, limit, ids: all.slice(start, start + limit) });
    url.searchParams.set('cursor', String(start + limit));
    const link: Record<string, string> =
      start + limit < TOTAL ? { link: `<${url.pathname}${url.search}>; rel="next"` } : {};
    if (ids !== undefined)
      return sendJson(
        response,
        ids.map((id) => ({ id, createdAt: '2024-01-01T00:00:00.000Z' })),
        link,
      );
    return void response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': '99000000', ...link })
      .write('[');
  };
}

async function read(hub: Hub): Promise<{ ids: string[]; odd: string[] }> {
  const found = { ids: [] as string[], odd: [] as string[] };
  for await (const page of listingPages(hub, openRawCache(folder), plainListing)) {
    found.ids.push(...page.rows.map(({ facts }) => facts));
    found.odd.push(...page.odd.map(({ cost, expected }) => `${cost}: ${expected}`));
  }
  return found;
}

test('one record that no page can hold is lost alone, and so when it is gone on with', async () => {
  const isIn = ({ start, limit }: Page) => start <= 1234 && start + limit > 1234;
  const { hub } = await startHub(listing((page) => (isIn(page) ? undefined : page.ids)));
  const rest = { ids: all.filter((id) => id !== 'a/1234'), odd: ['row: a record'] };
  expect([await read(hub), await read(hub)]).toEqual([rest, rest]);
});

test('a page whose last row is the first of the next is told by the next one', async () => {
  const { hub } = await startHub(
    listing(({ start, limit, ids }) => (start === 0 && limit === 1000 ? ids.with(-1, 'a/1000') : ids)),
  );
  expect((await error(read(hub))).message).toMatch(/cursor=1000: 1 rows of the page before, but it lacks a\/999$/);
});

test('a page that begins with rows of the page before and lacks none is taken', async () => {
  const { hub } = await startHub(
    listing(({ start, ids }) => (start === 1000 && ids.length > 500 ? [...all.slice(995, 1000), ...ids] : ids)),
  );
  const { ids, odd } = await read(hub);
  expect([new Set(ids).size, ids.length, odd]).toEqual([TOTAL, TOTAL + 5, []]);
});

test.each([0, 1000])(
  'rows that an empty page at %i passes over, with a link to those after them, are missed',
  async (at) => {
    const lie = listing(({ start, limit, ids }) => (start === at && limit === 1000 ? [] : ids));
    await expect(read((await startHub(lie)).hub)).rejects.toThrow(`an empty page before it, but it lacks a/${at}`);
    expect((await read((await startHub(listing(({ ids }) => ids))).hub)).ids).toEqual(all);
  },
);

/** The same, of which a page of a thousand is the last and has nothing but these rows. */
const endsAt =
  (at: number, rows: readonly unknown[]): Handler =>
  (request, response) => {
    const { searchParams } = new URL(request.url!, 'http://hub');
    const isEnd = Number(searchParams.get('cursor') ?? 0) === at && searchParams.get('limit') === '1000';
    if (isEnd) sendJson(response, rows);
    else listing(({ ids }) => ids)(request, response, 0);
  };

test.each([
  [0, [{ id: 'a/0' }], 'the last page, but a/1 follows behind it'],
  [1000, [{ id: 'a/1000' }], 'the last page, but a/1001 follows behind it'],
  [1000, [{ error: 'Internal error' }], 'a page without an id ends the listing, but a/1000 follows behind it'],
  [1000, [null], 'a page without an id ends the listing, but a/1000 follows behind it'],
])('a page at %i that says to be the last with %j alone is not', async (at, rows, told) => {
  await expect(read((await startHub(endsAt(at, rows))).hub)).rejects.toThrow(told);
  expect((await read((await startHub(listing(({ ids }) => ids))).hub)).ids).toEqual(all);
});

test('a last record that no page can hold ends the listing', async () => {
  const isIn = ({ start, limit }: Page) => start + limit >= TOTAL;
  const { hub } = await startHub(listing((page) => (isIn(page) ? undefined : page.ids)));
  expect(await read(hub)).toEqual({ ids: all.slice(0, -1), odd: ['row: a record'] });
});

test('a page whose cursor is refused loses none: the error says how to begin anew', async () => {
  const { hub } = await startHub((request, response) =>
    request.url!.includes('cursor=1000')
      ? sendJson(response, { error: 'Invalid cursor' }, {}, 400)
      : listing(({ ids }) => ids)(request, response, 0),
  );
  const { message, hint } = await error(read(hub));
  expect([message.replace(/^.*&/, ''), hint]).toEqual([
    'cursor=1000: 400: {"error":"Invalid cursor"}',
    'the same command asks for the page before it again; --fresh asks for the listing anew',
  ]);
});
