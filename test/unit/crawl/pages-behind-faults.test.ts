import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listingPages } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import { startHub, type Handler } from '../hub/start-hub.ts';
import { plainListing } from './plain-listing.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'behind-faults-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const createdAt = '2024-01-01T00:00:00.000Z';

test('a last page as long as any other, which has to come twice, may do so behind two answers that are none', async () => {
  let lies = 2;
  const listing: Handler = (request, response) => {
    const url = new URL(request.url!, 'http://hub');
    const [limit, start] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
    const length = Math.min(limit, 2000 - start);
    const rows = Array.from({ length }, (_, at) => ({ id: `a/${start + at}`, createdAt }));
    url.searchParams.set('cursor', String(start + limit));
    const link = start + limit < 2000 ? { link: `<${url.pathname}${url.search}>; rel="next"` } : {};
    response.writeHead(200, { 'content-type': 'application/json', ...link });
    const isLie = start === 1000 && (lies -= 1) >= 0;
    response.end(JSON.stringify(isLie ? { data: rows } : rows));
  };
  const { hub } = await startHub(listing);
  let rows = 0;
  for await (const page of listingPages(hub, openRawCache(folder), plainListing)) rows += page.rows.length;
  expect([rows, lies < 0]).toEqual([2000, true]);
});

test('a last page that cannot be looked at again is not believed', async () => {
  const { hub } = await startHub((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://hub');
    if (searchParams.get('limit') !== '1000')
      return void response.writeHead(403, { 'x-error-code': 'Forbidden' }).end('not twice');
    const rows = Array.from({ length: 500 }, (_, at) => ({ id: `a/${at}`, createdAt }));
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(rows));
  });
  const read = async () => {
    for await (const page of listingPages(hub, openRawCache(folder), plainListing)) expect(page.rows).toEqual([]);
  };
  await expect(read()).rejects.toThrow('403 Forbidden: not twice');
});
