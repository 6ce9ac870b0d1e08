import { expect, test } from 'vitest';
import { taskUse } from '../../../scripts/metrics/task-use.ts';
import type { MadeUpRow } from '../../made-up-row.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';

type Total = MadeUpRow<'captures', 'space-use'>;
type Use = MadeUpRow<'captures', 'task-uses'>;
const total = (side: Total['side'], uses: number): Total => ({ side, uses });
const use = (side: Use['side'], by: Use['by'], task: string | null, models: number, uses: number): Use => ({
  side,
  by,
  task,
  models,
  uses,
  spaces: uses,
});
const of = (totals: Total[], uses: Use[]) => {
  const tables = { 'space-use': totals, 'task-uses': uses };
  return asWritten('task-use', taskUse({ captures: [madeUpCapture('2024-07-11', { tables })] }));
};

test('uses of a task are a share of all uses that the same side states', () => {
  const rows = of(
    [total('model', 200), total('space', 50)],
    [
      use('model', 'tag', 'fill-mask', 10, 80),
      use('space', 'tag', 'fill-mask', 10, 5),
      use('model', 'pipeline_tag', null, 20, 20),
    ],
  );
  expect(rows.map((row) => `${row.side} ${row.by} ${row.task} ${row.uses_share} ${row.uses_per_model}`)).toEqual([
    'model pipeline_tag null 0.1 1',
    'model tag fill-mask 0.4 8',
    'space tag fill-mask 0.1 0.5',
  ]);
});

test('shares by tag add up to more than 1 where models have several task tags', () => {
  const rows = of(
    [total('model', 10)],
    [use('model', 'tag', 'fill-mask', 1, 10), use('model', 'tag', 'translation', 1, 6)],
  );
  expect(rows.reduce((sum, row) => sum + (row.uses_share ?? 0), 0)).toBeCloseTo(1.6, 12);
});

test('without any use, or any model, nothing is divided', () => {
  expect(of([], [use('model', 'tag', 'fill-mask', 0, 0)])[0]).toMatchObject({
    uses: 0,
    uses_share: null,
    uses_per_model: null,
  });
});
