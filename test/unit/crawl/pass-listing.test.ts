import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CrawlContext } from '../../../scripts/crawl/crawl-context.ts';
import { countLosses } from '../../../scripts/crawl/losses.ts';
import { passListing } from '../../../scripts/crawl/pass-listing.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import type { HubRecord } from '../../../scripts/records/field.ts';
import { collectListed } from '../../../scripts/tidy/collect-listed.ts';
import { followDepartures } from '../../../scripts/tidy/follow-departures.ts';
import { sendJson, startHub } from '../hub/start-hub.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'pass-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const createdAt = '2024-01-01T00:00:00.000Z';
/** Five models of one second. */
const model = (n: number): HubRecord => ({
  _id: `65920080${String(9 - n).padStart(16, '0')}`,
  id: `o/m${n}`,
  createdAt,
  lastModified: createdAt,
  likes: n,
  downloads: n,
  tags: ['a'],
});

/** Models that a pass takes where the Hub says this of the third and that of the others, and what is counted. */
async function takenOf(odd: object, others: object, hasToken: boolean) {
  const rows = [0, 1, 2, 3, 4].map((n) => ({ ...model(n), ...(n === 2 ? odd : others) }));
  const { hub } = await startHub((_request, response) => sendJson(response, rows));
  const losses = countLosses();
  const context = {
    hub,
    cache: openRawCache(join(folder, `cache-${hub.endpoint.slice(-5)}`)),
    ahead: {},
    onPage: () => {},
    signal: new AbortController().signal,
    expected: {},
    replayed: false,
    pageSize: 10,
    followed: followDepartures(undefined),
    names: collectListed(),
    latest: undefined,
    hasToken,
    hidden: { models: new Set(), spaces: new Set(), datasets: new Set() },
    losses,
  } as Partial<CrawlContext> as CrawlContext;
  const taken: unknown[] = [];
  await passListing(
    context,
    'models',
    ({ id }) => id,
    (id) => taken.push(id) > 0,
  );
  return { taken, lost: losses.rows().filter(({ what }) => what === 'private: expected what everybody sees') };
}

test.each([
  { private: true },
  { private: 'true' },
  { private: 1 },
  { private: null },
  { visibility: 'private' },
  { private: undefined, visibility: 'protected' },
])('with a token a repository of which its record says %j is in no table, and counted', async (odd) => {
  const { taken, lost } = await takenOf(odd, { private: false }, true);
  expect(taken).toEqual(['o/m0', 'o/m1', 'o/m3', 'o/m4']);
  expect(lost).toMatchObject([{ of: 'models', cost: 'row', n: 1 }]);
});

test('a Hub that says of nothing that everybody sees it is not crawled with a token, and is without one', async () => {
  await expect(takenOf({}, {}, true)).rejects.toThrow('models: 5 of 5 are private, or not said to be public, which');
  expect((await takenOf({}, {}, false)).taken).toHaveLength(5);
  expect((await takenOf({ private: true }, { private: false }, false)).taken).toHaveLength(4);
});
