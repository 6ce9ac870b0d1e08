import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportData } from '../../../src/data/report-data.ts';
import { taskFacets, taskSummary } from '../../../src/site/task-summary.ts';
import { madeUpData, type MetricCells } from '../charts/made-up-data.ts';

const spread = (
  capture: string,
  measure: string,
  more: MetricCells<'concentration'> = {},
): MetricCells<'concentration'> => ({
  capture,
  kind: 'models',
  by: 'pipeline_tag',
  task: 'fill-mask',
  measure,
  population: capture === '2026-05-04' ? 'top' : 'whole',
  n: 50,
  sum: 1000,
  median: 3,
  zero_share: 0.2,
  top_1: 0.4,
  spearman: measure === 'downloads' ? 0.3 : null,
  ...more,
});
const share = (
  capture: string,
  facet: string,
  value: string | null,
  n: number,
  more: MetricCells<'composition'> = {},
): MetricCells<'composition'> => ({
  capture,
  kind: 'models',
  facet,
  task: 'fill-mask',
  value,
  n,
  of: 100,
  share: n / 100,
  downloads_share: null,
  downloads_share_without_largest: null,
  ...more,
});
const libraries = ['transformers', 'keras', 'flair', 'timm', 'spacy', 'nemo', 'espnet'];
const data = madeUpData(
  [
    { capture: '2022-02-15' },
    { capture: '2024-07-11' },
    { capture: '2026-05-04', population: 'top' },
    { capture: '2026-08-06', population: 'curated' },
  ],
  {
    concentration: [
      spread('2024-07-11', 'downloads', { by: 'tag', sum: 1 }),
      spread('2024-07-11', 'downloads', { task: 'translation', sum: 1 }),
      spread('2024-07-11', 'downloads', { kind: 'datasets', sum: 1 }),
      spread('2022-02-15', 'likes', { sum: 7, n: 20 }),
      spread('2024-07-11', 'age_days', { median: 260 }),
      spread('2024-07-11', 'downloads', { sum: 9000 }),
      spread('2024-07-11', 'likes', { sum: 90 }),
      spread('2026-05-04', 'downloads', { sum: 0, top_1: null, spearman: null }),
    ],
    composition: [
      share('2024-07-11', 'library', null, 8),
      ...libraries.map((library, at) => share('2024-07-11', 'library', library, 40 - 5 * at)).toReversed(),
      share('2026-05-04', 'library', 'transformers', 100),
      share('2024-07-11', 'library', 'elsewhere', 99, { task: 'translation' }),
      share('2024-07-11', 'library', 'all', 99, { task: null }),
      share('2026-05-04', 'licence', 'mit', 60),
      share('2026-05-04', 'licence', null, 40),
      share('2022-02-15', 'licence', null, 100),
    ],
  },
);
beforeEach(() => {
  vi.spyOn(reportData, 'captures').mockImplementation(data.captures);
  vi.spyOn(reportData, 'metricTable').mockImplementation(data.metricTable);
});
afterEach(() => vi.restoreAllMocks());

describe('the summary of a task', () => {
  test('has a row for each capture that knows the task, in order of date', () => {
    const { columns } = taskSummary('fill-mask');
    expect(columns[0]).toEqual({ name: 'seen', label: 'Listing', format: 'day' });
    expect(columns.map(({ label }) => label)).toContain('Without a download');
    expect(taskSummary('fill-mask').rows.map((row) => `${row.seen} ${row.population} ${row.n}`)).toEqual([
      '2022-02-15 whole 20',
      '2024-07-11 whole 50',
      '2026-05-04 top 50',
    ]);
    expect(taskSummary('text-to-3d').rows).toEqual([]);
  });

  test('joins downloads, likes and age of the same capture by pipeline_tag', () => {
    expect(taskSummary('fill-mask').rows[1]).toEqual({
      seen: '2024-07-11',
      population: 'whole',
      n: 50,
      zero: 0.2,
      top: 0.4,
      rest: null,
      downloads: 9000,
      likes: 90,
      rho: 0.3,
      age: 260,
    });
  });

  test('leaves empty what a capture does not know, and keeps a sum of 0', () => {
    expect(taskSummary('fill-mask').rows[0]).toMatchObject({
      likes: 7,
      downloads: null,
      zero: null,
      top: null,
      rho: null,
      age: null,
    });
    expect(taskSummary('fill-mask').rows[2]).toMatchObject({ downloads: 0, top: null, likes: null });
  });

  test('has a value for every column', () => {
    const { columns, rows } = taskSummary('fill-mask');
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(columns.map((column) => column.name).sort());
  });
});

describe('the facets of a task', () => {
  test('are the six most common values in the newest whole capture that knows them', () => {
    const { caption, rows } = taskFacets('fill-mask', 'library');
    expect(caption).toBe('Libraries of fill-mask, 11 July 2024');
    expect(rows.map((row) => `${row.value} ${row.n}`)).toEqual([
      'transformers 40',
      'keras 35',
      'flair 30',
      'timm 25',
      'spacy 20',
      'nemo 15',
    ]);
  });

  test('are those of the newest other capture where no whole one knows any, with models that state none', () => {
    const { caption, rows } = taskFacets('fill-mask', 'licence');
    expect(caption).toBe('Licences of fill-mask, 4 May 2026');
    expect(rows.map((row) => `${row.value} ${row.n}`)).toEqual(['mit 60', 'none stated 40']);
  });

  test('are none where no capture knows any', () => expect(taskFacets('text-to-3d', 'library').rows).toEqual([]));
});
