import { expect, test } from 'vitest';
import { readTombstone } from '../../../scripts/records/read-tombstone.ts';

test('a removed model is its id and the day on which its absence was noticed', () => {
  const record = { id: 'o/gone', removed_at: '2026-08-19T10:38:40.638Z', reason: 'a text of somebody' };
  expect(readTombstone(record)).toEqual({ id: 'o/gone', removed: '2026-08-19' });
  expect(readTombstone({ id: 'o/gone' })).toEqual({ id: 'o/gone', removed: null });
  expect(() => readTombstone({ id: 'o/gone', removed_at: 'yesterday' })).toThrow('o/gone: removed_at: expected an');
});
