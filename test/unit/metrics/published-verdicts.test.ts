import { expect, test } from 'vitest';
import { publishedVerdicts } from '../../../scripts/metrics/published-verdicts.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

const space = (id: string, files: number | null, bytes: number | null) => ({ id, files, bytes });
const study = madeUpCapture('2023-11-15', {
  tables: {
    spaces: [space('a/1', 3, 2e8), space('a/2', 1001, 100_000_000), space('a/3', 999, 10), space('a/4', null, null)],
  },
});
const month = (value: string, n: number) => ({ kind: 'models', facet: 'month', task: null, value, n }) as const;
const task = (value: string, downloads_sum: number) =>
  ({ kind: 'models', facet: 'pipeline_tag', task: null, value, n: 1, downloads_sum }) as const;
const whole = (seen: string, top_1: number) =>
  madeUpCapture(seen, {
    tables: {
      distributions: [{ kind: 'models', by: 'all', task: null, measure: 'downloads', known: 8, zeros: 6, top_1 }],
      tallies: [
        month('2022-11', 50_000),
        month('2022-12', 50_000),
        month('2023-01', 9),
        task('text-generation', 60),
        task('text2text-generation', 10),
        task('audio-classification', 130),
      ],
      'model-ranks': [
        { by: 'pipeline_tag', task: 'audio-classification', sort: 'downloads', rank: 1, model: 'o/big', value: 100 },
      ],
    },
  });
const share = (capture: string, models: 'all' | 'without the most downloaded', n: number) =>
  ({ capture, what: 'downloads of owners', limit: '50', models, n, of: 100 }) as const;
const listings = madeUpTables('listings', {
  'listing-counts': [share('2024-07-11', 'all', 90), share('2024-07-11', 'without the most downloaded', 80)],
});
const rows = asWritten(
  'published-verdicts',
  publishedVerdicts({ captures: [whole('2022-02-15', 0.5), study, whole('2024-07-11', 0.991)], listings }),
);
const of = (figure: string) => rows.find((row) => row.figure === figure)!;

test('Spaces of the study are counted once each', () => {
  expect(of('study-spaces-in-scope').ours).toBe(4);
  expect(of('study-failed').ours).toBe(1);
  expect(of('study-very-large').ours).toBe(1);
  expect(of('study-large-spaces')).toMatchObject({ ours: 1, verdict: 'not comparable' });
});

test('what needs the list of uses is not comparable while no capture has it', () => {
  expect(of('study-uses-in-scope')).toMatchObject({ ours: null, capture: null, verdict: 'not comparable' });
});

test('a figure is counted from the listing nearest in time', () => {
  expect(of('osborne-top-1')).toMatchObject({ ours: 0.991, capture: '2024-07-11', verdict: 'reproduced' });
});

test('repositories created by a month are those of the first listing since', () => {
  expect(of('counter-2022')).toMatchObject({ ours: 100_000, capture: '2024-07-11', verdict: 'reproduced' });
});

test('a model with more than a twentieth of the downloads is left out, and the share with it stands beside', () => {
  expect(of('bourdois-nlp')).toMatchObject({ ours: 0.7, ours_with_all: 0.35 });
  expect(of('bourdois-audio')).toMatchObject({ ours: 0.3, ours_with_all: 0.65 });
  expect(of('bourdois-owners')).toMatchObject({ ours: 0.8, ours_with_all: 0.9, verdict: 'reproduced' });
});
