import { expect, test } from 'vitest';
import { createFieldShares } from '../../../scripts/crawl/field-shares.ts';

const PATH = '/api/models?limit=100&expand[]=gated&expand[]=library_name&expand[]=tags';

/** A page of a hundred records, of which so many have a library. */
const page = (libraries: number, more: object = { gated: false, tags: ['en'] }, path = PATH) => ({
  path,
  next: '',
  records: {
    rows: Array.from({ length: 100 }, (_, n) => ({
      record: { ...more, ...(n < libraries && { library_name: 'transformers' }) },
      facts: null,
    })),
    odd: [],
    received: 100,
    repeated: 0,
    ids: new Set<string>(),
    isDescending: true,
  },
});

test('a field that no record of a page has is told where it was in many of the pages before', () => {
  const shares = createFieldShares();
  expect(shares.vanished(page(0, {}))).toEqual([]);
  shares.learn(page(60));
  expect(shares.vanished(page(1))).toEqual([]);
  expect(shares.vanished(page(0))).toEqual(['library_name']);
  expect(shares.vanished(page(50, {}))).toEqual(['gated', 'tags']);
  expect(shares.vanished(page(50, { gated: null, tags: [] }))).toEqual(['gated', 'tags']);
});

test('one that few records have may be missing, and one that is not asked for', () => {
  const shares = createFieldShares();
  shares.learn(page(9));
  expect(shares.vanished(page(0))).toEqual([]);
  expect(shares.vanished(page(0, {}, '/api/models?limit=100&expand[]=tags'))).toEqual(['tags']);
});

test('a field that the first page lacks is told by the first page that has it, if no chance explains it', () => {
  const shares = createFieldShares();
  const [lacking, having] = [page(0, { gated: false }), page(60)];
  for (const each of [lacking, lacking]) {
    expect(shares.vanished(each)).toEqual([]);
    shares.learn(each);
  }
  expect(shares.vanished(having)).toEqual(['library_name', 'tags']);
  shares.learn(having);
  expect(shares.vanished(having)).toEqual([]);
  expect(shares.vanished(lacking)).toEqual(['library_name', 'tags']);
});

test('what few of a later page have may be missing from the first', () => {
  const shares = createFieldShares();
  shares.learn(page(0));
  expect(shares.vanished(page(9))).toEqual([]);
});
