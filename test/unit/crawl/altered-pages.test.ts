import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listingPages } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import { startHub, type Handler } from '../hub/start-hub.ts';
import { plainListing } from './plain-listing.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'altered-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const createdAt = '2024-01-01T00:00:00.000Z';

function tagOf(body: string): string {
  return `W/"${body.length.toString(16)}-${createHash('sha1').update(body).digest('base64').slice(0, 27)}"`;
}

/** A listing of 2,500 rows; where it is tapped, the bytes of its second page are changed on the way. */
const tapped = { is: true };
const changedOnTheWay: Handler = (request, response) => {
  const url = new URL(request.url!, 'http://hub');
  const [limit, start] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
  const rows = Array.from({ length: Math.min(limit, 2500 - start) }, (_, at) => ({ id: `a/${start + at}`, createdAt }));
  const sent = JSON.stringify(rows);
  url.searchParams.set('cursor', String(start + limit));
  const link = rows.length === limit ? { link: `<${url.pathname}${url.search}>; rel="next"` } : {};
  response.writeHead(200, { 'content-type': 'application/json', etag: tagOf(sent), ...link });
  response.end(start === 1000 && tapped.is ? sent.replace('a/1500', 'b/1500') : sent);
};

test('a page that has other bytes than its ETag says, whenever it is asked for, is taken and told, and asked again next time', async () => {
  const { hub } = await startHub(changedOnTheWay);
  const read = async () => {
    const odd: string[] = [];
    let cached = 0;
    for await (const page of listingPages(hub, openRawCache(folder), plainListing)) {
      odd.push(...page.odd.map(({ expected }) => `page ${page.index + 1}: ${expected}`));
      if (page.cached) cached += 1;
    }
    return { odd, cached };
  };
  const odd = ['page 2: a page of now, with the bytes that its ETag says'];
  expect(await read()).toEqual({ odd, cached: 0 });
  expect(await read()).toEqual({ odd, cached: 1 });
  tapped.is = false;
  expect(await read()).toEqual({ odd: [], cached: 1 });
  expect(await read()).toEqual({ odd: [], cached: 3 });
});
