import { expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { movesBetween } from '../../../scripts/metrics/moves-between.ts';
import { noSources } from '../../../scripts/metrics/sources.ts';
import { asWritten, madeUpCapture } from './made-up-capture.ts';
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
  asWritten('moves-between', movesBetween({ ...noSources, history: madeUpTables('history', { moves }) })).map(
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

test('models that bear the first day of the Hub, and those that are there under another name, are told apart', () => {
  const models = (...named: [string, string][]) => ({ models: named.map(([id, created_at]) => ({ id, created_at })) });
  const captures = [
    madeUpCapture('2022-02-15', { tables: models(['a/kept', ''], ['b/old', ''], ['c/left', '']) }),
    madeUpCapture('2024-07-11', {
      tables: models(
        ['a/kept', '2022-03-02T23:29:04.000Z'],
        ['bb/old', '2022-03-02T23:29:05.000Z'],
        ['d/first', '2022-03-02T23:29:04.000Z'],
        ['e/new', '2023-01-01T00:00:00.000Z'],
      ),
    }),
  ];
  const pair = { capture: '2024-07-11', since_seen: '2022-02-15', seen: '2024-07-11' };
  const moves = [move('arrived-new', 3, 4), move('departed-unknown', 2, 3)].map((row) => ({ ...row, ...pair }));
  const additions = [{ addition: 1, capture: '2022-02-15' }];
  const renames = [{ from: '2022-02-15', to: '2024-07-11', id: 'b/old', later: 'bb/old' }];
  const rows = movesBetween({
    captures,
    history: madeUpTables('history', { moves, additions }),
    listings: madeUpTables('listings', { 'model-renames': renames }),
  });
  expect(rows.map((row) => [row.move, row.first_day, row.renamed_by_name])).toEqual([
    ['arrived-new', 2, null],
    ['departed-unknown', null, 1],
    ['stayed', null, null],
  ]);
});

test('nothing is told apart of other kinds, of listings, and of a capture that is of another day by now', () => {
  const tables = { models: [{ id: 'a/old', created_at: '' }] };
  const captures = [madeUpCapture('2022-02-15', { tables }), madeUpCapture('2024-07-11', { tables })];
  const pair = { capture: '2024-07-11', since_seen: '2022-02-15', seen: '2024-07-11' };
  const told = (more: Partial<Moves>) => {
    const moves = [{ ...move('arrived-new', 1, 2), ...pair, ...more }];
    const additions = [{ addition: 1, capture: '2022-02-15' }];
    const history = madeUpTables('history', { moves, additions });
    return movesBetween({ ...noSources, captures, history })[0]!.first_day;
  };
  const others: Partial<Moves>[] = [
    {},
    { kind: 'spaces' },
    { of: 'listing' },
    { seen: '2024-07-12' },
    { since_seen: '2022-02-14' },
  ];
  expect(others.map(told)).toEqual([0, null, null, null, null]);
});
