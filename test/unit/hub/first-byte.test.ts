import { expect, test } from 'vitest';
import { createFirstByte } from '../../../scripts/hub/first-byte.ts';

test('pages of listings and single repositories are told apart, what only a replay has does not count', () => {
  const firstByte = createFirstByte();
  expect([firstByte.of('listing'), firstByte.of('single')]).toEqual([undefined, undefined]);
  firstByte.add('/api/spaces', 3000);
  firstByte.add('/api/spaces/a/b/tree/main', 200);
  firstByte.add('/a/b/resolve/main/README.md', 100);
  firstByte.add('/replay/about', 1);
  expect([firstByte.of('listing'), firstByte.of('single'), firstByte.of('single', 0)]).toEqual([3000, 200, 100]);
});

test('the newest 32 answers count', () => {
  const firstByte = createFirstByte();
  for (let ms = 1; ms <= 100; ms += 1) firstByte.add('/api/models', ms);
  expect([firstByte.of('listing', 0), firstByte.of('listing'), firstByte.of('listing', 0.25)]).toEqual([69, 85, 77]);
});
