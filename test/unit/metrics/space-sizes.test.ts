import { describe, expect, test } from 'vitest';
import { spaceSizes } from '../../../scripts/metrics/space-sizes.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Space = MadeUpRow<'captures', 'spaces'>;
const space = (at: number, more: Space = {}): Space => ({
  id: `a${at}/s`,
  author: `a${at}`,
  sdk: null,
  files: null,
  bytes: null,
  bytes_basis: null,
  app_lines: null,
  source_lines: null,
  requirements: null,
  imports: null,
  ...more,
});
const spaces = (values: (number | null)[], measure: 'files' | 'source_lines' = 'files') =>
  values.map((value, at) => space(at, { [measure]: value }));
const rowsOf = (
  rows: Space[],
  uses: { space: string; model: string }[] = [],
  models: MadeUpRow<'captures', 'models'>[] = [],
) =>
  asWritten(
    'space-sizes',
    spaceSizes({
      captures: [
        madeUpCapture('2024-01-01', { tables: { spaces: rows, 'space-models': uses } }),
        madeUpCapture('2025-01-01', { tables: { models } }),
      ],
    }),
  );
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

describe('of twenty Spaces', () => {
  const [row] = rowsOf(spaces([...upTo(19), 100, null]));
  test('quartiles follow the type-7 rule of pandas', () => {
    // numpy.quantile([1..19, 100], [.25, .5, .75]) = 5.75, 10.5, 15.25
    expect(row).toMatchObject({
      capture: '2024-01-01',
      group: 'all',
      value: null,
      measure: 'files',
      n: 21,
      known: 20,
      zeros: 0,
      mean: 14.5,
      min: 1,
      q1: 5.75,
      median: 10.5,
      q3: 15.25,
      max: 100,
      enough: true,
      least: 6,
    });
    expect(row!.known_share).toBeCloseTo(20 / 21, 11);
  });
  test('Gini by its definition: mean absolute difference over twice the mean', () => {
    const values = [...upTo(19), 100];
    const differences = values
      .flatMap((a) => values.map((b) => Math.abs(a - b)))
      .reduce((sum, value) => sum + value, 0);
    expect(row!.gini).toBeCloseTo(differences / (2 * 20 * 20 * 14.5), 11);
  });
  test('the spread holds the median and lies within the values', () => {
    expect(row!.spread_low).toBeLessThan(10.5);
    expect(row!.spread_high).toBeGreaterThan(10.5);
    expect(row!.spread_low).toBeGreaterThanOrEqual(1);
  });
});

test('Spaces of one author are drawn together: then the median does not move', () => {
  const [row] = rowsOf(spaces(upTo(20)).map((each) => ({ ...each, author: 'one' })));
  expect(row).toMatchObject({ authors: 1, median: 10.5, spread_low: 10.5, spread_high: 10.5 });
});

test('of five Spaces there are the numbers and no statistics', () => {
  expect(rowsOf(spaces(upTo(5)))).toEqual([
    {
      capture: '2024-01-01',
      group: 'all',
      value: null,
      measure: 'files',
      basis: null,
      n: 5,
      known: 5,
      known_share: 1,
      authors: 5,
      least: 6,
      enough: false,
      zeros: null,
      mean: null,
      min: null,
      q1: null,
      median: null,
      q3: null,
      max: null,
      gini: null,
      spread_low: null,
      spread_high: null,
    },
  ]);
});

test('a measure that is not known of any Space has no row; zeros are zeros, and have no Gini alone', () => {
  expect(rowsOf(spaces([]))).toEqual([]);
  expect(
    rowsOf(
      spaces(
        upTo(20).map(() => 0),
        'source_lines',
      ),
    ),
  ).toMatchObject([{ measure: 'source_lines', zeros: 20, median: 0, gini: null }]);
});

test('bytes name how they were counted; Spaces without a size are a group of their own', () => {
  const rows = rowsOf([
    space(1, { bytes: 5, bytes_basis: 'tree, 2 without size', files: 1 }),
    space(2, { bytes: 5, bytes_basis: 'archive', files: 1 }),
    space(3, { files: 8 }),
  ]);
  expect(
    rows.map(({ group, value, measure, basis, n, known }) => [group, value, measure, basis, n, known].join(' ')),
  ).toEqual([
    'all  bytes archive and tree 3 2',
    'all  files  3 3',
    'bytes not known bytes  1 0',
    'bytes not known files  1 1',
  ]);
});

test('a Space is in the group of its SDK and of each task of its models; those without a task are one group', () => {
  const rows = rowsOf(
    [
      space(1, { files: 1, sdk: 'gradio' }),
      space(2, { files: 2, sdk: 'docker' }),
      space(3, { files: 3, sdk: 'gradio' }),
    ],
    [
      { space: 'a1/s', model: 'm' },
      { space: 'a1/s', model: 't' },
      { space: 'a2/s', model: 'nobody' },
    ],
    [
      { id: 'm', pipeline_tag: 'fill-mask' },
      { id: 't', pipeline_tag: 'translation' },
    ],
  );
  expect(rows.map(({ group, value, n }) => [group, value, n].join(' '))).toEqual([
    'all  3',
    'sdk docker 1',
    'sdk gradio 2',
    'task  1',
    'task fill-mask 1',
    'task translation 1',
  ]);
});
