import { describe, expect, test } from 'vitest';
import type { RowIn } from '../../../data/schema/folders.ts';
import { followDepartures, type EarlierVersion } from '../../../scripts/tidy/follow-departures.ts';

const [A, B, C] = ['a'.repeat(24), 'b'.repeat(24), 'c'.repeat(24)];
const nobody = { models: [], spaces: [], datasets: [] };
const all = { models: 9, spaces: 9, datasets: 9 };
const held = (...repositories: [id: string, hubId: string | null][]): EarlierVersion => ({
  seen: '2026-01-01',
  held: repositories.map(([id, hubId]) => ({ kind: 'models', id, hubId })),
  departures: [],
});
type Departure = RowIn<'captures', 'departures'>;
const left = (cells: Pick<Departure, 'id' | 'hub_id'> & Partial<Departure>): Departure => ({
  kind: 'models',
  last_held: '2026-01-01',
  state: 'not-listed',
  listed_as: null,
  unlisted_since: null,
  ...cells,
});

describe('who was in the tables of the earlier version and is not in those of this one', () => {
  test('is listed or not listed, and under which id', () => {
    const followed = followDepartures(held(['o/a', A], ['o/b', B], ['o/c', C]));
    followed.see('models', { id: 'o/a', _id: A });
    followed.see('models', { id: 'o/new-name', _id: B });
    followed.see('spaces', { id: 'o/c', _id: C });
    expect(followed.rows('2026-01-08', all, nobody)).toEqual([
      left({ id: 'o/a', hub_id: A, state: 'listed' }),
      left({ id: 'o/b', hub_id: B, state: 'listed', listed_as: 'o/new-name' }),
      left({ id: 'o/c', hub_id: C, unlisted_since: '2026-01-08' }),
    ]);
  });

  test('is not told while a table has it, under whichever id', () => {
    const followed = followDepartures(held(['o/a', A], ['o/b', null]));
    const now = [
      { id: 'o/other', hub_id: A },
      { id: 'o/b', hub_id: B },
    ];
    expect(followed.rows('2026-01-08', all, { ...nobody, models: now })).toEqual([]);
  });

  test('is another one than the repository that took its id over', () => {
    const followed = followDepartures(held(['o/a', A]));
    followed.see('models', { id: 'o/a', _id: B });
    expect(followed.rows('2026-01-08', all, { ...nobody, models: [{ id: 'o/a', hub_id: B }] })).toEqual([
      left({ id: 'o/a', hub_id: A, unlisted_since: '2026-01-08' }),
    ]);
  });

  test('is followed by its id where a source has no _id', () => {
    const followed = followDepartures(held(['o/a', null], ['o/b', B]));
    followed.see('models', { id: 'o/a' });
    followed.see('models', { id: 'o/b' });
    expect(followed.rows('2026-01-08', all, nobody).map(({ state }) => state)).toEqual(['listed', 'listed']);
  });

  test('is not known of where nothing of its kind was listed', () => {
    const followed = followDepartures(held(['o/a', A]));
    expect(followed.rows('2026-01-08', { ...all, models: 0 }, nobody)).toEqual([
      left({ id: 'o/a', hub_id: A, state: 'unknown' }),
    ]);
  });
});

describe('who had left before', () => {
  const before = left({ id: 'o/a', hub_id: A, last_held: '2025-12-01', unlisted_since: '2026-01-01' });
  const earlier = { ...held(), departures: [before] };

  test('keeps the day since when it is not listed', () => {
    expect(followDepartures(earlier).rows('2026-01-08', all, nobody)).toEqual([before]);
    expect(followDepartures(earlier).rows('2026-01-08', { ...all, models: 0 }, nobody)).toEqual([before]);
  });

  test('loses it when it comes back to the listing, and its row when it comes back to a table', () => {
    const followed = followDepartures(earlier);
    followed.see('models', { id: 'o/a', _id: A });
    expect(followed.rows('2026-01-08', all, nobody)).toEqual([
      { ...before, state: 'listed', listed_as: null, unlisted_since: null },
    ]);
    expect(followed.rows('2026-01-08', all, { ...nobody, models: [{ id: 'o/a', hub_id: A }] })).toEqual([]);
  });

  test('is told once when it came back and left again', () => {
    const again = { ...earlier, held: [{ kind: 'models' as const, id: 'o/a', hubId: A }] };
    expect(followDepartures(again).rows('2026-01-08', all, nobody)).toEqual([
      left({ id: 'o/a', hub_id: A, unlisted_since: '2026-01-08' }),
    ]);
  });
});

describe('what a source states as gone from the Hub', () => {
  const removed = new Map([
    ['o/a', '2026-01-05'],
    ['o/never-held', ''],
  ]);

  test('is removed, since the day that it states, also where nothing was listed', () => {
    const followed = followDepartures(held(['o/a', A], ['o/b', B]), removed);
    const never = left({ id: 'o/never-held', hub_id: null, last_held: null, state: 'removed' });
    expect(followed.rows('2026-01-08', all, nobody)).toEqual([
      left({ id: 'o/a', hub_id: A, state: 'removed', unlisted_since: '2026-01-05' }),
      left({ id: 'o/b', hub_id: B, unlisted_since: '2026-01-08' }),
      { ...never, unlisted_since: '2026-01-08' },
    ]);
    expect(followed.rows('2026-01-08', { ...all, models: 0 }, nobody).map(({ state }) => state)).toEqual([
      'removed',
      'unknown',
      'removed',
    ]);
  });

  test('is not removed where the listing has it again', () => {
    const followed = followDepartures(undefined, removed);
    followed.see('models', { id: 'o/a' });
    expect(followed.rows('2026-01-08', all, nobody).map(({ id, state }) => [id, state])).toEqual([
      ['o/a', 'listed'],
      ['o/never-held', 'removed'],
    ]);
  });
});

test('without an earlier version nobody has left', () => {
  const followed = followDepartures(undefined);
  followed.see('models', { id: 'o/a', _id: A });
  expect(followed.rows('2026-01-08', all, nobody)).toEqual([]);
});
