import { expect, test } from 'vitest';
import { pageProblem, type PagesSoFar } from '../../../scripts/crawl/page-problem.ts';

const soFar = (rows: number): PagesSoFar => ({
  kind: 'models',
  pages: 3,
  rows,
  odd: new Map(),
  empty: 0,
  cursors: new Set(),
  signatures: new Set(),
  end: undefined,
  lastIds: new Set(),
  required: [],
  isNeverEmpty: true,
});
const page = {
  path: '/api/models?limit=1000&cursor=a',
  next: '/api/models?limit=1000&cursor=b',
  records: {
    rows: [{ record: { id: 'o/m' }, facts: 'o/m' }],
    odd: [],
    received: 1,
    repeated: 0,
    ids: new Set(['o/m']),
    isDescending: true,
  },
};

test('a listing of more rows than any has is one without an end, however new each of them is', () => {
  expect(pageProblem(page, soFar(3_000_000))).toBeUndefined();
  expect(pageProblem(page, soFar(20_000_000))?.what).toBe('a listing of more than 20000000 rows, which has no end');
});

test('rows of the second in which the page before ended are not newer for lack of a fraction', () => {
  const rows = Array.from({ length: 9 }, (_, n) => ({
    record: { id: `o/${n}`, createdAt: n === 8 ? '2023-01-01T00:00:00Z' : '2024-01-01T00:00:00Z' },
    facts: '',
  }));
  const ids = new Set(rows.map(({ record }) => record.id));
  const of = (end: string, isDescending: boolean) =>
    pageProblem({ ...page, records: { ...page.records, rows, ids, isDescending } }, { ...soFar(9), end })?.what;
  expect(of('2024-01-01T00:00:00.5Z', false)).toBeUndefined();
  expect(of('2023-12-31T00:00:00.5Z', false)).toBe(
    '8 rows are newer than the page before ends (2023-12-31T00:00:00.5Z)',
  );
});
