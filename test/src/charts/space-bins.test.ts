import { expect, test } from 'vitest';
import { chart as files } from '../../../src/charts/space-files.ts';
import { chart as lines } from '../../../src/charts/space-lines.ts';
import { chart as requirements } from '../../../src/charts/space-requirements.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const values = [0, 1, 2, 3, 4, 5, 9, 30, 100, 2000, null];
const sizesOf = (measure: MetricCells<'space-sizes'>['measure']): MetricCells<'space-sizes'> => ({
  capture: '2026-08-06',
  group: 'all',
  value: null,
  measure,
  basis: null,
  median: 4.5,
  enough: true,
});

test.each([
  ['files', files],
  ['source_lines', lines],
  ['requirements', requirements],
] as const)('Spaces by their %s, each bin twice the one before, zeros apart', async (measure, chart) => {
  const spaces = values.map((value, at) => ({ id: `a/${at}`, [measure]: value }));
  const data = madeUpData([{ capture: '2026-08-06', tables: { spaces } }], { 'space-sizes': [sizesOf(measure)] });
  const rows = chart.rows(data);
  expect(rows.map((row) => `${row.from}-${row.to}: ${row.n}`)).toEqual([
    '0-0: 1',
    '1-2: 1',
    '2-4: 2',
    '4-8: 2',
    '8-16: 1',
    '16-32: 1',
    '32-64: 0',
    '64-128: 1',
    '128-256: 0',
    '256-512: 0',
    '512-1024: 0',
    '1024-2048: 1',
    'null-null: 1',
  ]);
  expect(chart.describe(rows)).toBe('2026-08-06: median 4.5 over 10 apps, highest bar from 2 to below 4 (20.0%).');
  expect(chart.draw(rows, 720).x).toMatchObject({ type: 'log', domain: [0.25, 2048] });
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot(`${chart.id}.svg`);
  // Without zeros the axis begins with the first bin.
  const some = rows.filter((row) => row.to !== 0);
  expect(chart.draw(some, 720).x?.domain).toEqual([1, 2048]);
});

test('a capture that knows the app file alone is drawn with its lines and says so; one that knows all, with all', () => {
  const both = [1, 2, 3].map((value, at) => ({ id: `a/${at}`, source_lines: value, app_lines: 1 }));
  const app = [5, 6, 7].map((value, at) => ({ id: `a/${at}`, app_lines: value }));
  const drawn = lines.rows(
    madeUpData(
      [
        { capture: '2026-08-06', tables: { spaces: both } },
        { capture: 'latest', seen: '2026-11-02', tables: { spaces: app } },
      ],
      {
        'space-sizes': [sizesOf('source_lines'), sizesOf('app_lines'), { ...sizesOf('app_lines'), capture: 'latest' }],
      },
    ),
  );
  expect(drawn.map((row) => `${row.seen} ${row.from}-${row.to}: ${row.n}, ${row.basis}`)).toEqual([
    '2026-08-06 1-2: 1, null',
    '2026-08-06 2-4: 2, null',
    '2026-11-02 4-8: 3, app file alone',
  ]);
});
