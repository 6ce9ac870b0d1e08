import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listingPages } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import type { Hub } from '../../../scripts/hub/hub-client.ts';
import { sendJson, startHub, type Handler } from '../hub/start-hub.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'listing-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const FIRST = '/api/models?limit=1000&sort=createdAt';

/** A listing of so many rows, whose cursor is the number of the next row. */
function listing(total: number, fault?: (url: URL, number: number) => number | undefined): Handler {
  return (request, response, number) => {
    const url = new URL(request.url!, 'http://hub');
    const status = fault?.(url, number);
    if (status !== undefined) return void response.writeHead(status).end();
    const [limit, start] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
    const rows = Array.from({ length: Math.min(limit, total - start) }, (_, at) => ({ id: `a/${start + at}` }));
    url.searchParams.set('cursor', String(start + limit));
    // The Hub gives a next link on a full last page, too.
    sendJson(response, rows, rows.length === limit ? { link: `<${url.pathname}${url.search}>; rel="next"` } : {});
  };
}

async function idsOf(hub: Hub, stopAfter = Infinity): Promise<{ ids: string[]; cached: number }> {
  const ids: string[] = [];
  let cached = 0;
  for await (const page of listingPages(hub, openRawCache(folder), 'models', FIRST)) {
    ids.push(...page.rows.map(({ id }) => id as string));
    if (page.cached) cached += 1;
    if (page.index + 1 === stopAfter) break;
  }
  return { ids, cached };
}

const all = (total: number) => Array.from({ length: total }, (_, at) => `a/${at}`);

test.each([
  [0, 1],
  [1, 1],
  [999, 1],
  [1000, 2],
  [2500, 3],
  [3000, 4],
])('%i rows come in order with %i requests; a full last page is followed by an empty one', async (total, requests) => {
  const { hub, seen } = await startHub(listing(total));
  expect((await idsOf(hub)).ids).toEqual(all(total));
  expect(seen).toHaveLength(requests);
});

test('a listing that was read to its end is not asked for again', async () => {
  const { hub, seen } = await startHub(listing(2500));
  await idsOf(hub);
  expect(await idsOf(hub)).toEqual({ ids: all(2500), cached: 3 });
  expect(seen).toHaveLength(3);
});

test.each([1, 2, 3])('left after page %i it goes on there', async (stopAfter) => {
  const { hub, seen } = await startHub(listing(3500));
  await idsOf(hub, stopAfter);
  expect(await idsOf(hub)).toEqual({ ids: all(3500), cached: stopAfter });
  // The page ahead was under way when the first run stopped.
  expect(seen.length).toBeLessThanOrEqual(5);
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
      ...Array.from({ length: 5 }, () => '500'),
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
  expect(seen.length).toBeLessThan(6);
  // A later run meets the same error behind the pages that it has.
  await expect(idsOf(hub)).rejects.toThrow('the next link leads back to /api/models?');
});

test.each([[{ models: [] }], ['text'], [null], [[1]], [[null]], [[['a']]]])('%j is no listing', async (value) => {
  const { hub } = await startHub((_, response) => sendJson(response, value));
  await expect(idsOf(hub)).rejects.toThrow('expected an array of records, received ');
});
