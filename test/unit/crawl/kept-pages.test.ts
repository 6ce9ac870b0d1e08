import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listingPages, type Listing } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import type { Hub } from '../../../scripts/hub/hub-client.ts';
import { FIRST, plainListing } from './plain-listing.ts';
import { sendJson, startHub, type Handler } from '../hub/start-hub.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kept-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TOTAL = 2500;
const all = Array.from({ length: TOTAL }, (_, at) => `a/${at}`);

/** A listing of three pages, whose cursor is the number of the next row. */
const listing: Handler = (request, response) => {
  const url = new URL(request.url!, 'http://hub');
  const [limit, start] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
  const rows = all.slice(start, start + limit).map((id) => ({ id, createdAt: '2024-01-01T00:00:00.000Z' }));
  url.searchParams.set('cursor', String(start + limit));
  sendJson(response, rows, rows.length === limit ? { link: `<${url.pathname}${url.search}>; rel="next"` } : {});
};

/** Ids of all rows, and how many pages were kept. */
async function read(hub: Hub, more: Partial<Listing<string>> = {}): Promise<{ ids: string[]; cached: number }> {
  const [ids, kept]: [string[], number[]] = [[], []];
  for await (const page of listingPages(hub, openRawCache(folder), { ...plainListing, ...more })) {
    ids.push(...page.rows.map(({ facts }) => facts));
    if (page.cached) kept.push(page.index);
  }
  return { ids, cached: kept.length };
}

describe('kept pages of a damaged file', () => {
  /** Pages of the file as they lie in it. */
  const pagesOf = (whole: Buffer): Buffer[] => {
    const ends = [...whole.toString('latin1').matchAll(/\{"path":"/g)].map(({ index }) => index);
    return ends.map((start, at) => whole.subarray(start, ends[at + 1]));
  };

  test.each<[string, (pages: Buffer[]) => Buffer[]]>([
    ['without its first', ([, ...rest]) => rest],
    ['without one between', ([first, , ...rest]) => [first!, ...rest]],
    ['in another order', ([first, second, ...rest]) => [second!, first!, ...rest]],
    ['twice in a row', (pages) => [...pages, ...pages]],
  ])('%s count as far as each leads to the next', async (_what, spoil) => {
    const { hub } = await startHub(listing);
    await read(hub);
    const file = join(folder, 'models.pages');
    writeFileSync(file, Buffer.concat(spoil(pagesOf(readFileSync(file)))));
    expect((await read(hub)).ids).toEqual(all);
    expect(await read(hub)).toEqual({ ids: all, cached: 3 });
  });

  test('of another listing do not count', async () => {
    const { hub } = await startHub(listing);
    await read(hub);
    const file = join(folder, 'models.pages');
    writeFileSync(join(folder, 'spaces.pages'), readFileSync(file));
    const spaces = { kind: 'spaces', firstPath: FIRST.replace('models', 'spaces') } as const;
    expect(await read(hub, spaces)).toEqual({ ids: all, cached: 0 });
  });
});
