import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportData } from '../../../src/data/report-data.ts';
import { capturesWithTriples, modelDatasets } from '../../../src/site/model-datasets.ts';
import { taskDatasets } from '../../../src/site/task-datasets.ts';
import { madeUpData, type CaptureCells } from '../charts/made-up-data.ts';

const triple = (
  model: string,
  dataset: string,
  task: string | null,
  evidence: CaptureCells<'triples'>['evidence'] = 'declared',
  more: CaptureCells<'triples'> = {},
): CaptureCells<'triples'> => ({
  model,
  dataset,
  task,
  evidence,
  also: null,
  confidence: 0.95,
  line: null,
  ...more,
});
const data = madeUpData([
  { capture: '2022-02-15', tables: { triples: [triple('old', 'imagenet', 'fill-mask')] } },
  {
    capture: '2024-07-11',
    tables: {
      triples: [
        triple('0x/a', 'glue', null),
        triple('Bert', 'squad', 'question-answering', 'evaluated', { also: 'declared mentioned', line: 7 }),
        triple('Bert', 'squad', 'summarization', 'declared', { line: 7 }),
        triple('bart', 'cnn', 'summarization', 'mentioned', { confidence: 0.5, line: 12 }),
        triple('zed', 'SQuAD', 'summarization'),
      ],
    },
  },
  {
    capture: '2025-03-21',
    population: 'top',
    tables: { triples: [triple('new', 'wiki', 'fill-mask'), triple('new', 'wiki', 'translation')] },
  },
  { capture: '2026-08-06', population: 'curated' },
]);
beforeEach(() => {
  vi.spyOn(reportData, 'captures').mockImplementation(data.captures);
  vi.spyOn(reportData, 'captureTable').mockImplementation(data.captureTable);
});
afterEach(() => vi.restoreAllMocks());

describe('the models of a capture with their datasets', () => {
  test('stand by first letter in either case, digits before all', () => {
    expect(
      modelDatasets('2024-07-11').map(
        ({ letter, models }) => `${letter}: ${models.map(({ model }) => model).join(' ')}`,
      ),
    ).toEqual(['0-9: 0x/a', 'B: bart Bert', 'Z: zed']);
  });

  test('have a dataset once, with all evidence and all tasks', () => {
    expect(modelDatasets('2024-07-11')[1]!.models[1]!.uses).toEqual([
      {
        dataset: 'squad',
        evidence: 'evaluated, declared, mentioned',
        confidence: 0.95,
        line: 7,
        tasks: ['question-answering', 'summarization'],
      },
    ]);
    expect(modelDatasets('2024-07-11')[0]!.models[0]!.uses[0]).toMatchObject({ line: null, tasks: [] });
  });

  test('have a page for each capture that knows any, newest first, counting models and pairs', () => {
    expect(capturesWithTriples()).toEqual([
      { capture: '2025-03-21', seen: '2025-03-21', models: 1, pairs: 1 },
      { capture: '2024-07-11', seen: '2024-07-11', models: 4, pairs: 4 },
      { capture: '2022-02-15', seen: '2022-02-15', models: 1, pairs: 1 },
    ]);
  });
});

describe('the datasets of a task', () => {
  test('are counted in the newest whole capture that knows any, however they are spelt', () => {
    const { caption, rows } = taskDatasets('summarization');
    expect(caption).toBe('Datasets of summarization, 11 July 2024');
    expect(rows).toEqual([
      { dataset: 'squad', models: 2, stated: 2, told: 0 },
      { dataset: 'cnn', models: 1, stated: 0, told: 1 },
    ]);
    expect(taskDatasets('fill-mask').caption).toBe('Datasets of fill-mask, 15 February 2022');
  });

  test('say what only the text tells where texts were read', () => {
    const names = (task: string) => taskDatasets(task).columns.map(({ name }) => name);
    expect([names('summarization'), names('fill-mask')]).toEqual([
      ['dataset', 'models', 'stated', 'told'],
      ['dataset', 'models', 'stated'],
    ]);
  });

  test('are those of the newest other capture where no whole one knows any, and none where none does', () => {
    expect(taskDatasets('translation').rows).toEqual([{ dataset: 'wiki', models: 1, stated: 1, told: 0 }]);
    expect(taskDatasets('text-to-3d').rows).toEqual([]);
  });
});
