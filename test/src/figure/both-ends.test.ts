import { expect, test } from 'vitest';
import { bothEnds } from '../../../src/figure/both-ends.ts';

const rowsOf = (tasks: readonly string[]) => tasks.map((task) => ({ task }));
const others = (count: number) => Array.from({ length: count }, (_, at) => `task-${at}`);

test('a chapter draws the five tasks at each end and the two headline tasks, in their order', () => {
  const tasks = [...others(8), 'text-classification', ...others(16).slice(8), 'text-generation', 'last'];
  expect(bothEnds(rowsOf(tasks)).map(({ task }) => task)).toEqual([
    ...others(5),
    'text-classification',
    ...others(16).slice(13),
    'text-generation',
    'last',
  ]);
});

test('draws all where fewer than six tasks would be left out', () => {
  expect(bothEnds(rowsOf(others(15)))).toHaveLength(15);
  expect(bothEnds(rowsOf(others(16)))).toHaveLength(10);
});

test('keeps every row of a task that is drawn', () => {
  const rows = rowsOf(others(20)).flatMap((row) => [row, row]);
  expect(bothEnds(rows)).toHaveLength(20);
});
