import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/space-bytes.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const spaces = (bytes: (number | null)[]) => ({ spaces: bytes.map((value, at) => ({ id: `a/${at}`, bytes: value })) });
const sizes = (
  capture: string,
  basis: string,
  median: number,
  more: MetricCells<'space-sizes'> = {},
): MetricCells<'space-sizes'> => ({
  capture,
  group: 'all',
  value: null,
  measure: 'bytes',
  basis,
  median,
  enough: true,
  ...more,
});
const captures = [
  { capture: '2023-11-15', tables: spaces([900, 1200, 1300, 60_000, null, null]) },
  { capture: '2026-05-04', tables: spaces([null]) },
  { capture: '2026-08-06', tables: spaces([0, 2_000_000, 3_000_000_000]) },
];
const metric = [
  sizes('2023-11-15', 'archive', 1250),
  sizes('2023-11-15', 'archive', 9, { group: 'sdk', value: 'docker' }),
  sizes('2023-11-15', 'archive', 9, { measure: 'files' }),
  sizes('2026-08-06', 'tree', 2_000_000),
];
const rows = chart.rows(madeUpData(captures, { 'space-sizes': metric }));

test(
  'Spaces by size, four bins to a factor of ten; zeros and unknown sizes have rows of their own, empty ' +
    'bins in between too',
  () => {
    const written = rows.map((row) => `${row.seen} ${row.from}-${row.to} ${row.n} ${row.share}`);
    expect(written.slice(0, 3)).toEqual([
      '2023-11-15 562-1000 1 0.25',
      '2023-11-15 1000-1778 2 0.5',
      '2023-11-15 1778-3162 0 0',
    ]);
    expect(written.filter((row) => row.includes('null'))).toEqual(['2023-11-15 null-null 2 null']);
    expect(written.filter((row) => row.includes(' 0-0 '))).toEqual([`2026-08-06 0-0 1 ${1 / 3}`]);
    expect(rows.reduce((sum, row) => sum + row.n, 0)).toBe(9);
  },
);

test('the two ways to count bytes are named', () => {
  expect([...new Set(rows.map((row) => `${row.seen} ${row.basis}`))]).toEqual([
    '2023-11-15 large files as pointers',
    '2026-08-06 true sizes',
  ]);
  expect(typeof chart.caption === 'function' && chart.caption(rows)).toMatch(
    /Not drawn: 2 apps of 2023-11-15, which have no size\.$/,
  );
});

test('panels by capture with the median; the bar of zeros has a tick of its own', async () => {
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"2023-11-15: median 1.25 kB over 4 apps, highest bar from 1 kB to below 1.78 kB (50.0%); 2026-08-06: median 2 MB over 3 apps, highest bar at 0 (33.3%)."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('space-bytes.svg');
});

test('a capture with too few Spaces for a median is left out', () => {
  expect(chart.rows(madeUpData(captures, { 'space-sizes': metric.map((row) => ({ ...row, enough: false })) }))).toEqual(
    [],
  );
});
