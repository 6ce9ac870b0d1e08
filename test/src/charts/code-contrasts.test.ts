import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/code-contrasts.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const contrast = (measure: 'files' | 'source_lines' | 'exact_share', delta: number, smallest: number | null = 0.3) => ({
  capture: '2026-11-28',
  basis: 'repository' as const,
  left: 'only loads' as const,
  right: 'only calls' as const,
  measure,
  n_left: 40,
  n_right: 60,
  median_left: 1,
  median_right: 2,
  smallest,
  delta,
  delta_low: delta - 0.2,
  delta_high: delta + 0.2,
});

test('measures from files to pins, each with its interval and the deltas that could not have been seen', async () => {
  const rows = chart.rows(
    madeUpData([{ capture: '2026-11-28' }], {
      'code-use': [{ capture: '2026-11-28', basis: 'repository', of: 100 }],
      'code-contrasts': [
        contrast('source_lines', -0.25),
        contrast('files', 0.1, null),
        contrast('exact_share', 0.5),
        { ...contrast('files', 0.9), left: 'both' },
      ],
    }),
  );
  expect(rows.map((row) => `${row.measure} ${row.delta} ${row.smallest}`)).toEqual([
    'files 0.1 1',
    'lines of source -0.25 0.3',
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Dots with intervals by measure; Cliff's delta of loading against calling apps: files 0.10, lines of source −0.25."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('code-contrasts.svg');
});
