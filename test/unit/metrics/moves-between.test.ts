import { expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { movesBetween } from '../../../scripts/metrics/moves-between.ts';
import { asWritten } from './made-up-capture.ts';
import { madeUpTables } from './made-up-tables.ts';

type Moves = RowIn<'history', 'moves'>;

const move = (name: Moves['move'], n: number, total: number, addition = 2): Partial<Moves> => ({
  addition,
  since: 1,
  capture: 'latest',
  since_seen: '2024-07-11',
  seen: '2026-11-01',
  kind: 'models',
  of: 'tables',
  move: name,
  population: 'whole',
  complete: true,
  n,
  total,
});
const rowsOf = (...moves: Partial<Moves>[]) =>
  asWritten('moves-between', movesBetween({ history: madeUpTables('history', { moves }) })).map(
    (row) => `${row.move} ${row.n}/${row.total}`,
  );

test('where all left, none stayed: a zero of as many as there were', () => {
  const rows = rowsOf(move('arrived-new', 4, 4), move('departed-unlisted', 7, 7));
  expect(rows.toSorted()).toEqual(['arrived-new 4/4', 'departed-unlisted 7/7', 'stayed 0/7']);
});

test('where some stayed or nobody was there before, nothing is added, and only the last version counts', () => {
  expect(rowsOf(move('departed-unlisted', 1, 3), move('stayed', 2, 3))).toEqual([
    'departed-unlisted 1/3',
    'stayed 2/3',
  ]);
  expect(rowsOf(move('arrived-new', 4, 4))).toEqual(['arrived-new 4/4']);
  expect(rowsOf(move('departed-unlisted', 7, 7, 1), move('stayed', 3, 3))).toEqual(['stayed 3/3']);
});
