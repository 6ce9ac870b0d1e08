import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listingPages } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import { error, sendJson, startHub } from '../hub/start-hub.ts';
import { FIRST, plainListing } from './plain-listing.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'redirected-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The ids of a listing of three pages, of which the middle one is answered by what this path leads to so many times. */
async function idsOf(elsewhere: string, times: number): Promise<string[]> {
  let left = times;
  const { hub } = await startHub((request, response) => {
    const at = Number(/cursor=(\d)/.exec(request.url!)?.[1] ?? 0);
    if (request.url!.startsWith(FIRST) && at === 1 && left > 0) {
      left -= 1;
      return void response.writeHead(307, { location: elsewhere }).end();
    }
    sendJson(response, [{ id: `a/${at}` }], at < 2 ? { link: `<${FIRST}&cursor=${at + 1}>; rel="next"` } : {});
  });
  const ids: string[] = [];
  for await (const { rows } of listingPages(hub, openRawCache(folder), plainListing))
    ids.push(...rows.map(({ facts }) => facts));
  return ids;
}

test.each([
  ['another page', `${FIRST}&cursor=2`],
  ['the first page', FIRST],
  ['another listing', `${FIRST.replace('models', 'spaces')}&cursor=1`],
])('a page that is answered by %s is asked for again, and is an error where it stays so', async (what, elsewhere) => {
  expect(await idsOf(elsewhere, 1)).toEqual(['a/0', 'a/1', 'a/2']);
  rmSync(folder, { recursive: true });
  const { message } = await error(idsOf(elsewhere, Infinity));
  expect(message).toContain(`answered by another ${what.endsWith('listing') ? 'listing' : 'page'}: ${elsewhere}`);
});
