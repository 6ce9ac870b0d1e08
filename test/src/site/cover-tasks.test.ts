import { expect, test } from 'vitest';
import { coverTasks, pictureWidth } from '../../../src/site/cover-tasks.ts';

const ranked = (task: string, index: number | null, spread = 0.05, ranks: [number, number] = [1, 9]) => ({
  task,
  index,
  low: index === null ? null : index - spread,
  high: index === null ? null : index + spread,
  rank_low: ranks[0],
  rank_high: ranks[1],
});
const many = Array.from({ length: 9 }, (_, n) => ranked(`task-${n}`, 0.9 - n / 10, 0.12));

test('the easiest task is on top, and the widest intervals reach both edges', () => {
  const { tasks, middle } = coverTasks([ranked('b', 0.2), ranked('a', 0.8), ranked('c', 0.5, 0)])!;
  expect(tasks.map(({ task }) => task)).toEqual(['a', 'c', 'b']);
  expect([tasks[0]!.to, tasks[2]!.from]).toEqual([pictureWidth, 0]);
  expect(tasks[1]).toMatchObject({ at: pictureWidth / 2, from: pictureWidth / 2, to: pictureWidth / 2 });
  expect(middle).toBe(pictureWidth / 2);
});

test('what groupsOf cannot tell from the middle is hollow', () => {
  const { tasks } = coverTasks([ranked('a', 0.8, 0.05, [1, 1]), ranked('b', 0.6, 0.3, [1, 3]), ranked('c', 0.2)])!;
  expect(tasks.map(({ isTold }) => isTold)).toEqual([true, false, false]);
});

test('names never touch, nor leave the picture; those of the two tasks come first', () => {
  const { tasks } = coverTasks([...many, ranked('text-classification', 0.405)])!;
  const named = tasks.filter(({ name }) => name);
  expect(named.map(({ task }) => task)).toContain('text-classification');
  expect(named.map(({ task }) => task)).toContain('task-0');
  for (const [at, { y }] of named.slice(1).entries()) expect(y - named[at]!.y).toBeGreaterThanOrEqual(14);
  const long = coverTasks([ranked('x'.repeat(80), 0.8), ranked('b', 0.2)])!.tasks;
  expect(long.map(({ name }) => name?.anchor)).toEqual([undefined, 'start']);
});

test('of an unknown index nothing is drawn, and of fewer than two tasks no picture', () => {
  expect(coverTasks([ranked('a', 0.8), ranked('b', null)])).toBeUndefined();
  expect(coverTasks([ranked('a', 0.8), ranked('b', null), ranked('c', 0.8)])!.tasks).toHaveLength(2);
});
