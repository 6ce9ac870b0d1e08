import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/space-lines.ts';
import { BINS, drawnBins, sizesOf } from './drawn-bins.ts';
import { madeUpData } from './made-up-data.ts';

test('Spaces by size, each bin twice the one before, zeros apart', async () =>
  expect(await drawnBins(chart, 'source_lines')).toEqual(BINS));

test('a capture that knows the app file alone is drawn with its lines and says so; one that knows all, with all', () => {
  const both = [1, 2, 3].map((value, at) => ({ id: `a/${at}`, source_lines: value, app_lines: 1 }));
  const app = [5, 6, 7].map((value, at) => ({ id: `a/${at}`, app_lines: value }));
  const drawn = chart.rows(
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
