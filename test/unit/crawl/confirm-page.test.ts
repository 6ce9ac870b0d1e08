import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listingPages } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import { sendJson, startHub } from '../hub/start-hub.ts';
import { plainListing } from './plain-listing.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'confirm-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const createdAt = '2024-01-01T00:00:00.000Z';
const rowsFrom = (start: number, rows: number) =>
  Array.from({ length: rows }, (_, at) => ({ id: `a/${start + at}`, createdAt }));

/** Ids of a listing of 2,500 rows whose answers `lie` spoils, where it answers in its place. */
async function idsThrough(lie: (url: URL, response: ServerResponse) => boolean): Promise<string[]> {
  const { hub } = await startHub((request, response) => {
    const url = new URL(request.url!, 'http://hub');
    if (lie(url, response)) return;
    const [limit, start] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
    const rows = rowsFrom(start, Math.min(limit, 2500 - start));
    url.searchParams.set('cursor', String(start + limit));
    sendJson(response, rows, rows.length === limit ? { link: `<${url.pathname}${url.search}>; rel="next"` } : {});
  });
  const ids: string[] = [];
  for await (const page of listingPages(hub, openRawCache(folder), plainListing))
    ids.push(...page.rows.map(({ facts }) => facts));
  return ids;
}

const all = rowsFrom(0, 2500).map(({ id }) => id);

/** Spoils the first answers of which `strikes` is true. */
function first(times: number, strikes: (url: URL) => boolean, spoil: (response: ServerResponse) => void) {
  let left = times;
  return (url: URL, response: ServerResponse) => {
    if (!strikes(url) || left === 0) return false;
    left -= 1;
    spoil(response);
    return true;
  };
}

const isPiece = (url: URL) => url.searchParams.get('limit') !== '1000';

test.each<[string, (response: ServerResponse) => void]>([
  ['nothing', (response) => sendJson(response, [])],
  ['rows of elsewhere', (response) => sendJson(response, rowsFrom(0, 499))],
  ['a refusal', (response) => sendJson(response, { error: 'limit' }, {}, 400)],
  [
    'a link that cannot be read',
    (response) => sendJson(response, rowsFrom(2000, 499), { link: '<http://[>; rel="next"' }),
  ],
])('a piece of the last page that brings %s twice is looked at again', async (_what, spoil) =>
  expect(await idsThrough(first(2, isPiece, spoil))).toEqual(all),
);

test('a last page that lacked its first row once is looked at again', async () => {
  const isLast = (url: URL) => !isPiece(url) && url.searchParams.get('cursor') === '2000';
  const lacking = first(1, isLast, (response) => sendJson(response, rowsFrom(2001, 499)));
  expect(await idsThrough(lacking)).toEqual(all);
});

/** A server that gives a fiftieth of what it is asked for, of so many rows; it says that the page behind the 40th is the last. */
const fiftieth = (total: number) => (url: URL, response: ServerResponse) => {
  const [limit, start] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
  const given = Math.ceil(limit / 50);
  const isLast = start + given >= total || (limit === 1000 && start === 40);
  url.searchParams.set('cursor', String(start + given));
  const link = `<${url.pathname}${url.search}>; rel="next"`;
  sendJson(response, rowsFrom(start, Math.min(given, total - start)), isLast ? {} : { link });
  return true;
};

test('the last page of a server that gives a fiftieth of what it is asked for is believed where it is the last', async () =>
  expect(await idsThrough(fiftieth(60))).toEqual(all.slice(0, 60)));

test('and is told where others follow', async () =>
  expect(idsThrough(fiftieth(75))).rejects.toThrow('as many as a page has, and no next link, but a/60 follows'));
