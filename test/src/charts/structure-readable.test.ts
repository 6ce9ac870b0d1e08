import { expect, test } from 'vitest';
import { chart } from '../../../src/charts/structure-readable.ts';
import { chartPicture } from './chart-picture.ts';
import { madeUpData, type MetricCells } from './made-up-data.ts';

const reader = (capture: string, value: string, models: number, of = 10): MetricCells<'structure-readable'> => ({
  capture,
  facet: 'reader',
  value,
  models,
  readable: 0,
  unknown: 0,
  share: 0,
  of,
  share_of_scope: models / of,
});
const captures = ['2022-02-15', '2023-11-15', '2026-08-22'].map((capture) => ({ capture }));
const rows = chart.rows(
  madeUpData(captures, {
    'structure-readable': [
      reader('2022-02-15', 'none', 10),
      reader('2023-11-15', 'unknown', 10),
      reader('2026-08-22', 'unknown', 1),
      reader('2026-08-22', 'graph', 2),
      reader('2026-08-22', 'none', 3),
      reader('2026-08-22', 'tensors', 4),
    ],
  }),
);

test('from the richest to what is not known; a capture that knows no format has no bar', async () => {
  expect(rows.map(({ seen, reader: what, share }) => `${seen} ${what} ${share}`)).toEqual([
    '2022-02-15 other formats only 1',
    '2026-08-22 operations (ONNX) 0.2',
    '2026-08-22 tensors by module (safetensors, GGUF) 0.4',
    '2026-08-22 other formats only 0.3',
    '2026-08-22 no format known 0.1',
  ]);
  expect(chart.describe(rows)).toMatchInlineSnapshot(
    `"Stacked bars by listing; on 2026-08-22: 20.0% operations (ONNX), 40.0% tensors by module (safetensors, GGUF), 30.0% other formats only, 10.0% no format known."`,
  );
  await expect(chartPicture(chart, rows, 380)).toMatchFileSnapshot('structure-readable.svg');
});

test('the title speaks of the newest listing, also where one of all models, drawn before others, is it', () => {
  const whole = chart.rows(
    madeUpData([{ capture: '2026-08-22', population: 'top' }, { capture: '2026-12-15' }], {
      'structure-readable': [
        reader('2026-08-22', 'graph', 9),
        reader('2026-08-22', 'none', 1),
        reader('2026-12-15', 'graph', 6),
        reader('2026-12-15', 'none', 4),
      ],
    }),
  );
  expect(chart.findings?.[0]?.say(whole)).toBe(
    '60% of the models looked at in December 2026 state their structure in a file',
  );
});
