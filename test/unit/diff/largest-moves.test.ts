import { expect, test } from 'vitest';
import { largestMoves, largestRelativeMoves, moveWeight } from '../../../scripts/diff/largest-moves.ts';

const changed = [
  { old: { id: 'a', n: '100', share: '0.5' }, new: { id: 'a', n: '90', share: '0.5' } },
  { old: { id: 'b', n: '1', share: '' }, new: { id: 'b', n: '4', share: '0.9' } },
  { old: { id: 'c', n: '7', share: '0' }, new: { id: 'c', n: '', share: '0.1' } },
];

test('the largest moves of a column are the largest in absolute size', () => {
  expect(largestMoves({ changed }, 'n').map(({ row, old, new: now }) => [row.id, old, now])).toEqual([
    ['a', 100, 90],
    ['b', 1, 4],
  ]);
});

test('a value that came or went is no move, one from zero is', () => {
  expect(largestMoves({ changed }, 'share').map(({ row }) => row.id)).toEqual(['c']);
});

test('relative moves are weighed against the size of the number, over several columns', () => {
  expect(largestRelativeMoves({ changed }, ['n', 'share']).map(({ row, column }) => `${row.id} ${column}`)).toEqual([
    'c share',
    'b n',
    'a n',
  ]);
});

test('a move weighs up to 2, the same in both directions, and nothing against itself', () => {
  const weights = [
    [10, 12],
    [12, 10],
    [0, 5],
    [-5, 0],
    [-5, 5],
    [7, 7],
  ].map(([old, now]) => moveWeight({ old: old!, new: now! }));
  expect(weights).toEqual([2 / 12, 2 / 12, 1, 1, 2, 0]);
});
