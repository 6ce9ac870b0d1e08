import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CrawlContext } from '../../../scripts/crawl/crawl-context.ts';
import { crawlDatasetRecords } from '../../../scripts/crawl/crawl-dataset-records.ts';
import { countLosses } from '../../../scripts/crawl/losses.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import type { HubRecord } from '../../../scripts/records/field.ts';
import { sendJson, startHub } from '../hub/start-hub.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'datasets-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const createdAt = '2024-01-01T00:00:00.000Z';
const whole = {
  id: 'o/d',
  _id: `65920080${'a'.repeat(16)}`,
  createdAt,
  lastModified: createdAt,
  likes: 5,
  downloads: 7,
  tags: [],
};

/** Likes and `_id` that are taken of a record, and what is counted. */
async function taken(more: HubRecord, listedAs?: Parameters<typeof crawlDatasetRecords>[2]) {
  const { hub } = await startHub((request, response) =>
    request.url!.startsWith('/api/datasets/o/d') && more.id !== undefined
      ? response.writeHead(307, { location: `/api/datasets/${String(more.id)}` }).end()
      : sendJson(response, { ...whole, ...more }),
  );
  const losses = countLosses();
  const context = {
    hub,
    cache: openRawCache(mkdtempSync(join(folder, 'cache-'))),
    lanes: { run: (task) => task(), count: () => 1 },
    signal: new AbortController().signal,
    latest: '2026-01-03T00:00:00.000Z',
    losses,
  } as Partial<CrawlContext> as CrawlContext;
  const [dataset] = await crawlDatasetRecords(context, ['o/d'], listedAs);
  return [dataset && [dataset.likes, dataset.hubId, dataset.lastModified], losses.rows().map(({ what }) => what)];
}

test('a record is what it says', async () => expect(await taken({})).toEqual([[5, whole._id, createdAt], []]));

test.each<[HubRecord, unknown, string]>([
  [{ _id: undefined }, [5, null, createdAt], '_id: expected 24 hex digits'],
  [{ likes: undefined }, [null, whole._id, createdAt], 'likes: expected a value'],
  [{ likes: null }, [null, whole._id, createdAt], 'likes: expected a value'],
  [{ lastModified: '2099-01-01T00:00:00.000Z' }, [5, whole._id, null], 'lastModified: expected an instant of the past'],
  [{ sdk: 'gradio' }, undefined, 'id: expected a record of datasets'],
])('%j in it costs its cell or its row, and counts', async (more, left, what) =>
  expect(await taken(more)).toEqual([left, expect.arrayContaining([what])]),
);

test('one that only the token sees is in no table', async () => {
  expect(await taken({ private: true })).toEqual([undefined, ['refused: private']]);
});

const OTHER = 'a record of another repository, by its listing';
const taking = [5, whole._id, createdAt];

test('a rename is followed, but not to a dataset that is listed, nor to one of another time', async () => {
  const listing: Record<string, { id: string; createdAt: string | null }> = {
    'o/d': { id: 'o/d', createdAt },
    'o/listed': { id: 'o/listed', createdAt },
  };
  const listedAs = (id: string) => listing[id];
  expect(await taken({ id: 'o/renamed' }, listedAs)).toEqual([taking, []]);
  expect(await taken({ id: 'o/listed' }, listedAs)).toEqual([undefined, [OTHER]]);
  listing['o/d'] = { id: 'o/d', createdAt: '2025-01-01T00:00:00.000Z' };
  expect(await taken({ id: 'o/renamed-2' }, listedAs)).toEqual([undefined, [OTHER]]);
});
