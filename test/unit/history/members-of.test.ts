import { describe, expect, test } from 'vitest';
import { MOST_COMPLETE } from '../../../method/listed-sample.ts';
import { comparable } from '../../../scripts/history/members-of.ts';
import { collectListed } from '../../../scripts/tidy/collect-listed.ts';
import { hubId } from './made-up-version.ts';

/** What a crawl keeps of a listing of models with these `_id`s. */
function listing(numbers: readonly number[], withHubId = true) {
  const names = collectListed();
  for (const n of numbers) names.add('models', { id: `o/m${n}`, ...(withHubId && { _id: hubId(n) }) });
  const members = names.rows().map(({ id, hub_id, created }) => ({ id, hubId: hub_id, created }));
  return { members, complete: members.length === numbers.length };
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('two listings', () => {
  const ids = (members: readonly { id: string }[]) => members.map(({ id }) => id).sort();

  test('of which all names are kept are compared whole, with or without _id', () => {
    const sides = comparable(listing(range(0, 30), false), listing(range(10, 50)));
    expect([sides?.before.length, sides?.after.length]).toEqual([30, 40]);
  });

  test('of which samples are kept are compared on the same repositories: nobody seems to come or go', () => {
    const long = range(0, 2 * MOST_COMPLETE);
    const same = comparable(listing(long), listing(long.toReversed()))!;
    expect(ids(same.before)).toEqual(ids(same.after));
    // A fifth came: it is a fifth of those compared, and all others are in both.
    const grown = comparable(listing(long), listing(range(0, 2.5 * MOST_COMPLETE)))!;
    const before = new Set(ids(grown.before));
    const came = grown.after.filter(({ id }) => !before.has(id));
    expect(grown.after.length - came.length).toBe(before.size);
    expect(came.length / grown.after.length).toBeCloseTo(0.2, 1);
    expect(came.every(({ id }) => Number(id.slice(3)) >= 2 * MOST_COMPLETE)).toBe(true);
  });

  test('of which one is kept whole are compared within the sample of the other', () => {
    const sides = comparable(listing(range(0, MOST_COMPLETE)), listing(range(0, 2 * MOST_COMPLETE)))!;
    const after = new Set(ids(sides.after));
    expect(sides.before.every(({ id }) => after.has(id))).toBe(true);
    expect(sides.before.length / sides.after.length).toBeCloseTo(0.5, 1);
  });

  test('are not compared where a sample has no _id, or where no names were kept', () => {
    expect(comparable(listing(range(0, 2 * MOST_COMPLETE), false), listing(range(0, 30)))).toBeUndefined();
    expect(comparable({ members: [], complete: false }, listing(range(0, 30)))).toBeUndefined();
  });
});
