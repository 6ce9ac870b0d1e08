import { expect, test } from 'vitest';
import { followPages } from '../../../scripts/crawl/follow-pages.ts';
import { readPage, type RecordReader } from '../../../scripts/crawl/read-page.ts';
import { takePage } from '../../../scripts/crawl/take-page.ts';
import { readModel } from '../../../scripts/records/read-model.ts';

const path = '/api/models?limit=2&expand[]=createdAt&expand[]=likes&expand[]=tags&expand[]=gated&expand[]=pipeline_tag';
const record = (n: number, more: object = {}) => ({
  _id: `65920080${String(n).padStart(16, '0')}`,
  id: `o/m-${n}`,
  createdAt: '2024-01-01T00:00:00.000Z',
  lastModified: '2024-01-01T00:00:00.000Z',
  likes: 1,
  downloads: 1,
  tags: [],
  ...more,
});

/** What a page of these records loses. */
function lost(records: readonly object[], isLive: boolean): string[] {
  const reader: RecordReader<unknown> = {
    kind: 'models',
    read: (each) => readModel(each, new Set()),
    needsHubId: isLive,
    hubIdTells: isLive,
    isOrdered: true,
    latest: undefined,
  };
  const followed = followPages({ kind: 'models', required: () => [], isNeverEmpty: () => true, reader: () => reader });
  const { odd } = takePage(followed, { path, next: '', records: readPage(records, reader) });
  return odd.map(({ row, cost, field, expected }) => `${row} ${cost} ${field}: ${expected}`);
}

test('a field of the live Hub that is there without a value counts, one that is not there does not', () => {
  const voids = [record(3), record(2, { gated: null, pipeline_tag: '' }), record(1, { gated: false })];
  expect(lost(voids, true)).toEqual([
    '1 cell gated: a value, or no such field',
    '1 cell pipeline_tag: a value, or no such field',
  ]);
  expect(lost(voids, false)).toEqual([]);
  expect(lost([record(2), record(1)], true)).toEqual([]);
});

test('one that each record must have counts once', () => {
  expect(lost([record(2), record(1, { likes: null })], true)).toEqual(['1 cell likes: a value']);
});

test('a field that none of all records has is lost for all of them, if they are more than a few', () => {
  const many = Array.from({ length: 20 }, (_, n) => record(20 - n, { tags: ['en'], gated: false }));
  expect(lost(many, true)).toEqual(['0 field pipeline_tag: a value in some record of the listing']);
  expect(lost(many.slice(1), true)).toEqual([]);
  expect(lost(many, false)).toEqual([]);
});
