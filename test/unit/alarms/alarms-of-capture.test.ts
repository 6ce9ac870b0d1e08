import { describe, expect, test } from 'vitest';
import { alarmsOfCapture } from '../../../scripts/alarms/alarms-of-capture.ts';
import { summariseCapture } from '../../../scripts/alarms/summarise-capture.ts';
import { madeUpCapture } from '../metrics/made-up-capture.ts';
import { madeUpModels, madeUpSummary } from './made-up-summary.ts';

const idsOf = (...capture: Parameters<typeof alarmsOfCapture>) => alarmsOfCapture(...capture).map(({ id }) => id);

describe('one repository', () => {
  const holding = (value: number, rows = 100) =>
    madeUpSummary('2026-11-01', {
      listed: 101,
      holders: [{ of: 'downloads text-generation', id: 'o/a\u202e', value, sum: 1000, rows }],
    });

  test('that holds more than a fifth of a sum is told, a fifth is not, nor much of a few', () => {
    expect(alarmsOfCapture(holding(201)).map(({ what }) => what)).toEqual([
      'o/a\\u{202e} has 201 of the downloads of all listed models of text-generation, 1,000 in all: ' +
        '20.1 %, more than 20.0 %.',
    ]);
    expect(idsOf(holding(200))).toEqual([]);
    expect(idsOf(holding(900, 19))).toEqual([]);
  });

  test('is found in the tables: for sums of a listing and of the tasks that are compared, and for uses', () => {
    const sums = (task: string | null, max: number) => ({
      kind: 'models' as const,
      by: task === null ? ('all' as const) : ('pipeline_tag' as const),
      task,
      measure: 'downloads',
      n: 50,
      known: 50,
      zeros: 0,
      sum: 1000,
      max,
    });
    const { capture, table } = madeUpCapture('2026-11-01', {
      listed: { models: 50, spaces: 0, datasets: 0 },
      tables: {
        models: [{ id: 'o/a', downloads: 500 }],
        distributions: [sums(null, 500), sums('text-generation', 400), sums('fill-mask', 900)],
        'model-uses': [{ side: 'space', rank: 1, model: 'o/b', uses: 30, pipeline_tag: 'text-generation' }],
        'space-use': [{ side: 'space', uses: 100, models_used: 40 }],
      },
    });
    expect(idsOf(summariseCapture({ manifest: capture, table }))).toEqual([
      '2026-11-01 dominant models downloads o/a',
      '2026-11-01 dominant models downloads text-generation unnamed',
      '2026-11-01 dominant models uses by space o/b',
    ]);
  });
});

describe('a whole listing', () => {
  const of = (listed: number, newest: string, population = 'whole') =>
    madeUpSummary('2026-11-05', { listed, newest, population });

  test('of full pages only, or without what was created in the last days, may be cut short', () => {
    expect(alarmsOfCapture(of(3000, '2026-11-01')).map(({ what }) => what)).toEqual([
      'The listing of models has 3,000: 3 full pages of 1,000 and no more: by chance one listing in 1,000 ends so.',
      'The newest of all models was created on 2026-11-01, 4 days before the capture of 2026-11-05; at most 3 are ' +
        'expected.',
    ]);
    expect(idsOf(of(3001, '2026-11-02'))).toEqual([]);
    expect(idsOf(of(3000, '2026-11-01', 'top'))).toEqual([]);
  });
});

test('a column that a crawl of the Hub fills and that is empty is told; an archive may lack it', () => {
  const rows = madeUpModels(20, (at) => ({ likes: at, downloads: null }));
  expect(idsOf(madeUpSummary('2026-11-01', { rows }))).toEqual(['latest column-empty models downloads']);
  expect(idsOf(madeUpSummary('2026-11-01', { rows }, { live: false }))).toEqual([]);
  const zeros = madeUpModels(20, (at) => ({ likes: at, downloads: 0 }));
  const ofMany = { rows: zeros, listed: 1001, newest: '2026-11-01' };
  expect(idsOf(madeUpSummary('2026-11-01', { rows: zeros }))).toEqual([]);
  expect(alarmsOfCapture(madeUpSummary('2026-11-01', ofMany)).map(({ what }) => what)).toEqual([
    'The column downloads of models is empty or 0 in all 20 rows; a crawl of the Hub fills it.',
  ]);
});

test('downloads of all time that are not more than those of thirty days are told, but of new repositories', () => {
  const of = (ever: (at: number) => number, created_at = '2023-01-01T00:00:00.000Z') => {
    const rows = madeUpModels(40, (at) => ({ downloads: 50 + at, downloads_all_time: ever(at), created_at }));
    return alarmsOfCapture(madeUpSummary('2026-11-01', { rows })).map(({ kind, what }) => `${kind}: ${what}`);
  };
  expect(of((at) => 50 + at)).toEqual([
    'fell: The downloads of all time of 40 of 40 models in use are not more than those of 30 days: 100.0 %, more than ' +
      '10.0 %.',
  ]);
  expect(of((at) => (at < 5 ? 40 : 90 + at))).toHaveLength(1);
  expect(of((at) => (at < 4 ? 40 : 90 + at))).toEqual([]);
  expect(of((at) => 50 + at, '2026-10-20T00:00:00.000Z')).toEqual([]);
});
