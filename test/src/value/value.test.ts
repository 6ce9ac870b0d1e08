import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatTable } from '../../../data/schema/csv.ts';
import { tableOf, type RowIn } from '../../../data/schema/folders.ts';
import { concentration } from '../../../data/schema/metrics/concentration.ts';
import { UnknownValue } from '../../../src/value/unknown-value.ts';
import { readValue, value, type ValueRequest } from '../../../src/value/value.ts';

const row: Omit<RowIn<'metrics', 'concentration'>, 'capture'> = {
  kind: 'models',
  by: 'all',
  task: null,
  measure: 'downloads',
  population: 'sample',
  n: 1200,
  known: 1200,
  sum: 9000,
  mean: 7.5,
  median: 0,
  p90: null,
  p99: null,
  max: null,
  zero_share: 0.5612,
  zero_low: 0.533,
  zero_high: 0.589,
  gini: 0.9931,
  top_1: null,
  top_1_without_largest: null,
  top_10: null,
  top_10_without_largest: null,
  largest_share: null,
  spearman: null,
};
const covers: RowIn<'metrics', 'captures'> = {
  capture: '2024-07-11',
  seen: '2024-07-11',
  models: 1200,
  models_population: 'sample',
  models_sorted_by: null,
  spaces: 0,
  spaces_population: 'none',
  datasets: 0,
  datasets_population: 'none',
  models_in_scope: 0,
  spaces_in_scope: 0,
  tasks: 2,
  query_file_hits: 0,
};
/** What no type lets through: a chapter that is not checked. */
const unchecked = (request: { of: string; at: object; column: string }) => value(request as ValueRequest, file);
const at = { capture: '2024-07-11', kind: 'models', by: 'all', measure: 'downloads' };
const file = 'src/content/report/09-example.mdx';
const folder = mkdtempSync(join(tmpdir(), 'report-'));
const before = process.env.REPORT_DATA;

beforeAll(() => {
  mkdirSync(join(folder, 'metrics'));
  const rows = ['2024-07-11', '2026-08-06'].map((capture) => ({ ...row, capture }));
  writeFileSync(
    join(folder, 'metrics/concentration.csv'),
    formatTable(concentration, [
      ...rows,
      { ...row, capture: '2024-07-11', task: 'fill-mask' },
      { ...row, capture: '2024-07-11', task: 'audio', top_1: 0.989, top_1_without_largest: 0.9828 },
    ]),
  );
  writeFileSync(join(folder, 'metrics/captures.csv'), formatTable(tableOf('metrics', 'captures'), [covers]));
  process.env.REPORT_DATA = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env.REPORT_DATA;
  else process.env.REPORT_DATA = before;
  rmSync(folder, { recursive: true });
});

test('a share of downloads that one repository decides is written with what it is without that one', () => {
  expect(value({ of: 'concentration', at: { ...at, task: 'audio' }, column: 'top_1' })).toBe(
    '98.9% (without the most downloaded one: 98.3%)',
  );
});

test('a number is read by key and written as its unit asks', () => {
  expect(readValue({ of: 'concentration', at, column: 'zero_share' })).toEqual({
    raw: 0.5612,
    text: '56.1%',
    others: '',
    origin: 'concentration: capture=2024-07-11 kind=models by=all task= measure=downloads zero_share',
  });
  expect(value({ of: 'concentration', at, column: 'gini', as: 'number', digits: 2 })).toBe('0.99');
  expect(value({ of: 'concentration', at, column: 'n' })).toBe('1,200');
});

test('an interval stands in brackets', () => {
  expect(value({ of: 'concentration', at, column: 'zero_share', interval: ['zero_low', 'zero_high'] })).toBe(
    '56.1% [53.3%, 58.9%]',
  );
});

test('an empty task may be left out of the key or be given as empty text', () => {
  expect(value({ of: 'concentration', at: { ...at, task: '' }, column: 'n' })).toBe('1,200');
});

/** What a chapter is told of a number that it cannot have. */
const unknown = (request: ValueRequest): UnknownValue => {
  try {
    value(request, file);
  } catch (error) {
    if (error instanceof UnknownValue) return error;
    throw error;
  }
  throw new Error('there is such a number');
};

test('of a row that the data lack the reader is told what is not known; the cause names the keys', () => {
  const error = unknown({ of: 'concentration', at: { ...at, capture: '2024-07-12' }, column: 'gini' });
  expect(error.message).toMatchInlineSnapshot(
    `"“Gini coefficient, zeros included” for models, all, downloads, of which no capture tells, in the table “How unevenly likes, downloads and age are spread, by capture and task”."`,
  );
  expect((error.cause as Error).message).toMatchInlineSnapshot(`
    "no row with capture=2024-07-12 kind=models by=all task= measure=downloads; nearest existing keys:
      capture=2024-07-11 kind=models by=all task= measure=downloads
      capture=2026-08-06 kind=models by=all task= measure=downloads
      capture=2024-07-11 kind=models by=all task=audio measure=downloads"
  `);
});

test('so is an empty cell, and a cell of the key that the data lack', () => {
  expect(unknown({ of: 'concentration', at, column: 'max' }).message).toMatchInlineSnapshot(
    `"“Largest value” for models, all, downloads, as of 11 July 2024, in the table “How unevenly likes, downloads and age are spread, by capture and task”."`,
  );
  expect((unknown({ of: 'concentration', at, column: 'max' }).cause as Error).message).toBe(
    'max is empty at capture=2024-07-11 kind=models by=all task= measure=downloads',
  );
  const absent = { ...at, capture: undefined };
  expect((unknown({ of: 'concentration', at: absent, column: 'gini' }).cause as Error).message).toBe(
    'capture: not known',
  );
});

test('an unknown table, column or key column and a missing one are errors', () => {
  expect(() => unchecked({ of: 'concentrations', at, column: 'gini' })).toThrow(
    `${file}: Value of="concentrations" column="gini": metrics: no table "concentrations", only captures, `,
  );
  expect(() => unchecked({ of: 'concentration', at, column: 'ginny' })).toThrow(
    `${file}: Value of="concentration" column="ginny": no column "ginny", only capture, kind, `,
  );
  expect(() =>
    unchecked({ of: 'concentration', at: { ...at, tsk: 'x' }, column: 'gini' }),
  ).toThrowErrorMatchingInlineSnapshot(
    '[Error: src/content/report/09-example.mdx: Value of="concentration" column="gini": tsk: not in the key, which ' +
      'is capture, kind, by, task, measure]',
  );
  expect(() =>
    unchecked({ of: 'concentration', at: { capture: '2024-07-11' }, column: 'gini' }),
  ).toThrowErrorMatchingInlineSnapshot(
    '[Error: src/content/report/09-example.mdx: Value of="concentration" column="gini": kind, by, measure: missing ' +
      'from the key, which is capture, kind, by, task, measure]',
  );
});

test('a metric that was not computed names the command', () => {
  expect(() => unchecked({ of: 'task-use', at: {}, column: 'uses' })).toThrow(/metrics\/task-use\.csv: no such file$/);
  expect(() => unchecked({ of: 'task-use', at: {}, column: 'uses' })).toThrow(
    expect.objectContaining({ hint: 'npm run metrics' }),
  );
});
