import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listingPages } from '../../../scripts/crawl/listing-pages.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import { sendJson, startHub, type Handler } from '../hub/start-hub.ts';
import { FIRST, plainListing } from './plain-listing.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'listing-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const pageOfTwo: Handler = (request, response) => {
  const isLast = request.url!.includes('cursor');
  const link: Record<string, string> = isLast ? {} : { link: `<${request.url}&cursor=1000>; rel="next"` };
  const rows = Array.from({ length: isLast ? 1 : 1000 }, (_, at) => ({ id: `a/${isLast ? 1000 : at}` }));
  sendJson(response, rows, link);
};

describe('a field that the Hub no longer knows', () => {
  const firstPath = `${FIRST}&expand[]=likes&expand[]=spaces`;
  const refusing =
    (message: string, until = Infinity): Handler =>
    (request, response, number) =>
      request.url!.includes('spaces') && number <= until
        ? sendJson(response, { error: message }, {}, 400)
        : pageOfTwo(request, response, number);

  test.each([
    '✖ Invalid option: expected one of "author"|"likes"|"sha"',
    '"expand" must be one of [author, likes]',
    'Unknown field: spaces',
  ])('is left out: %s', async (message) => {
    const { hub } = await startHub(refusing(message));
    const paths: string[] = [];
    for await (const page of listingPages(hub, openRawCache(folder), { ...plainListing, firstPath }))
      paths.push(page.path);
    expect(paths).toEqual([`${FIRST}&expand[]=likes`, `${FIRST}&expand[]=likes&cursor=1000`]);
  });

  test('is asked for once more before', async () => {
    const { hub } = await startHub(refusing('Unknown field: spaces', 1));
    for await (const page of listingPages(hub, openRawCache(folder), { ...plainListing, firstPath }))
      expect(page.path).toMatch('spaces');
  });

  test.each(['Unknown field: likes', 'No.', 'expected one of nothing'])(
    'a refusal for another reason is an error: %s',
    async (message) => {
      const { hub } = await startHub(refusing(message));
      const pages = listingPages(hub, openRawCache(folder), { ...plainListing, firstPath });
      await expect(pages.next()).rejects.toThrow(message);
    },
  );
});
