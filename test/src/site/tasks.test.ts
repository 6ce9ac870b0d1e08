import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { reportData } from '../../../src/data/report-data.ts';
import { tasks } from '../../../src/site/tasks.ts';
import { madeUpData, type CaptureCells } from '../charts/made-up-data.ts';

const rank = (task: string, by: CaptureCells<'model-ranks'>['by'] = 'pipeline_tag'): CaptureCells<'model-ranks'> => ({
  by,
  task,
  sort: 'likes',
  rank: 1,
  model: 'a/b',
  value: 1,
});
const tally = (value: string | null, n: number, more: CaptureCells<'tallies'> = {}): CaptureCells<'tallies'> => ({
  kind: 'models',
  facet: 'pipeline_tag',
  task: null,
  value,
  n,
  ...more,
});
const data = madeUpData([
  {
    capture: '2022-02-15',
    tables: { 'model-ranks': [rank('fill-mask'), rank('conversational')], tallies: [tally('conversational', 900)] },
  },
  {
    capture: '2024-07-11',
    tables: {
      'model-ranks': [
        rank('fill-mask'),
        rank('fill-mask'),
        rank('text-generation'),
        rank('audio-to-audio'),
        rank('pytorch', 'tag'),
      ],
      tallies: [
        tally(null, 5000),
        tally('fill-mask', 40),
        tally('text-generation', 700),
        tally('audio-to-audio', 40),
        tally('fill-mask', 9, { kind: 'datasets' }),
        tally('fill-mask', 9, { facet: 'tag' }),
      ],
    },
  },
  {
    capture: '2026-05-04',
    population: 'top',
    tables: { 'model-ranks': [rank('any-to-any')], tallies: [tally('any-to-any', 300), tally('fill-mask', 1)] },
  },
]);
beforeEach(() => {
  vi.spyOn(reportData, 'captures').mockImplementation(data.captures);
  vi.spyOn(reportData, 'captureTable').mockImplementation(data.captureTable);
  vi.spyOn(reportData, 'metricTable').mockImplementation(data.metricTable);
});
afterEach(() => vi.restoreAllMocks());

test(
  'every task of a top list by pipeline_tag in any capture, once, with its models in the newest whole ' + 'capture',
  () => {
    expect(tasks()).toEqual([
      { task: 'text-generation', models: 700 },
      { task: 'audio-to-audio', models: 40 },
      { task: 'fill-mask', models: 40 },
      { task: 'any-to-any', models: 0 },
      { task: 'conversational', models: 0 },
    ]);
  },
);

test('a task has no number of models where no capture lists them all', () => {
  const top = madeUpData([
    { capture: '2026-05-04', population: 'top', tables: { 'model-ranks': [rank('any-to-any')] } },
  ]);
  vi.spyOn(reportData, 'captures').mockImplementation(top.captures);
  vi.spyOn(reportData, 'captureTable').mockImplementation(top.captureTable);
  vi.spyOn(reportData, 'metricTable').mockImplementation(top.metricTable);
  expect(tasks()).toEqual([{ task: 'any-to-any', models: 0 }]);
});
