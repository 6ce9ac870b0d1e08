import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listingPages } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import { sendJson, startHub } from '../hub/start-hub.ts';
import { plainListing } from './plain-listing.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'skipped-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TOTAL = 4500;
const record = (at: number) => ({
  id: `a/${at}`,
  _id: (TOTAL - at).toString(16).padStart(24, '0'),
  createdAt: '2024-01-01T00:00:00.000Z',
});

interface Page {
  rows: object[];
  /** The row with which the next page begins. */
  next: number;
}

/**
 * Ids of a listing whose cursors are conditions on the last record of a page, as the Hub's are, and what was asked for;
 * `lie` changes a page by its first row, its limit and how often it was asked for.
 */
async function read(lie: (page: Page, start: number, limit: number, times: number) => Partial<Page> | undefined) {
  const times = new Map<string, number>();
  const { hub, seen } = await startHub((request, response) => {
    const url = new URL(request.url!, 'http://hub');
    const cursor = url.searchParams.get('cursor');
    const behind = cursor === null ? undefined : JSON.parse(Buffer.from(cursor, 'base64').toString())._id.$lt;
    const [limit, start] = [
      Number(url.searchParams.get('limit')),
      behind ? TOTAL - Number.parseInt(behind, 16) + 1 : 0,
    ];
    times.set(request.url!, (times.get(request.url!) ?? 0) + 1);
    const end = Math.min(start + limit, TOTAL);
    const rows = Array.from({ length: end - start }, (_, at) => record(start + at));
    const page = { rows, next: end, ...lie({ rows, next: end }, start, limit, times.get(request.url!)!) };
    const condition = JSON.stringify({ _id: { $lt: record(page.next - 1)._id } });
    url.searchParams.set('cursor', Buffer.from(condition).toString('base64'));
    sendJson(response, page.rows, page.next < TOTAL ? { link: `<${url.pathname}${url.search}>; rel="next"` } : {});
  });
  const ids: string[] = [];
  for await (const page of listingPages(hub, openRawCache(folder), plainListing))
    ids.push(...page.rows.map(({ facts }) => facts));
  return { ids, requests: seen.length };
}

const all = Array.from({ length: TOTAL }, (_, at) => `a/${at}`);
const isThird = (start: number, limit: number) => start === 2000 && limit === 1000;

test('a page whose next one begins behind a record that it lacks is looked at again', async () => {
  const lie = ({ rows }: Page, start: number, limit: number, times: number) =>
    isThird(start, limit) && times === 1 ? { rows: rows.slice(0, -1) } : undefined;
  expect((await read(lie)).ids).toEqual(all);
});

test('a link that leads past a page is told', async () => {
  const skip = (_: Page, start: number, limit: number) => (isThird(start, limit) ? { next: 4000 } : undefined);
  await expect(read(skip)).rejects.toThrow('a next page that begins behind another record, but it lacks a/3000');
});

test('a link of the first page that leads past the second is told as well, though nothing before it says how links are', async () => {
  const skip = (_: Page, start: number, limit: number) => (start === 0 && limit === 1000 ? { next: 2000 } : undefined);
  await expect(read(skip)).rejects.toThrow('a first page whose next begins behind another record, but it lacks a/1000');
});

test('one record that a server keeps to itself at the end of a page is no reason to stop', async () => {
  const hides = ({ rows }: Page) => ({ rows: rows.filter((row) => (row as { id: string }).id !== 'a/2999') });
  expect((await read(hides)).ids).toEqual(all.filter((id) => id !== 'a/2999'));
});

test('cursors of a server that mean another record cost nothing', async () => {
  const usual = await read(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  // As if the cursor named something else than the records do.
  const renamed = (row: object) => ({ ...row, _id: `f${(row as { _id: string })._id.slice(1)}` });
  const other = await read(({ rows }) => ({ rows: rows.map(renamed) }));
  expect(usual.ids).toEqual(all);
  expect(other.requests).toBe(usual.requests);
});
