import { describe, expect, test } from 'vitest';
import { appendHistory } from '../../../scripts/history/append-history.ts';
import { chainProblems } from '../../../scripts/history/chain-problems.ts';
import type { CaptureTables } from '../../../scripts/metrics/capture-tables.ts';
import {
  asStored,
  hubId,
  madeUpVersion,
  movesOfLast,
  namedOfLast,
  noHistory,
  type MadeUpModel,
} from './made-up-version.ts';

const model = (n: number, id = `o/m${n}`, created = '2026-01-01'): MadeUpModel => ({ hubId: hubId(n), id, created });
const models = (...numbers: number[]) => numbers.map((n) => model(n));
/** The history after these versions, each added by a run of its own. */
const after = (...versions: readonly CaptureTables[]) =>
  versions.reduce((history, version) => asStored(appendHistory(history, [version])), noHistory);

const first = madeUpVersion('2026-03-01', { models: models(1, 2, 3), inScope: ['o/m1', 'o/m2'] });

describe('a version of a capture', () => {
  test('is added with its figures, and a second run adds nothing', () => {
    const history = after(first);
    expect(history.additions).toMatchObject([
      { addition: 1, what: 'version', capture: 'latest', seen: '2026-03-01', headlines: 1, moves: 0 },
    ]);
    expect(history.headlines).toMatchObject([
      { addition: 1, kind: 'models', measure: 'listed', population: 'curated', n: 3, value: 3 },
    ]);
    expect(asStored(appendHistory(history, [first]))).toEqual(history);
  });

  test('that replaces another one of the same name has rows beside those of that one', () => {
    const history = after(first, madeUpVersion('2026-03-08', { models: models(1, 2, 3, 4) }));
    expect(history.additions.map(({ addition, seen }) => [addition, seen])).toEqual([
      [1, '2026-03-01'],
      [2, '2026-03-08'],
    ]);
    expect(history.headlines.map(({ addition, value }) => [addition, value])).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(history.headlines.slice(0, 1)).toEqual(after(first).headlines);
  });

  test('of a week in which nothing moved is a row of its own, and nobody came or went', () => {
    const history = after(first, madeUpVersion('2026-03-08', { models: models(1, 2, 3), inScope: ['o/m1', 'o/m2'] }));
    expect(history.headlines.map(({ seen, value }) => [seen, value])).toEqual([
      ['2026-03-01', 3],
      ['2026-03-08', 3],
    ]);
    expect([movesOfLast(history), movesOfLast(history, 'tables')]).toEqual([{ stayed: 3 }, { stayed: 2 }]);
  });

  test('of the same day with other figures is another version; back at the first figures it is a third', () => {
    const other = madeUpVersion('2026-03-01', { models: models(1, 2) });
    const history = after(first, other, first);
    expect(history.additions.map(({ addition }) => addition)).toEqual([1, 2, 3]);
    expect(asStored(appendHistory(history, [first]))).toEqual(history);
  });

  test('of a published day is added once, however often its tables are made anew', () => {
    const day = madeUpVersion('2026-02-01', { models: models(1), capture: '2026-02-01' });
    const history = after(day, madeUpVersion('2026-02-01', { models: models(1, 2), capture: '2026-02-01' }), day);
    expect(history.additions.map(({ capture }) => capture)).toEqual(['2026-02-01', '2026-02-01']);
  });
});

test('a figure that a held version had not been asked for is added, those it has stay', () => {
  const history = after(first);
  const [headline] = history.headlines;
  const without = {
    ...after(first),
    headlines: [{ ...headline!, measure: 'gated' as const }],
  };
  const more = asStored(appendHistory(without, [first]));
  expect(more.additions.at(-1)).toMatchObject({ addition: 2, what: 'measures', headlines: 1, moves: 0 });
  expect(more.headlines.map(({ addition, measure }) => [addition, measure])).toEqual([
    [1, 'gated'],
    [2, 'listed'],
  ]);
});

describe('between two versions of latest', () => {
  const next = (models: readonly MadeUpModel[], rest = {}) =>
    after(first, madeUpVersion('2026-03-08', { models, ...rest }));

  test('a repository arrives new to the Hub, older, or undated', () => {
    const arrived = [model(4, 'o/new', '2026-03-02'), model(5, 'o/old', '2026-03-01')];
    const history = next([...models(1, 2, 3), ...arrived, { ...model(6), created: null }]);
    expect(movesOfLast(history)).toEqual({ 'arrived-new': 1, 'arrived-older': 1, 'arrived-undated': 1, stayed: 3 });
    expect(namedOfLast(history).map(({ move, id }) => [move, id])).toEqual([
      ['arrived-new', 'o/new'],
      ['arrived-older', 'o/old'],
      ['arrived-undated', 'o/m6'],
    ]);
  });

  test('one of the first day that the Hub knows is undated against a version of before that day', () => {
    const early = madeUpVersion('2022-02-15', { models: models(1) });
    const later = madeUpVersion('2026-03-08', { models: [...models(1), model(2, 'o/first', '2022-03-02')] });
    expect(movesOfLast(after(early, later))).toEqual({ 'arrived-undated': 1, stayed: 1 });
  });

  test('one that is renamed neither departs nor arrives', () => {
    const history = next([...models(1, 2), model(3, 'other/name')]);
    expect(movesOfLast(history)).toEqual({ renamed: 1, stayed: 2 });
    expect(namedOfLast(history)).toMatchObject([{ move: 'renamed', id: 'other/name', hub_id: hubId(3), was: 'o/m3' }]);
  });

  test('one that takes the name of another over is another one', () => {
    const history = next([...models(1, 2), model(9, 'o/m3', '2026-03-05')]);
    expect(movesOfLast(history)).toEqual({ 'arrived-new': 1, 'departed-unlisted': 1, stayed: 2 });
  });

  test('one that departed was found gone by the source, or is not listed any more', () => {
    expect(movesOfLast(next(models(1), { removed: ['o/m3', 'x/y'] }))).toEqual({
      'departed-removed': 1,
      'departed-unlisted': 1,
      stayed: 1,
      tombstone: 2,
    });
  });

  test('one that left the tables is still listed, or not', () => {
    const history = next(models(1, 3), { inScope: ['o/m3'] });
    expect(movesOfLast(history, 'tables')).toEqual({
      'arrived-older': 1,
      'departed-listed': 1,
      'departed-unlisted': 1,
    });
  });

  test('repositories without _id are followed by their ids', () => {
    const plain = (...ids: string[]) => ids.map((id) => ({ hubId: null, id, created: '2026-01-01' }));
    const history = after(
      madeUpVersion('2026-03-01', { models: plain('o/a', 'o/b') }),
      madeUpVersion('2026-03-08', { models: plain('o/a', 'o/c') }),
    );
    expect(movesOfLast(history)).toEqual({ 'arrived-older': 1, 'departed-unlisted': 1, stayed: 1 });
  });

  test('that do not cover the same nobody moves', () => {
    const whole = madeUpVersion('2026-03-08', { models: models(1), population: 'whole' });
    expect(after(first, whole).moves).toEqual([]);
  });
});

describe('one that comes back', () => {
  test('is told apart from one that is new, also under another name, and moves once', () => {
    const gone = madeUpVersion('2026-03-08', { models: models(1, 2) });
    const back = [...models(1, 2), model(3, 'o/other')];
    const history = after(first, gone, madeUpVersion('2026-03-15', { models: back }));
    expect(movesOfLast(history)).toEqual({ returned: 1, stayed: 2 });
    expect(movesOfLast(after(first, gone, madeUpVersion('2026-03-15', { models: back }), first))).toEqual({
      renamed: 1,
      stayed: 2,
    });
  });

  test('may have been said to be gone before any version listed it', () => {
    const said = madeUpVersion('2026-03-08', { models: models(1, 2, 3), removed: ['o/m4'] });
    const history = after(first, said, madeUpVersion('2026-03-15', { models: models(1, 2, 3, 4) }));
    expect(movesOfLast(history)).toEqual({ returned: 1, stayed: 3 });
  });

  test('is older but new once two years have passed', () => {
    const history = after(
      first,
      madeUpVersion('2026-03-08', { models: models(1, 2) }),
      madeUpVersion('2028-03-20', { models: models(1, 2) }),
      madeUpVersion('2028-03-27', { models: models(1, 2, 3) }),
    );
    expect(movesOfLast(history)).toEqual({ 'arrived-older': 1, stayed: 2 });
  });
});

test('of many that moved alike there is a number and no list', () => {
  const many = Array.from({ length: 21 }, (_, at) => model(100 + at, `o/n${at}`, '2026-03-05'));
  const history = after(first, madeUpVersion('2026-03-08', { models: [...models(1, 2), ...many] }));
  expect(movesOfLast(history)).toEqual({ 'arrived-new': 21, 'departed-unlisted': 1, stayed: 2 });
  expect(namedOfLast(history).map(({ move }) => move)).toEqual(['departed-unlisted']);
});

test('two published days are compared where both list everything, and a first latest with the newer one', () => {
  const day = (seen: string, numbers: number[], population: 'whole' | 'top' = 'whole') =>
    madeUpVersion(seen, { models: models(...numbers), population, capture: seen });
  const latest = madeUpVersion('2026-03-01', { models: models(2, 3, 5), population: 'whole' });
  const all = [latest, day('2026-01-10', [1, 2]), day('2026-01-20', [7], 'top'), day('2026-02-10', [2, 3, 4])];
  const history = asStored(appendHistory(noHistory, all));
  expect(history.additions.map(({ capture }) => capture)).toEqual(['2026-01-10', '2026-01-20', '2026-02-10', 'latest']);
  expect(
    history.moves
      .filter(({ of }) => of === 'listing')
      .map(({ addition, since, move, n }) => [addition, since, move, n]),
  ).toEqual([
    [3, 1, 'arrived-older', 2],
    [3, 1, 'departed-unlisted', 1],
    [3, 1, 'stayed', 1],
    [4, 3, 'arrived-older', 1],
    [4, 3, 'departed-unlisted', 1],
    [4, 3, 'stayed', 2],
  ]);
});

describe('a history', () => {
  const history = after(first, madeUpVersion('2026-03-08', { models: models(1, 2, 4) }));

  test('has no problem as it was added', () => expect(chainProblems(history)).toEqual([]));

  test('names the addition of a row that was changed, lost, doubled or made up', () => {
    const [one, two] = history.headlines;
    const problems = (rows: Partial<typeof history>) =>
      chainProblems({ ...history, ...rows }).map(({ problem }) => problem);
    expect(problems({ headlines: [{ ...one!, value: 4 }, two!] })).toEqual([
      expect.stringMatching(/^chain: expected .{64} by its rows, received .{64}: one of them was changed$/),
    ]);
    expect(problems({ headlines: [two!] })).toEqual(['headlines: expected 0 as in headlines.csv, received 1']);
    expect(problems({ headlines: [one!, one!, two!] })).toEqual([
      'headlines: expected 2 as in headlines.csv, received 1',
    ]);
    expect(problems({ headlines: [one!, two!, { ...two!, addition: 3 }] })).toEqual([
      'expected an addition 3, of which other tables have rows, received none',
    ]);
    expect(problems({ additions: history.additions.slice(1) })).toContain('addition: expected 1, received 2');
  });
});
