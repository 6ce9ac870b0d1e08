import { expect, test } from 'vitest';
import { findAmong } from '../../../scripts/lib/find-among.ts';

const renamed = { id: 'new/name', hubId: 'a'.repeat(24) };
const unnumbered = { id: 'old/one', hubId: null };
const find = findAmong([renamed, unnumbered, { id: 'old/one', hubId: 'b'.repeat(24) }]);

test('a repository is found by its _id under any name, and by its id where one of the two has no _id', () => {
  expect(find({ id: 'other/name', hubId: 'a'.repeat(24) })).toBe(renamed);
  expect(find({ id: 'new/name', hubId: null })).toBe(renamed);
  expect(find({ id: 'old/one', hubId: 'c'.repeat(24) })).toBe(unnumbered);
});

test('one that took over the name of another is not that other', () => {
  expect(find({ id: 'new/name', hubId: 'c'.repeat(24) })).toBeUndefined();
  expect(find({ id: 'no/where', hubId: null })).toBeUndefined();
});
