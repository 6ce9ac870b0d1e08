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
