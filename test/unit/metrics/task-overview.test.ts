import { describe, expect, test } from 'vitest';
import { evaluationOffer } from '../../../scripts/metrics/evaluation-offer.ts';
import { taskMetrics } from '../../../scripts/metrics/task-metrics.ts';
import { taskModalities } from '../../../scripts/metrics/task-modalities.ts';
import { taskOverview } from '../../../scripts/metrics/task-overview.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Tally = MadeUpRow<'captures', 'tallies'>;
const tally = (
  kind: Tally['kind'],
  facet: string,
  value: string | null,
  n: number,
  task: string | null = null,
): Tally => ({
  kind,
  facet,
  task,
  value,
  n,
});
const capture = madeUpCapture('2024-07-11', {
  listed: { models: 100, spaces: 0, datasets: 10 },
  tables: {
    tallies: [
      tally('models', 'pipeline_tag', 'text-generation', 40),
      tally('models', 'pipeline_tag', 'translation', 10),
      tally('models', 'pipeline_tag', 'made-up-task', 5),
      tally('models', 'pipeline_tag', null, 45),
      tally('models', 'tag', 'text-generation', 60),
      tally('datasets', 'task_category', 'text-generation', 7),
      tally('models', 'licence', 'translation', 99),
      tally('models', 'pipeline_tag', 'translation', 3, 'translation'),
    ],
  },
});
const downloaded = madeUpCapture('2024-07-11', {
  listed: { models: 3, spaces: 0, datasets: 0 },
  tables: {
    tallies: [
      { ...tally('models', 'all', 'all', 3), downloads_known: 3, downloads_sum: 100, downloads_max: 60 },
      {
        ...tally('models', 'pipeline_tag', 'translation', 1),
        downloads_known: 1,
        downloads_sum: 60,
        downloads_max: 60,
      },
      {
        ...tally('models', 'pipeline_tag', 'audio-to-audio', 1),
        downloads_known: 1,
        downloads_sum: 30,
        downloads_max: 30,
      },
      { ...tally('models', 'pipeline_tag', null, 1), downloads_known: 1, downloads_sum: 10, downloads_max: 10 },
    ],
  },
});
const none = madeUpCapture('2026-08-06', { population: 'none' });

test('a modality has its share of the downloads, and the same without the most downloaded model', () => {
  const rows = asWritten('task-modalities', taskModalities({ captures: [downloaded] }));
  const of = (modality: string) => {
    const row = rows.find((each) => each.modality === modality);
    return [row?.downloads_share, row?.downloads_share_without_largest];
  };
  expect([of('nlp'), of('audio'), of('none'), of('all')]).toEqual([
    [0.6, 0],
    [0.3, 0.75],
    [0.1, 0.25],
    [0.9, 0.75],
  ]);
});

describe('task-overview', () => {
  const rows = asWritten('task-overview', taskOverview({ captures: [capture, none] }));
  const of = (task: string) => rows.find((row) => row.task === task);

  test('counts the models of a task by pipeline_tag and by tag, and its datasets', () => {
    expect(of('text-generation')).toMatchObject({
      modality: 'nlp',
      models_population: 'whole',
      models: 40,
      models_by_tag: 60,
      datasets: 7,
    });
    expect(of('translation')).toMatchObject({ models: 10, models_by_tag: 0, datasets: 0, metrics: 'bleu; sacrebleu' });
  });

  test('has every task of today also where no model has it, and those of the capture that are no more', () => {
    expect(of('depth-estimation')).toMatchObject({ modality: 'cv', models: 0, metrics: null });
    expect(of('made-up-task')).toMatchObject({ modality: 'retired', models: 5 });
    expect(of('conversational')).toMatchObject({ modality: 'retired', models: 0 });
  });

  test('says nothing of tags of a task that is not counted by tag', () => {
    expect([of('made-up-task')?.models_by_tag, of('conversational')?.models_by_tag]).toEqual([null, 0]);
  });

  test('leaves Spaces empty where no use is known; what lists neither models nor datasets has no rows', () => {
    expect(new Set(rows.map((row) => row.spaces))).toEqual(new Set([null]));
    expect(new Set(rows.map((row) => row.capture))).toEqual(new Set(['2024-07-11']));
  });
});

test('task-modalities add up to the models with a task, and with those without one to the listing', () => {
  const rows = asWritten('task-modalities', taskModalities({ captures: [capture, none] }));
  const of = (modality: string) => rows.find((row) => row.modality === modality);
  expect(of('all')).toMatchObject({ tasks: 3, models: 55, of: 100, share: 0.55, datasets: 7 });
  expect(of('none')).toMatchObject({ models: 45, share: 0.45, datasets: null });
  expect(of('nlp')).toMatchObject({ tasks: 2, models: 50, share: 0.5 });
  const parts = rows.filter(({ modality }) => modality !== 'all').reduce((sum, row) => sum + (row.models ?? 0), 0);
  expect(parts).toBe(100);
});

test('task-metrics merge spellings that differ in case only, and agree with the offer', () => {
  const rows = asWritten('task-metrics', taskMetrics());
  expect(rows.find(({ metric }) => metric === 'perplexity')).toEqual({
    metric: 'perplexity',
    n: 2,
    tasks: 'text-generation fill-mask',
  });
  expect(evaluationOffer().find(({ what }) => what === 'metrics')?.n).toBe(rows.length);
  const tasks = new Set(rows.flatMap((row) => row.tasks.split(' ')));
  expect(evaluationOffer().find(({ what }) => what === 'tasks-with-metrics')?.n).toBe(tasks.size);
});
