import { expect, test } from 'vitest';
import { spaceUsage } from '../../../scripts/metrics/space-usage.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Use = MadeUpRow<'captures', 'space-use'>;
const use = (side: Use['side'], answering: number, spaces_naming: number): Use => ({
  side,
  spaces_listed: 200,
  answering,
  spaces_naming,
  uses: 30,
  models_used: 20,
  uses_unmatched: 5,
  spaces_in_scope: 4,
  uses_in_scope: 6,
});
const of = (rows: Use[], population: 'whole' | 'sample' | 'curated' = 'whole', models = 1000) =>
  asWritten(
    'space-usage',
    spaceUsage({
      captures: [
        madeUpCapture('2026-08-06', {
          population,
          listed: { models, spaces: 200, datasets: 0 },
          tables: { 'space-use': rows },
        }),
      ],
    }),
  );

test('the share that names a model is one of the Spaces with a full record, not of all listed', () => {
  expect(of([use('space', 120, 30)])).toEqual([
    {
      capture: '2026-08-06',
      side: 'space',
      population: 'whole',
      spaces_listed: 200,
      answering: 120,
      spaces_naming: 30,
      naming_share: 0.25,
      naming_low: null,
      naming_high: null,
      uses: 30,
      models_used: 20,
      uses_unmatched: 5,
      spaces_in_scope: 4,
      uses_in_scope: 6,
    },
  ]);
});

test('a side whose records could say nothing has no row', () =>
  expect(of([use('space', 0, 0), use('model', 1000, 90)]).map((row) => row.side)).toEqual(['model']));

test('models say nothing of the Spaces that they do not list: no share, and no interval in a sample either', () => {
  expect(of([use('model', 1000, 90)], 'sample')[0]).toMatchObject({
    population: 'sample',
    naming_share: null,
    naming_low: null,
    naming_high: null,
  });
});

test('models that answer are a part that somebody chose unless all of the listing do', () => {
  expect(of([use('model', 999, 90)])[0]?.population).toBe('curated');
  expect(of([use('model', 1000, 90)])[0]?.population).toBe('whole');
});

test('only a sample of Spaces has an interval', () => {
  const [sample] = of([use('space', 10, 3)], 'sample');
  expect([sample?.naming_low, sample?.naming_high].map((end) => Number(end).toFixed(4))).toEqual(['0.1078', '0.6032']);
  expect(of([use('space', 10, 3)], 'curated')[0]).toMatchObject({
    naming_share: 0.3,
    naming_low: null,
    naming_high: null,
  });
});
