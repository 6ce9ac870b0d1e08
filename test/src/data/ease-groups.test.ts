import { expect, test } from 'vitest';
import { easeGroups, groupsOf } from '../../../src/data/ease-groups.ts';
import { madeUpData } from '../charts/made-up-data.ts';

/** A task with an interval of its index and one of its rank. */
const ranked = (task: string, index: number, [low, high]: [number, number], [first, last]: [number, number]) => ({
  task,
  index,
  low,
  high,
  rank_low: first,
  rank_high: last,
});
const tasks = [
  ranked('surely first', 0.9, [0.8, 0.95], [1, 2]),
  ranked('first by chance', 0.8, [0.4, 0.9], [1, 4]),
  ranked('in the middle', 0.55, [0.5, 0.6], [2, 4]),
  ranked('last by chance', 0.4, [0.1, 0.6], [3, 5]),
  ranked('surely last', 0.1, [0.05, 0.2], [4, 5]),
];

test('a task is told from the middle only where its whole interval of ranks lies on one side', () => {
  expect([...groupsOf(tasks)]).toEqual([
    ['surely first', 'easier'],
    ['first by chance', 'cannot be told'],
    ['in the middle', 'like'],
    ['last by chance', 'cannot be told'],
    ['surely last', 'harder'],
  ]);
});

test('a difference too small to matter is like the middle, whatever its ranks say', () => {
  const below = ranked('a bit below', 0.5, [0.46, 0.54], [5, 6]);
  expect(groupsOf([...tasks, below]).get('a bit below')).toBe('like');
  expect(groupsOf([...tasks, { ...below, low: 0.3 }]).get('a bit below')).toBe('harder');
});

test('the newest listing of all models ranks; without one no task has a group', () => {
  const row = { ...tasks[0]!, listed: 100, models: 40, authors: 20, parts_known: 7, rank: 1 };
  const data = (capture: string) =>
    madeUpData(
      [
        { capture: '2024-07-11', population: 'whole' },
        { capture: '2026-08-22', population: 'curated' },
      ],
      { 'ease-index': [{ capture, ...row }] },
    );
  expect([...easeGroups(data('2024-07-11')).keys()]).toEqual(['surely first']);
  expect(easeGroups(data('2026-08-22')).size).toBe(0);
});
