import { expect, test } from 'vitest';
import type { CaptureTables } from '../../../scripts/metrics/capture-tables.ts';
import { spaceTasks } from '../../../scripts/metrics/space-tasks.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

const use = (space: string, model: string) => ({ space, model });
const models = (tasks: Record<string, string | null>) => ({
  models: Object.entries(tasks).map(([id, task]) => ({ id, pipeline_tag: task })),
});
const rowsOf = (captures: CaptureTables[]) =>
  asWritten('space-tasks', spaceTasks({ captures })).map(({ capture, part, task, models_from: from, ...counts }) =>
    [capture, part, task, from, counts.models, counts.uses, counts.spaces].join(' '),
  );

test('uses by whether the task of the model is known, by the capture that states it, and by task', () => {
  const all = [
    madeUpCapture('2022-01-01', { tables: models({ old: 'fill-mask' }) }),
    madeUpCapture('2024-01-01', {
      tables: {
        'space-models': [
          use('x/1', 'gpt'),
          use('x/1', 'old'),
          use('x/2', 'gpt'),
          use('x/2', 'new'),
          use('x/3', 'new'),
          use('x/4', 'other'),
        ],
      },
    }),
    madeUpCapture('2024-06-01', { tables: models({ gpt: 'text-generation', other: null }) }),
  ];
  expect(rowsOf(all)).toEqual([
    '2024-01-01 all   4 6 4',
    '2024-01-01 known   2 3 2',
    '2024-01-01 known  2022-01-01 1 1 1',
    '2024-01-01 known  2024-06-01 1 2 2',
    '2024-01-01 task fill-mask  1 1 1',
    '2024-01-01 task text-generation  1 2 2',
    // x/2 uses a model of a known task too, so two Spaces are unknown, not three.
    '2024-01-01 unknown   2 3 2',
  ]);
});

test('the listing of the same capture tells the task of any model, in its top lists or not', () => {
  const uses = [{ ...use('x/1', 'small'), pipeline_tag: 'translation' }, use('x/1', 'gone'), use('x/2', 'old')];
  const own = { ...models({ old: 'fill-mask' }), 'space-models': uses };
  expect(rowsOf([madeUpCapture('2024-01-01', { tables: own })])).toEqual([
    '2024-01-01 all   3 3 2',
    '2024-01-01 known   2 2 2',
    '2024-01-01 known  2024-01-01 2 2 2',
    '2024-01-01 task fill-mask  1 1 1',
    '2024-01-01 task translation  1 1 1',
    '2024-01-01 unknown   1 1 0',
  ]);
});

test('a capture that says nothing of uses has no row', () => {
  expect(
    spaceTasks({ captures: [madeUpCapture('2024-01-01', { tables: models({ gpt: 'text-generation' }) })] }),
  ).toEqual([]);
});
