import { describe, expect, test } from 'vitest';
import { parseTable, formatTable } from '../../../data/schema/csv.ts';
import { triples, tripleTallies } from '../../../data/schema/triples.ts';
import type { EvaluationResult } from '../../../scripts/records/evaluation-result.ts';
import type { ModelPair } from '../../../scripts/triples/model-pairs.ts';
import { tripleRows, type TripleContext } from '../../../scripts/triples/triple-rows.ts';
import { createTripleTallies } from '../../../scripts/triples/triple-tallies.ts';

const result = (task: string | null, metric: string | null, value: number | null, line: number | null = 9) =>
  ({
    task,
    taskText: task,
    dataset: 'squad',
    datasetName: null,
    metric,
    value,
    valueText: null,
    line,
  }) as EvaluationResult;
const pair = (more: Partial<ModelPair> = {}): ModelPair => ({
  key: 'squad',
  dataset: 'squad',
  evidence: new Set(['declared']),
  confidence: 0.95,
  relation: 'unknown',
  line: 3,
  results: [],
  ...more,
});
const context = (more: Partial<TripleContext> = {}): TripleContext => ({
  modelTasks: ['question-answering'],
  datasetOf: () => undefined,
  datasetsListed: true,
  ...more,
});
const rowsOf = (pairs: ModelPair[], more: Partial<TripleContext> = {}) => tripleRows('a/b', pairs, context(more));

describe('the task of a triple', () => {
  const tasksOf = (more: Partial<TripleContext>, results: EvaluationResult[] = []) =>
    rowsOf([pair({ results })], more).map(({ task, task_from }) => [task, task_from]);
  const dataset = (...tasks: string[]) => ({ datasetOf: () => ({ id: 'squad', tasks }) });

  test('is that of its results, one row each', () =>
    expect(tasksOf({}, [result('translation', 'bleu', 1), result('summarization', 'rouge', 2)])).toEqual([
      ['translation', 'evaluation'],
      ['summarization', 'evaluation'],
    ]));
  test('else a task that model and dataset both state', () =>
    expect(
      tasksOf({ modelTasks: ['question-answering', 'fill-mask'], ...dataset('fill-mask', 'translation') }),
    ).toEqual([['fill-mask', 'both']]));
  test('else that of the model, else that of the dataset, else none', () => {
    expect(tasksOf(dataset('translation'))).toEqual([['question-answering', 'model']]);
    expect(tasksOf({ modelTasks: [], ...dataset('translation') })).toEqual([['translation', 'dataset']]);
    expect(tasksOf({ modelTasks: [] })).toEqual([[null, 'none']]);
  });
});

test('a row has the first result with a value, the number of such results, and the line of the result', () => {
  expect(
    rowsOf([
      pair({
        evidence: new Set(['declared', 'evaluated', 'mentioned']),
        relation: 'both',
        results: [
          result(null, 'wer', null),
          result('question-answering', 'f1', 88.5),
          result('question-answering', 'em', 80),
        ],
      }),
    ]),
  ).toEqual([
    {
      model: 'a/b',
      dataset: 'squad',
      task: 'question-answering',
      task_from: 'evaluation',
      evidence: 'evaluated',
      also: 'declared mentioned',
      confidence: 0.95,
      relation: 'both',
      line: 9,
      listed: false,
      metric: 'f1',
      value: 88.5,
      results: 2,
    },
  ]);
});

test('a dataset goes by its id in the listing; without a listing nobody knows whether it is listed', () => {
  expect(rowsOf([pair()], { datasetOf: () => ({ id: 'rajpurkar/squad', tasks: [] }) })[0]).toMatchObject({
    dataset: 'rajpurkar/squad',
    listed: true,
  });
  expect(rowsOf([pair()], { datasetsListed: false })[0]).toMatchObject({ dataset: 'squad', listed: null });
});

test('two names of one dataset make one row, with the stronger evidence', () => {
  const rows = rowsOf(
    [
      pair({ evidence: new Set(['mentioned']), confidence: 0.6 }),
      pair({ key: 'other', evidence: new Set(['declared']) }),
    ],
    { datasetOf: () => ({ id: 'rajpurkar/squad', tasks: [] }) },
  );
  expect(rows.map(({ evidence }) => evidence)).toEqual(['declared']);
  expect(parseTable(triples, formatTable(triples, rows), 'triples')).toHaveLength(1);
});

test('tallies count models, pairs and datasets by kind of evidence, for each task and for all', () => {
  const tallies = createTripleTallies('in scope');
  const of = (key: string, ...evidence: ('evaluated' | 'declared' | 'linked' | 'mentioned')[]) => ({
    key,
    evidence: new Set(evidence),
  });
  tallies.add({ task: 'translation', pairs: [of('x', 'declared', 'mentioned'), of('y', 'linked')] });
  tallies.add({ task: 'translation', pairs: [of('x', 'mentioned')] });
  tallies.add({ task: null, pairs: [] });
  const rows = tallies.rows();
  const shown = (task: string | null) =>
    rows
      .filter((row) => row.task === task)
      .map(({ evidence, models, of: all, pairs, datasets }) => [evidence, models, all, pairs, datasets].join(' '));
  expect(shown(null)).toEqual([
    'evaluated 0 3 0 0',
    'declared 1 3 1 1',
    'linked 1 3 1 1',
    'mentioned 2 3 2 1',
    'any 2 3 3 2',
    'found only 1 3 1 1',
  ]);
  expect(shown('translation')).toEqual([
    'evaluated 0 2 0 0',
    'declared 1 2 1 1',
    'linked 1 2 1 1',
    'mentioned 2 2 2 1',
    'any 2 2 3 2',
    'found only 1 2 1 1',
  ]);
  expect(parseTable(tripleTallies, formatTable(tripleTallies, rows), 'triple-tallies')).toHaveLength(12);
});
