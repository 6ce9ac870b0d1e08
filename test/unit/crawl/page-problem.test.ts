import { describe, expect, test } from 'vitest';
import {
  beginsBehind,
  isPageOf,
  limitOf,
  pageProblem,
  type PageAnswer,
  type PagesSoFar,
} from '../../../scripts/crawl/page-problem.ts';

const soFar = (more: Partial<PagesSoFar> = {}): PagesSoFar => ({
  kind: 'models',
  pages: 3,
  rows: 3000,
  odd: new Map(),
  empty: 0,
  cursors: new Set(),
  signatures: new Set(),
  end: undefined,
  lastIds: new Set(),
  required: [],
  isNeverEmpty: true,
  ...more,
});
type Rows = { id: string; createdAt?: string; likes?: number }[];
const page = (records: Rows = [{ id: 'o/m' }], more: Partial<PageAnswer> = {}): PageAnswer => ({
  path: '/api/models?limit=1000&cursor=a',
  next: '/api/models?limit=1000&cursor=b',
  records: {
    rows: records.map((record) => ({ record, facts: record.id })),
    odd: [],
    received: records.length,
    repeated: 0,
    ids: new Set(records.map(({ id }) => id)),
    isDescending: records.every(
      ({ createdAt = '' }, at) => at === 0 || createdAt <= (records[at - 1]!.createdAt ?? ''),
    ),
  },
  ...more,
});
/** Models of these years. */
const of = (...years: number[]): Rows => years.map((year, at) => ({ id: `o/${at}`, createdAt: `${year}-01-01` }));
const many = (n: number, year: number) => Array.from({ length: n }, () => year);
const last = { next: '' };

describe('a page can follow', () => {
  test.each<[string, PageAnswer, Partial<PagesSoFar>]>([
    ['as any', page(), {}],
    ['as the only one', page([{ id: 'o/m' }], last), { pages: 0, rows: 0 }],
    ['up to the most rows of a listing', page(), { rows: 19_999_999 }],
    ['empty, as the last of several', page([], last), {}],
    ['empty and alone, where nothing may be listed', page([], last), { pages: 0, rows: 0, isNeverEmpty: false }],
    ['empty with a next link, up to five times', page([]), { empty: 4 }],
    ['where half of its records have a field', page([{ id: 'a', likes: 1 }, { id: 'b' }]), { required: ['likes'] }],
    ['with some rows of the page before', page([{ id: 'a' }, { id: 'b' }]), { lastIds: new Set(['a']) }],
    ['in order', page(of(2023, 2022, 2021)), { end: '2023-06-01' }],
    ['with three rows that are too new', page(of(2024, 2024, 2024, 2022)), { end: '2023-06-01' }],
    [
      'with one row in a hundred that is too new',
      page(of(...many(4, 2024), ...many(396, 2022))),
      { end: '2023-06-01' },
    ],
    ['with three rows out of order', page(of(1, 2, 1, 2, 1, 2)), {}],
  ])('%s', (_, answer, more) => expect(pageProblem(answer, soFar(more))).toBeUndefined());
});

describe('a page cannot follow', () => {
  const odd = { row: 0, id: '', field: '', expected: 'an object', received: 'null', cost: 'row' } as const;
  test.each<[string, PageAnswer, Partial<PagesSoFar>, string]>([
    [
      'where a listing has no end, however new its rows are',
      page(),
      { rows: 20_000_000 },
      'a listing of more than 20000000 rows, which has no end',
    ],
    [
      'where it leads to itself',
      page(undefined, { next: '/api/models?cursor=a' }),
      {},
      'the next link leads back to /api/models?cursor=a',
    ],
    [
      'where it leads back',
      page(),
      { cursors: new Set(['b']) },
      'the next link leads back to /api/models?limit=1000&cursor=b',
    ],
    ['empty and alone', page([], last), { pages: 0, rows: 0 }, 'the listing of models is empty'],
    [
      'empty with a next link for the sixth time',
      page([]),
      { empty: 5 },
      '6 empty pages with a next link follow each other',
    ],
    [
      'as the first, where no row is a record',
      { ...page([]), records: { ...page([]).records, odd: [odd] } },
      { pages: 0, rows: 0 },
      'expected an array of records, received one of null',
    ],
    [
      'without a field in most of its records',
      page([{ id: 'a', likes: 1 }, { id: 'b' }, { id: 'c' }]),
      { required: ['createdAt', 'likes'] },
      'createdAt: expected in the records, received none in 3 of 3 rows',
    ],
    [
      'with rows of the page before alone',
      page([{ id: 'a' }, { id: 'b' }]),
      { lastIds: new Set(['a', 'b']) },
      'no row is new: each was on a page before',
    ],
    [
      'with the rows of a page long before',
      page(of(2023, 2022, 2021)),
      { signatures: new Set(['["o/0","o/1","o/2",3]']) },
      'no row is new: each was on a page before',
    ],
    [
      'with rows that are all too new',
      page(of(2024, 2024)),
      { end: '2023-06-01' },
      'no row is new: each was on a page before',
    ],
    [
      'with four rows that are too new',
      page(of(2024, 2024, 2024, 2024, 2022)),
      { end: '2023-06-01' },
      '4 rows are newer than the page before ends (2023-06-01)',
    ],
    ['with four rows out of order', page(of(1, 2, 1, 2, 1, 2, 1, 2)), {}, '4 rows are newer than the row before them'],
  ])('%s', (_, answer, more, what) => expect(pageProblem(answer, soFar(more))?.what).toBe(what));
});

test('a page that is kept is that of a path with the same cursor, whatever its length and fields are', () => {
  const isOf = (path: string) => isPageOf('/api/models?limit=1000&cursor=a', path);
  expect(isOf('/api/models?limit=100&expand[]=tags&cursor=a')).toBe(true);
  expect(['', '/api/models?limit=1000&cursor=b', '/api/models?limit=1000', '/api/spaces?cursor=a'].map(isOf)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('a path says how many rows it asks for and, by a cursor of the Hub, behind which record', () => {
  const cursor = (condition: unknown) =>
    `/api/models?limit=500&cursor=${encodeURIComponent(Buffer.from(JSON.stringify(condition)).toString('base64'))}`;
  expect(
    [cursor({ _id: { $lt: '62a' } }), cursor({ _id: { $lt: 7 } }), cursor({}), '/api/models'].map(beginsBehind),
  ).toEqual(['62a', undefined, undefined, undefined]);
  expect(['/api/models?limit=500', '/api/models?sort=likes&limit=2', '/api/models?nolimit=5'].map(limitOf)).toEqual([
    500,
    2,
    NaN,
  ]);
});

test('rows of the second in which the page before ended are not newer for lack of a fraction', () => {
  const rows = Array.from({ length: 9 }, (_, n) => ({
    id: `o/${n}`,
    createdAt: n === 8 ? '2023-01-01T00:00:00Z' : '2024-01-01T00:00:00Z',
  }));
  const after = (end: string) => pageProblem(page(rows), soFar({ end }))?.what;
  expect(after('2024-01-01T00:00:00.5Z')).toBeUndefined();
  expect(after('2023-12-31T00:00:00.5Z')).toBe('8 rows are newer than the page before ends (2023-12-31T00:00:00.5Z)');
});
