import { expect, test } from 'vitest';
import { newestRows } from '../../../src/figure/newest-rows.ts';

test('the newest rows are those of the latest day, wherever they stand', () => {
  const rows = [
    { seen: '2024-07-11' },
    { seen: '2026-08-06', n: 1 },
    { seen: '2026-08-06', n: 2 },
    { seen: '2022-02-15' },
  ];
  expect(newestRows(rows)).toEqual([rows[1], rows[2]]);
  expect(newestRows([])).toEqual([]);
});
