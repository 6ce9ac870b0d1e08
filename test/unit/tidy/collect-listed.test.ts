import { describe, expect, test } from 'vitest';
import { MOST_COMPLETE, SAMPLED, samplePlace } from '../../../method/listed-sample.ts';
import { collectListed } from '../../../scripts/tidy/collect-listed.ts';

const record = (at: number) => ({
  id: `o/m${at}`,
  _id: at.toString(16).padStart(24, '0'),
  createdAt: '2026-01-02T03:04:05.000Z',
});

function rowsOf(records: readonly Readonly<Record<string, unknown>>[]) {
  const names = collectListed();
  for (const each of records) names.add('models', each);
  return names.rows();
}

describe('the names of a listing', () => {
  test('are all kept while they are few, with what a record says', () => {
    const names = collectListed();
    names.add('models', { id: 'o/a', _id: 'a'.repeat(24), createdAt: '2026-01-02T03:04:05.000Z' });
    names.add('spaces', { id: 'o/b' });
    expect(names.rows()).toEqual([
      { kind: 'models', id: 'o/a', hub_id: 'a'.repeat(24), created: '2026-01-02' },
      { kind: 'spaces', id: 'o/b', hub_id: null, created: null },
    ]);
    expect(rowsOf(Array.from({ length: MOST_COMPLETE }, (_, at) => record(at)))).toHaveLength(MOST_COMPLETE);
  });

  test('are those with the smallest places of a longer listing, in whichever order they came', () => {
    const records = Array.from({ length: 3 * MOST_COMPLETE }, (_, at) => record(at));
    const kept = rowsOf(records);
    const places = records.map(({ _id }) => samplePlace(_id)).sort((a, b) => a - b);
    expect(kept.map(({ hub_id }) => samplePlace(hub_id!)).sort((a, b) => a - b)).toEqual(places.slice(0, SAMPLED));
    const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
    expect(ids(rowsOf(records.toReversed()))).toEqual(ids(kept));
  });
});

test('places of neighbouring names spread over the whole range', () => {
  const tenths = Array.from({ length: 20_000 }, (_, at) => Math.floor((samplePlace(record(at)._id) / 2 ** 32) * 10));
  const counts = [...Map.groupBy(tenths, (tenth) => tenth).values()].map(({ length }) => length);
  expect([counts.length, Math.min(...counts) > 1_850, Math.max(...counts) < 2_150]).toEqual([10, true, true]);
});
