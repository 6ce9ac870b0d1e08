import { describe, expect, test } from 'vitest';
import { alarmsBetween } from '../../../scripts/alarms/alarms-between.ts';
import { madeUpModels, madeUpSummary } from './made-up-summary.ts';

const [week, next] = ['2026-11-01', '2026-11-08'];
const whats = (...pair: Parameters<typeof alarmsBetween>) =>
  alarmsBetween(...pair).map(({ kind, what }) => `${kind}: ${what}`);

describe('a listing', () => {
  const of = (listed: number, population = 'whole', source = 'x') =>
    madeUpSummary(week, { listed, population }, { source });

  test('that is more than 5 % smaller raises an alarm, one of exactly 5 % less does not', () => {
    expect(whats(of(1000), of(949))).toEqual([
      'shrunken: 949 models are listed, 1,000 were at the last crawl: 5.1 % fewer, more than 5.0 %.',
    ]);
    expect(whats(of(1000), of(950))).toEqual([]);
    expect(whats(of(1000), of(2000))).toEqual([]);
  });

  test('of as many models with fewer of them in the top lists raises one, where the same was asked for', () => {
    const lists = (n: number, scope: string, live = true) =>
      madeUpSummary(week, { rows: madeUpModels(n, () => ({ likes: 50 })), listed: 1000 }, { scope, live });
    expect(whats(lists(500, 'a'), lists(470, 'a'))).toEqual([
      'shrunken: 470 models are in the top lists, 500 were at the last crawl: 6.0 % fewer, more than 5.0 %.',
    ]);
    const kinds = (...pair: Parameters<typeof alarmsBetween>) => alarmsBetween(...pair).map(({ kind }) => kind);
    expect(kinds(lists(500, 'a'), lists(470, 'b'))).toEqual([]);
    expect(kinds(lists(500, 'a', false), lists(470, 'a', false))).toEqual([]);
    expect(kinds(lists(100, 'a'), lists(80, 'a'))).toEqual([]);
  });

  test('is not held against one of another population or another source', () => {
    expect(whats(of(1000), of(10, 'top'))).toEqual([]);
    expect(whats(of(1000, 'top'), of(10, 'top', 'y'))).toEqual([]);
    expect(whats(of(0, 'none'), of(0, 'none'))).toEqual([]);
  });

  test('of one series is known by its source, whatever commit of it was read', () => {
    const source = (commit: string) => `Tracker, published in github.com/a/b (commit ${commit})`;
    expect(whats(of(1000, 'curated', source('95e4d933a')), of(10, 'curated', source('650c160a75b8')))).toHaveLength(1);
  });

  test('of an archive that does not say what it covers is held against one that shares repositories with it', () => {
    const rows = (from: number) => madeUpModels(100, (at) => ({ id: `o/${from + at}` }));
    const unknown = (from: number, listed: number) =>
      madeUpSummary(week, { rows: rows(from), listed, population: 'unknown' });
    expect(whats(unknown(0, 1000), unknown(50, 300))).toHaveLength(1);
    expect(whats(unknown(0, 1000), unknown(500, 300))).toEqual([]);
  });

  test('is held against the last however long ago that was, unlike counters', () => {
    const rows = (likes: number) => madeUpModels(100, () => ({ likes }));
    expect(
      alarmsBetween(
        madeUpSummary('2022-02-15', { rows: rows(50) }),
        madeUpSummary('2024-07-11', { rows: rows(50), listed: 10 }),
      ).map(({ kind }) => kind),
    ).toEqual(['shrunken']);
  });
});

describe('a whole listing that lacks a page', () => {
  const months = (lost: Record<string, number>) =>
    new Map(
      Array.from({ length: 12 }, (_, at) => {
        const month = `2025-${String(at + 1).padStart(2, '0')}`;
        return [month, 50_000 - at - (lost[month] ?? 0)] as const;
      }),
    );
  const of = (seen: string, lost: Record<string, number>) =>
    madeUpSummary(seen, { months: months(lost), listed: 600_000 });

  test('is told by the month of creation that lost more than others', () => {
    expect(whats(of(week, {}), of(next, { '2025-03': 1000, '2025-07': 30 }))).toEqual([
      'month-lost: Of the 49,998 models created in 2025-03, 48,998 are still listed: 2.0 % fewer; ' +
        'of other months 0.0 % are gone in the middle.',
    ]);
  });

  test('is told where the page lies across the end of a month', () =>
    expect(alarmsBetween(of(week, {}), of(next, { '2025-03': 450, '2025-04': 550 })).map(({ id }) => id)).toEqual([
      'latest month-lost models 2025-04',
    ]));

  test('is not told where all months lose alike, or where less than most of a page is gone', () => {
    const alike = Object.fromEntries([...months({})].map(([month]) => [month, 1000]));
    expect(whats(of(week, {}), of(next, alike))).toEqual([]);
    expect(whats(of(week, {}), of(next, { '2025-03': 700 }))).toEqual([]);
  });
});

describe('a counter', () => {
  const pair = (from: (at: number) => number, to: (at: number) => number, counter = 'downloads', n = 40) =>
    [
      madeUpSummary(week, { rows: madeUpModels(n, (at) => ({ [counter]: from(at) })), population: 'top' }),
      madeUpSummary(next, { rows: madeUpModels(n, (at) => ({ [counter]: to(at) })), population: 'top' }),
    ] as const;

  test('that is the same for everybody after a week stood still', () =>
    expect(
      whats(
        ...pair(
          (at) => 10 + at,
          (at) => 10 + at,
          'likes',
        ),
      ),
    ).toEqual(['stood-still: The likes of 40 of 40 models in use are what they were 7 days before.']));

  test('that moved for one of forty did not stand still, nor one of a crawl of the same day', () => {
    const [before, after] = pair(
      (at) => 10 + at,
      (at) => 10 + at + (at === 3 ? 1 : 0),
      'likes',
    );
    expect(whats(before, after)).toEqual([]);
    const [old, now] = pair(
      (at) => 10 + at,
      (at) => 10 + at,
      'likes',
    );
    expect(whats(old, { ...now, seen: week })).toEqual([]);
  });

  test('of thirty days that lost half of its window is told by its middle, not by one that lost all', () => {
    expect(
      whats(
        ...pair(
          (at) => 100 + at,
          (at) => Math.round((100 + at) * 0.53),
        ),
      ),
    ).toEqual([
      'halved: The downloads of 30 days of 40 models in use are 0.53 times those of the last crawl in the middle; ' +
        'at least 0.7 is expected.',
    ]);
    expect(
      whats(
        ...pair(
          (at) => 100 + at,
          (at) => (at < 10 ? 0 : 101 + at),
        ),
      ),
    ).toEqual([]);
  });

  test('of releases may fall: they are in the news for weeks only', () => {
    const rows = (downloads: number) => madeUpModels(40, () => ({ created_at: '2026-10-01T00:00:00.000Z', downloads }));
    const of = (seen: string, downloads: number) =>
      madeUpSummary(seen, { rows: rows(downloads), population: 'curated' });
    expect(whats(of(week, 1000), of(next, 300))).toEqual([]);
  });

  test('that can only grow and fell for many is told, for few it is not', () => {
    expect(
      whats(
        ...pair(
          () => 1000,
          (at) => (at < 8 ? 900 : 1001),
          'downloads_all_time',
        ),
      ),
    ).toEqual([
      'fell: The downloads of all time of 8 of 40 models in use fell by more than 1.0 %, though they only grow: ' +
        '20.0 %, more than 10.0 %.',
    ]);
    expect(
      whats(
        ...pair(
          () => 1000,
          (at) => (at < 4 ? 900 : 1001),
          'downloads_all_time',
        ),
      ),
    ).toEqual([]);
  });

  test('of one repository that grew a hundredfold is told by the repository', () => {
    expect(
      alarmsBetween(
        ...pair(
          (at) => 2000 + at,
          (at) => (2001 + at) * (at === 7 ? 100 : 1),
        ),
      ),
    ).toEqual([
      {
        id: 'latest jumped models downloads o/7',
        kind: 'jumped',
        capture: 'latest',
        where: 'models downloads o/7',
        what: 'o/7 has 200,800 downloads of 30 days, at the last crawl 2,007: 100 times; less than 20 is expected.',
        value: 200_800 / 2007,
        limit: 20,
      },
    ]);
    expect(
      whats(
        ...pair(
          (at) => 200 + at,
          (at) => (201 + at) * (at === 7 ? 100 : 1),
        ),
      ),
    ).toEqual([]);
  });

  test('of more than five repositories that grew so is one alarm', () =>
    expect(
      alarmsBetween(
        ...pair(
          (at) => 2000 + at,
          (at) => (2001 + at) * (at < 6 ? 100 : 1),
        ),
      ).map(({ id }) => id),
    ).toEqual(['latest jumped models downloads']));

  test('follows a repository that was renamed, and not the name that another took', () => {
    const rows = (ids: readonly string[], downloads: number) =>
      ids.map((id, at) => ({ id, hub_id: `hub-${at}`, downloads }));
    const ids = Array.from({ length: 10 }, (_, at) => `o/${at}`);
    const before = madeUpSummary(week, { rows: rows(ids, 5000), population: 'top' });
    const renamed = ids.map((id, at) => (at === 2 ? 'o/new' : id));
    const found = alarmsBetween(before, madeUpSummary(next, { rows: rows(renamed, 500_000), population: 'top' }));
    expect(found.map(({ value }) => value)).toEqual([10]);
    const taken = rows(ids, 500_000).map((row) => ({ ...row, hub_id: `other ${row.hub_id}` }));
    expect(whats(before, madeUpSummary(next, { rows: taken, population: 'top' }))).toEqual([]);
  });
});
