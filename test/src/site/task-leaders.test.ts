import { expect, test } from 'vitest';
import { taskLeaders } from '../../../src/site/task-leaders.ts';
import { madeUpData } from '../charts/made-up-data.ts';

/** A listing of all models with this many of a task, the first the most downloaded. */
function listing(capture: string, count: number) {
  const ids = Array.from({ length: count }, (_, at) => `${capture}/${at + 1}`);
  return {
    capture,
    population: 'whole' as const,
    tables: {
      'model-ranks': ids.map((model, at) => ({
        by: 'pipeline_tag' as const,
        task: 'robotics',
        sort: 'downloads' as const,
        rank: at + 1,
        model,
        value: 100 - at,
      })),
      models: ids.map((id, at) => ({ id, likes: 1, downloads: 100 - at, pipeline_tag: 'robotics' })),
    },
  };
}

test('a newer list with fewer than five models gives way to one that has five', () => {
  const whole = listing('2024-07-11', 7);
  const leaders = (...newer: ReturnType<typeof listing>[]) => taskLeaders(madeUpData([whole, ...newer]), 'robotics');
  expect(leaders(listing('2025-03-21', 1))?.models.map(({ model }) => model)).toEqual(
    [1, 2, 3, 4, 5].map((place) => `2024-07-11/${place}`),
  );
  expect(leaders(listing('2025-03-21', 5))?.models[0]?.model).toBe('2025-03-21/1');
});

test('where none has five, the newest one stands', () => {
  const data = madeUpData([listing('2024-07-11', 2), listing('2025-03-21', 1)]);
  expect(taskLeaders(data, 'robotics')?.models.map(({ model }) => model)).toEqual(['2025-03-21/1']);
});
