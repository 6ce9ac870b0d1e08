import { expect, test } from 'vitest';
import { concentration } from '../../../scripts/metrics/concentration.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Distribution = MadeUpRow<'captures', 'distributions'>;
type By = NonNullable<Distribution['by']>;
const spread = (by: By, task: string | null, measure: string, more: Distribution = {}): Distribution => ({
  kind: 'models',
  by,
  task,
  measure,
  n: 12,
  known: 10,
  zeros: 3,
  sum: 40,
  mean: 4,
  min: 0,
  p25: 0,
  median: 2,
  p75: 4,
  p90: 9,
  p99: 20,
  max: 20,
  gini: 0.7,
  top_1: 0.5,
  top_10: 0.5,
  ...more,
});
type Pairs = MadeUpRow<'captures', 'likes-downloads'>;
const rho = (by: By, task: string | null, spearman: number | null, kind: Pairs['kind'] = 'models'): Pairs => ({
  kind,
  by,
  task,
  n: 10,
  spearman,
});
const of = (distributions: Distribution[], pairs: Pairs[] = [], population: 'whole' | 'sample' | 'curated' = 'whole') =>
  asWritten(
    'concentration',
    concentration({
      captures: [madeUpCapture('2024-07-11', { population, tables: { distributions, 'likes-downloads': pairs } })],
    }),
  );

test('each distribution is a row; the share of zeros is one of the repositories whose record has the measure', () => {
  expect(of([spread('all', null, 'likes')])).toEqual([
    {
      capture: '2024-07-11',
      kind: 'models',
      by: 'all',
      task: null,
      measure: 'likes',
      population: 'whole',
      n: 12,
      known: 10,
      sum: 40,
      mean: 4,
      median: 2,
      p90: 9,
      p99: 20,
      max: 20,
      zero_share: 0.3,
      zero_low: null,
      zero_high: null,
      gini: 0.7,
      top_1: 0.5,
      top_1_without_largest: null,
      top_10: 0.5,
      top_10_without_largest: null,
      largest_share: 0.5,
      spearman: null,
    },
  ]);
});

test('shares of a sum of which one repository has more than a twentieth are there without it too', () => {
  const held = { top_1: 0.9, top_1_without_largest: 0.8, top_10: 1, top_10_without_largest: 1, sum: 1000 };
  const rows = of([
    spread('all', null, 'downloads', { ...held, max: 51 }),
    spread('pipeline_tag', 'fill-mask', 'downloads', { ...held, max: 50 }),
    spread('all', null, 'age_days', { ...held, max: 500 }),
  ]);
  const without = (task: string | null, measure: string) =>
    rows.find((row) => row.task === task && row.measure === measure)?.top_1_without_largest;
  expect(without(null, 'downloads')).toBe(0.8);
  expect(without('fill-mask', 'downloads')).toBeNull();
  expect(without(null, 'age_days')).toBeNull();
});

test('a measure that no record has makes no row', () => {
  expect(
    of([spread('all', null, 'downloads', { known: 0, zeros: 0 }), spread('all', null, 'likes')]).map(
      (row) => row.measure,
    ),
  ).toEqual(['likes']);
});

test('rho stands in the row of downloads of the same listing and task, and nowhere else', () => {
  const rows = of(
    [
      spread('all', null, 'downloads'),
      spread('all', null, 'likes'),
      spread('tag', 'fill-mask', 'downloads'),
      spread('pipeline_tag', 'fill-mask', 'downloads'),
      spread('pipeline_tag', 'translation', 'downloads'),
    ],
    [
      rho('all', null, 0.4),
      rho('all', null, 0.9, 'datasets'),
      rho('tag', 'fill-mask', -0.2),
      rho('pipeline_tag', 'fill-mask', null),
    ],
  );
  expect(Object.fromEntries(rows.map((row) => [`${row.by} ${row.task} ${row.measure}`, row.spearman]))).toEqual({
    'all null downloads': 0.4,
    'all null likes': null,
    'tag fill-mask downloads': -0.2,
    'pipeline_tag fill-mask downloads': null,
    'pipeline_tag translation downloads': null,
  });
});

test('only a sample has an interval around its share of zeros', () => {
  const [sample] = of([spread('all', null, 'likes')], [], 'sample');
  expect([sample?.zero_low, sample?.zero_high].map((end) => Number(end).toFixed(4))).toEqual(['0.1078', '0.6032']);
  expect(of([spread('all', null, 'likes')], [], 'curated')[0]).toMatchObject({
    population: 'curated',
    zero_low: null,
    zero_high: null,
  });
});

test('what a sum of 0 does not define stays empty', () => {
  expect(
    of([spread('all', null, 'downloads', { zeros: 10, sum: 0, gini: null, top_1: null, top_10: null })])[0],
  ).toMatchObject({ zero_share: 1, gini: null, top_1: null, top_10: null });
});
