import { describe, expect, test } from 'vitest';
import { datasetTaskLinks } from '../../../scripts/metrics/dataset-task-links.ts';
import { datasetUse } from '../../../scripts/metrics/dataset-use.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

type Triple = MadeUpRow<'captures', 'triples'>;
const triple = (
  model: string,
  dataset: string,
  task: string | null,
  evidence: Triple['evidence'],
  also: string | null = null,
): Triple => ({ model, dataset, task, evidence, also });

describe('the most used datasets', () => {
  const captures = [
    madeUpCapture('2026-01-01', {
      tables: {
        'triple-tallies': [{ population: 'with card', task: null, evidence: 'any', models: 3, of: 3 }],
        triples: [
          triple('a', 'squad', 'question-answering', 'evaluated', 'declared mentioned'),
          triple('a', 'squad', 'summarization', 'declared'),
          triple('b', 'rajpurkar/squad', 'question-answering', 'linked'),
          triple('b', 'wikipedia', null, 'declared'),
          triple('c', 'Wikipedia', 'fill-mask', 'mentioned'),
          triple('c', 'glue', 'fill-mask', 'declared'),
        ],
      },
    }),
  ];
  const renames = madeUpTables('triples', { 'dataset-renames': [{ old: 'squad', later: 'rajpurkar/squad' }] });

  test('are one under old and new id and however they are spelt, and count a model once', () => {
    const rows = asWritten('dataset-use', datasetUse({ captures, triples: renames }));
    expect(
      rows.map(({ rank, dataset, models, of, evaluated, declared, linked, mentioned, found_only, tasks }) => [
        rank,
        dataset,
        models,
        of,
        evaluated,
        declared,
        linked,
        mentioned,
        found_only,
        tasks,
      ]),
    ).toEqual([
      [1, 'rajpurkar/squad', 2, 3, 1, 1, 1, 1, 1, 2],
      [2, 'wikipedia', 2, 3, 0, 1, 0, 1, 1, 1],
      [3, 'glue', 1, 3, 0, 1, 0, 0, 0, 1],
    ]);
    expect(asWritten('dataset-use', datasetUse({ ...noSources, captures }))).toHaveLength(4);
  });

  test('are not known by their texts where no card was read', () => {
    const unread = [madeUpCapture('2026-01-01', { tables: { triples: [triple('a', 'squad', null, 'declared')] } })];
    expect(asWritten('dataset-use', datasetUse({ ...noSources, captures: unread }))).toMatchObject([
      { declared: 1, evaluated: null, linked: null, mentioned: null, found_only: null },
    ]);
  });

  test('are thirty, and twenty-five with their tasks', () => {
    const many = [
      madeUpCapture('2026-01-01', {
        tables: {
          triples: Array.from({ length: 40 }, (_, at) =>
            triple('m', `d${String(at).padStart(2, '0')}`, 'fill-mask', 'declared'),
          ),
        },
      }),
    ];
    const sources = { ...noSources, captures: many };
    expect(datasetUse(sources).at(-1)?.dataset).toBe('d29');
    expect(datasetTaskLinks(sources).at(-1)?.dataset).toBe('d24');
  });

  test('are linked to every task of their models, but not to a task that nobody states', () => {
    expect(
      asWritten('dataset-task-links', datasetTaskLinks({ captures, triples: renames })).map(
        ({ dataset, task, models }) => [dataset, task, models],
      ),
    ).toEqual([
      ['glue', 'fill-mask', 1],
      ['rajpurkar/squad', 'question-answering', 2],
      ['rajpurkar/squad', 'summarization', 1],
      ['wikipedia', 'fill-mask', 1],
    ]);
  });
});
