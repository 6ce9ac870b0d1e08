import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatTable } from '../../../data/schema/csv.ts';
import type { RowIn } from '../../../data/schema/folders.ts';
import { concentration } from '../../../data/schema/metrics/concentration.ts';
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
  top_10: null,
  spearman: null,
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
    formatTable(concentration, [...rows, { ...row, capture: '2024-07-11', task: 'fill-mask' }]),
  );
  process.env.REPORT_DATA = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env.REPORT_DATA;
  else process.env.REPORT_DATA = before;
  rmSync(folder, { recursive: true });
});

test('a number is read by key and written as its unit asks', () => {
  expect(readValue({ of: 'concentration', at, column: 'zero_share' })).toEqual({
    raw: 0.5612,
    text: '56.1%',
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

test('an unknown key names the file, the key and the nearest keys', () => {
  expect(() => value({ of: 'concentration', at: { ...at, capture: '2024-07-12' }, column: 'gini' }, file))
    .toThrowErrorMatchingInlineSnapshot(`
    [Error: src/content/report/09-example.mdx: Value of="concentration" column="gini": no row with capture=2024-07-12 kind=models by=all task= measure=downloads; nearest existing keys:
      capture=2024-07-11 kind=models by=all task= measure=downloads
      capture=2026-08-06 kind=models by=all task= measure=downloads
      capture=2024-07-11 kind=models by=all task=fill-mask measure=downloads]
  `);
});

test('an unknown table, column or key column, a missing one, and an empty cell are errors', () => {
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
  expect(() => value({ of: 'concentration', at, column: 'max' }, file)).toThrowErrorMatchingInlineSnapshot(
    '[Error: src/content/report/09-example.mdx: Value of="concentration" column="max": max is empty at ' +
      'capture=2024-07-11 kind=models by=all task= measure=downloads]',
  );
});

test('a metric that was not computed names the command', () => {
  expect(() => unchecked({ of: 'task-use', at: {}, column: 'uses' })).toThrow(/metrics\/task-use\.csv: no such file$/);
  expect(() => unchecked({ of: 'task-use', at: {}, column: 'uses' })).toThrow(
    expect.objectContaining({ hint: 'npm run metrics' }),
  );
});
