import { expect, test } from 'vitest';
import { comparedColumns, comparedModels, comparedTasks } from '../../../src/site/compared-models.ts';
import { madeUpData, type CaptureCells } from '../charts/made-up-data.ts';

const capture = '2024-07-11';
const model = (id: string, downloads: number | null, likes: number | null): CaptureCells<'models'> => ({
  id,
  pipeline_tag: 'fill-mask',
  downloads,
  likes,
});
const data = madeUpData(
  [
    {
      capture,
      tables: {
        models: [
          model('a/middling', 50, 5),
          model('b/liked', 1, 90),
          model('c/fetched', 99, 2),
          model('d/unknown', null, null),
          { ...model('e/other', 999, 999), pipeline_tag: 'translation' },
        ],
        'model-costs': [
          { id: 'c/fetched', measure: 'parameters', of: null, value: 8 },
          { id: 'c/fetched', measure: 'time-per-token', of: 'L4', value: 0.002 },
          { id: 'c/fetched', measure: 'score', of: 'SST', value: 0.9, words: 'accuracy' },
        ],
      },
    },
  ],
  { 'tried-costs': [{ model: 'b/liked', load_seconds: 3, call_ms: null, memory_bytes: null }] },
);

test('the most downloaded and the most liked come first, in turn, and what has neither number is left out', () => {
  const rows = comparedModels(data, capture, 'fill-mask', 9);
  expect(rows.map((row) => row.model)).toEqual(['c/fetched', 'b/liked', 'a/middling']);
  expect(comparedModels(data, capture, 'fill-mask', 1)).toHaveLength(1);
  expect(comparedModels(data, capture, 'no-such-task', 9)).toEqual([]);
  expect(comparedModels(data, '', 'fill-mask', 9)).toEqual([]);
});

test('a row has what is known under the names of the columns, and nothing that is not', () => {
  const [fetched, liked] = comparedModels(data, capture, 'fill-mask', 9);
  expect(fetched).toMatchObject({ parameters: 8, ms_l4: 2, score: 0.9, score_of: 'accuracy, SST', tried_load: null });
  expect(liked).toMatchObject({ parameters: null, score: null, score_of: null, tried_load: 3 });
  expect(Object.keys(fetched!).sort()).toEqual(comparedColumns.map(({ name }) => name).sort());
});

test('measured columns stand before declared ones, and these before estimates', () => {
  const bases = comparedColumns.map(({ basis }) => basis).filter(Boolean);
  expect([...new Set(bases)]).toEqual(['measured', 'declared', 'estimated']);
  expect(bases.filter((basis, at) => basis !== bases[at - 1])).toHaveLength(3);
});

test('tasks come with those of most models first', () => {
  expect(comparedTasks(data, capture)).toEqual(['fill-mask', 'translation']);
});
