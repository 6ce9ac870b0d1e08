import { expect, test } from 'vitest';
import { carbonDeclared } from '../../../scripts/metrics/carbon-declared.ts';
import { comparison } from '../../../scripts/metrics/comparison.ts';
import { costCoverage } from '../../../scripts/metrics/cost-coverage.ts';
import { fitsOnHardware } from '../../../scripts/metrics/fits-on-hardware.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import { memoryByTask } from '../../../scripts/metrics/memory-by-task.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Model = MadeUpRow<'captures', 'models'>;
type Cost = MadeUpRow<'captures', 'model-costs'>;
const model = (id: string, more: Model = {}): Model => ({
  id,
  pipeline_tag: 'fill-mask',
  downloads: 1,
  card: 'unknown',
  ...more,
});
const cost = (id: string, measure: Cost['measure'], value: number | null, more: Cost = {}): Cost => ({
  id,
  measure,
  of: null,
  basis: 'measured',
  value,
  words: null,
  source: 'x',
  ...more,
});

const capture = madeUpCapture('2026-01-01', {
  tables: {
    models: [model('a', { card: 'read' }), model('b', { downloads: 9 }), model('c'), model('d')],
    'model-costs': [
      cost('a', 'parameters', 4e9),
      cost('a', 'memory', 8e9, { of: 'fp16' }),
      cost('a', 'memory', 2e9, { of: 'int4' }),
      cost('a', 'training-co2', 5),
      cost('a', 'training-hours', 2),
      cost('b', 'parameters', 7, { words: 'packed' }),
      cost('b', 'training-co2', null, { words: 'amount not known' }),
      cost('b', 'score', 0.5, { of: 'glue', words: 'f1' }),
      cost('c', 'training-hardware', null, { words: 'A100' }),
    ],
  },
});

test('coverage counts models, not rows; a name of hardware is known without a number', () => {
  const rows = asWritten('cost-coverage', costCoverage({ captures: [capture] }));
  const of = (measure: string) => {
    const row = rows.find((each) => each.measure === measure)!;
    return [row.known, row.of, row.share, row.without_value];
  };
  expect([of('memory'), of('parameters'), of('training-co2'), of('training-hardware'), of('storage')]).toEqual([
    [1, 4, 0.25, 0],
    [2, 4, 0.5, 0],
    [1, 4, 0.25, 1],
    [1, 4, 0.25, 0],
    [0, 4, 0, 0],
  ]);
});

test('only whole models are fitted: 8 GB of weights need more than 8 GB of memory', () => {
  const rows = asWritten('fits-on-hardware', fitsOnHardware({ captures: [capture] }));
  const of = (hardware: string, precision: string) =>
    rows.find((row) => row.hardware === hardware && row.precision === precision)!;
  expect(
    [of('Apple M1', 'fp16'), of('Apple M1', 'int8'), of('RTX 3060', 'fp16')].map(({ fits, of: all, share }) => [
      fits,
      all,
      share,
    ]),
  ).toEqual([
    [0, 1, 0],
    [1, 1, 1],
    [1, 1, 1],
  ]);
  expect(of('L4', 'fp16').bandwidth_source).toMatch(/NVIDIA/);
  expect(fitsOnHardware({ captures: [madeUpCapture('2026-01-01')] })).toEqual([]);
});

test('a task needs ten known models for its quartiles', () => {
  const ids = Array.from({ length: 10 }, (_, at) => `m${at}`);
  const of = (known: number) =>
    madeUpCapture('2026-01-01', {
      tables: {
        models: ids.map((id) => model(id)),
        'model-costs': ids.slice(0, known).map((id, at) => cost(id, 'parameters', at + 1)),
      },
    });
  expect(asWritten('memory-by-task', memoryByTask({ captures: [of(9)] }))).toEqual([]);
  expect(asWritten('memory-by-task', memoryByTask({ captures: [of(10)] }))).toEqual(
    ['all', 'fill-mask'].map((task) => ({
      capture: '2026-01-01',
      task,
      models: 10,
      known: 10,
      q1_bytes: 6.5,
      median_bytes: 11,
      q3_bytes: 15.5,
    })),
  );
});

test('carbon is declared by an amount or by a tag alone', () => {
  expect(asWritten('carbon-declared', carbonDeclared({ captures: [capture] }))).toEqual([
    { capture: '2026-01-01', models: 4, cards: 1, declared: 2, share: 0.5, amounts: 1, median_g: 5, hours: 1 },
  ]);
});

test('the comparison begins with the model of which most is known; without a known cell a model is not in it', () => {
  const rows = asWritten('comparison', comparison({ ...noSources, captures: [capture] }));
  expect(rows.map(({ rank, id, cells }) => [rank, id, cells])).toEqual([
    [1, 'a', 5],
    [2, 'b', 2],
  ]);
  expect(rows[1]).toMatchObject({
    parameters: 7,
    parameters_of: 'packed',
    score: 0.5,
    metric: 'f1',
    dataset: 'glue',
    fp16: null,
  });
});

test('no more than forty are compared, of equal ones the most downloaded', () => {
  const ids = Array.from({ length: 50 }, (_, at) => `m${String(at).padStart(2, '0')}`);
  const many = madeUpCapture('2026-01-01', {
    tables: {
      models: ids.map((id, at) => model(id, { downloads: at })),
      'model-costs': ids.map((id) => cost(id, 'parameters', 1)),
    },
  });
  const rows = comparison({ ...noSources, captures: [many] });
  expect([rows.length, rows[0]?.id, rows.at(-1)?.id]).toEqual([40, 'm49', 'm10']);
});
