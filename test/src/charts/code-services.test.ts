import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/code-services.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData } from './made-up-data.ts';

const service = (name: string, rank: number, spaces: number, basis: 'repository' | 'imports' = 'repository') => ({
  capture: '2026-11-28',
  basis,
  service: name,
  rank,
  remote: true,
  spaces,
  loading: 1,
  alone: 0,
  of: 40,
  share: spaces / 40,
  low: 0,
  high: 1,
});

test('services by rank, from two Spaces on, of code that was read as a whole', async () => {
  const rows = chart.rows(
    madeUpData([{ capture: '2026-11-28' }], {
      'code-use': [{ capture: '2026-11-28', basis: 'repository', of: 40 }],
      'code-services': [
        service('groq', 2, 8),
        service('openai', 1, 20),
        service('xai', 3, 1),
        service('cohere', 1, 9, 'imports'),
      ],
    }),
  );
  expect(rows.map((row) => `${row.service} ${row.spaces} ${row.loading}`)).toEqual(['openai 20 1', 'groq 8 1']);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Of 40 apps whose code was read, those that call openai: 20, groq: 8."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('code-services.svg');
});
