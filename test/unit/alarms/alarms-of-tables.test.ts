import { describe, expect, test } from 'vitest';
import type { Row } from '../../../data/schema/table.ts';
import { alarmsBetween } from '../../../scripts/alarms/alarms-between.ts';
import { madeUpModels, madeUpSummary } from './made-up-summary.ts';

const [week, next] = ['2026-11-01', '2026-11-08'];
const whats = (...pair: Parameters<typeof alarmsBetween>) =>
  alarmsBetween(...pair).map(({ kind, what }) => `${kind}: ${what}`);

describe('a column', () => {
  const pair = (from: (at: number) => Row, to: (at: number) => Row) =>
    [
      madeUpSummary(week, { rows: madeUpModels(40, from) }),
      madeUpSummary(next, { rows: madeUpModels(40, to) }),
    ] as const;

  test('that nobody knows any more is told, with the new one that may be it', () =>
    expect(
      whats(
        ...pair(
          (at) => ({ library: `l${at}` }),
          (at) => ({ library: null, library_name: `l${at}` }),
        ),
      ),
    ).toEqual([
      'column-empty: 0 of 40 rows of models know library, 40 of 40 did at the last crawl; library_name, ' +
        'which is new, may be its name now.',
    ]));

  test('that far fewer rows know is told, one that a few less know is not', () => {
    expect(
      whats(
        ...pair(
          () => ({ licence: 'mit' }),
          (at) => ({ licence: at < 20 ? 'mit' : null }),
        ),
      ),
    ).toEqual([
      'column-empty: 20 of 40 rows of models know licence, 40 of 40 did at the last crawl: 50.0 % of the rows less.',
    ]);
    expect(
      whats(
        ...pair(
          () => ({ licence: 'mit' }),
          (at) => ({ licence: at < 33 ? 'mit' : null }),
        ),
      ),
    ).toEqual([]);
  });

  test('that holds another type is told, as cells of a file too', () => {
    expect(
      whats(
        ...pair(
          (at) => ({ parameters: at }),
          (at) => ({ parameters: `${at} B` }),
        ),
      ),
    ).toEqual(['column-type: The column parameters of models holds text, at the last crawl whole numbers.']);
    expect(
      whats(
        ...pair(
          (at) => ({ parameters: at }),
          (at) => ({ parameters: String(at) }),
        ),
      ),
    ).toEqual([]);
    expect(
      whats(
        ...pair(
          () => ({ gated: 'false' }),
          () => ({ gated: false }),
        ),
      ),
    ).toEqual([]);
  });

  test('of what a repository is that most have otherwise means something else; counters, and few, move by themselves', () => {
    const changed = (share: number, cell: (value: number) => Row) =>
      whats(
        ...pair(
          (at) => cell(1000 + at),
          (at) => cell(at < 40 * share ? 1 + at : 1000 + at),
        ),
      );
    expect(changed(1, (parameters) => ({ parameters }))).toEqual([
      'moved: The column parameters has another value than at the last crawl for 40 of 40 models in both: 100.0 %, more ' +
        'than 50.0 %: does its field still mean the same?',
    ]);
    expect(changed(0.6, (value) => ({ licence: `l-${value}` }))).toHaveLength(1);
    expect(changed(0.5, (value) => ({ licence: `l-${value}` }))).toEqual([]);
    expect(changed(1, (value) => ({ spaces_naming: value }))).toEqual([]);
    expect(changed(1, (value) => ({ parameters: value < 1000 ? value : 0 }))).toEqual([]);
    const [before, after] = pair(
      () => ({ licence: 'mit' }),
      () => ({ licence: 'MIT' }),
    );
    expect(whats(before, { ...after, live: false })).toEqual([]);
  });

  test('that is rare is not missed', () =>
    expect(
      whats(
        ...pair(
          (at) => ({ hardware: at < 19 ? 't4' : null }),
          () => ({ hardware: null }),
        ),
      ),
    ).toEqual([]));
});

describe('a task', () => {
  const sums = (n: number, downloads = 100) => ({ n, likes: 0, downloads });

  test('that nobody states any more is told with those that are new; a small one is not', () => {
    const before = {
      listed: 9000,
      tasks: new Map([
        ['conversational', sums(1028)],
        ['rare', sums(99)],
      ]),
    };
    const after = { listed: 9000, tasks: new Map([['chat', sums(900)]]) };
    expect(whats(madeUpSummary(week, before), madeUpSummary(next, after))).toEqual([
      'task-gone: conversational is stated by none of the 9,000 models, at the last crawl by 1,028; new are chat.',
    ]);
  });

  test('or a licence, a library, a stage: what goes for all at once has another name now', () => {
    const of = (seen: string, licences: Readonly<Record<string, number>>, population = 'whole') => {
      const licence = new Map(Object.entries(licences).map(([name, n]) => [name, sums(n)]));
      return madeUpSummary(seen, { listed: 9000, population, values: new Map([['licence', licence]]) });
    };
    const [old, now] = [
      { 'apache-2.0': 3000, mit: 900, rare: 99 },
      { 'Apache-2.0': 3000, MIT: 900 },
    ];
    expect(whats(of(week, old), of(next, now))).toEqual([
      'task-gone: apache-2.0, mit of licence is stated by none of the 9,000 models, at the last crawl by 3,900; new is ' +
        'Apache-2.0, MIT.',
    ]);
    expect(whats(of(week, old), of(next, { ...now, ...old, rare: 0 }))).toEqual([]);
    expect(whats(of(week, old), of(next, {}))).toEqual([]);
    expect(whats(of(week, old, 'top'), of(next, now, 'top'))).toEqual([]);
  });

  test('whose sum moves tenfold against the others is told', () => {
    const tasks = (moved: number) =>
      new Map(['a', 'b', 'c', 'd', 'e'].map((name) => [name, sums(50, name === 'c' ? moved : 10_000)]));
    const of = (seen: string, moved: number) =>
      madeUpSummary(seen, { listed: 250, tasks: tasks(moved), sums: sums(250, 40_000 + moved) });
    expect(whats(of(week, 10_000), of(next, 900))).toEqual([
      'moved: The downloads of c sum up to 900, at the last crawl to 10,000: 0.09 times, ' +
        'where other tasks have 1.00 times in their middle.',
    ]);
    expect(whats(of(week, 10_000), of(next, 5000))).toEqual([]);
  });
});

describe('the sum of a whole listing', () => {
  const of = (seen: string, downloads: number, most: number, likes = 5000) =>
    madeUpSummary(seen, {
      listed: 100_000,
      rows: [{ id: 'o/a', created_at: '2023-01-01', downloads: most }],
      sums: { n: 100_000, likes, downloads },
    });

  test('that doubles without the repository that moved most is told', () => {
    expect(whats(of(week, 100_000, 500), of(next, 210_000, 900))).toEqual(
      [
        'moved: The downloads of all models but o/a sum up to 209,100, at the last crawl to 99,500: 2.10 times; ' +
          'at most 2 is expected.',
        'stood-still: The likes of all models sum up to 5,000, as they did 7 days before.',
      ].toReversed(),
    );
    expect(
      whats(of(week, 100_000, 500, 5000), of(next, 210_000, 115_000, 5001)).map((what) => what.slice(0, 6)),
    ).toEqual([]);
  });

  test('that halves, and likes that fall, are told', () =>
    expect(whats(of(week, 100_000, 0), of(next, 50_000, 0, 4000))).toEqual([
      'fell: The likes of all models sum up to 4,000, at the last crawl to 5,000: 0.80 times; ' +
        'at least 0.98 is expected.',
      'halved: The downloads of 30 days of all models sum up to 50,000, at the last crawl to 100,000: 0.50 times; ' +
        'at least 0.6 is expected.',
    ]));
});
