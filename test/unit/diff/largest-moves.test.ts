import { expect, test } from 'vitest';
import { largestMoves, largestRelativeMoves } from '../../../scripts/diff/largest-moves.ts';

const changed = [
  { old: { id: 'a', n: '100', share: '0.5' }, new: { id: 'a', n: '90', share: '0.5' } },
  { old: { id: 'b', n: '1', share: '' }, new: { id: 'b', n: '4', share: '0.9' } },
  { old: { id: 'c', n: '7', share: '0' }, new: { id: 'c', n: '', share: '0.1' } },
];

test('the largest moves of a column are the largest in absolute size', () => {
  expect(largestMoves({ changed }, 'n', 5).map(({ row, old, new: now }) => [row.id, old, now])).toEqual([
    ['a', 100, 90],
    ['b', 1, 4],
  ]);
});

test('a value that came or went is no move, one from zero is', () => {
  expect(largestMoves({ changed }, 'share', 5).map(({ row }) => row.id)).toEqual(['c']);
});

test('relative moves are weighed against the size of the number, over several columns', () => {
  expect(largestRelativeMoves({ changed }, ['n', 'share'], 5).map(({ row, column }) => `${row.id} ${column}`)).toEqual([
    'c share',
    'b n',
    'a n',
  ]);
});
