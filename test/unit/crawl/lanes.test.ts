import { expect, test } from 'vitest';
import { createLanes, MOST_LANES } from '../../../scripts/crawl/lanes.ts';
import { createFirstByte } from '../../../scripts/hub/first-byte.ts';

const server = (quota: number | undefined, seconds?: number, listingSeconds?: number) => {
  const firstByte = createFirstByte();
  if (listingSeconds !== undefined) firstByte.add('/api/models', listingSeconds * 1000);
  if (seconds !== undefined) firstByte.add('/api/models/a/b', seconds * 1000);
  const known = { left: 9, resetAt: 0, resetsFrom: 0, inFlight: 0, quota, windowSeconds: 300 };
  return { firstByte, budget: { state: () => known, acquire: async () => 0, release: () => {} } };
};

test.each([
  [500, 0.1, 4],
  [500, 1, 18],
  [500, 3, MOST_LANES],
  [1000, 0.5, 9],
  [1_000_000, 0.02, 4],
  [1_000_000, 0.2, 4],
  [undefined, 3, 4],
])(
  'of a server with quota %j that answers after %f s, %i repositories are asked for at once',
  (quota, seconds, lanes) => expect(createLanes(server(quota, seconds), 4).count()).toBe(lanes),
);

test('before a repository was asked for, pages of listings say how slow the server is: they take it longer', () => {
  expect(createLanes(server(500), 4).count()).toBe(4);
  expect(createLanes(server(500, undefined, 2), 4).count()).toBe(18);
  expect(createLanes(server(500, 0.1, 2), 4).count()).toBe(4);
});

test('as many run at once as there are lanes, more once the server turns out to be slow, in their order', async () => {
  const slow = server(500, 0.1);
  const lanes = createLanes(slow, 2);
  const [started, ends]: [number[], (() => void)[]] = [[], []];
  const tasks = Array.from({ length: 6 }, (_, n) =>
    lanes.run(async () => {
      started.push(n);
      await new Promise<void>((end) => ends.push(end));
    }),
  );
  await new Promise(setImmediate);
  expect(started).toEqual([0, 1]);
  for (let answers = 0; answers < 32; answers += 1) slow.firstByte.add('/api/models/a/b', 300);
  ends.shift()!();
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  expect(started).toEqual([0, 1, 2, 3, 4, 5]);
  ends.forEach((end) => end());
  await Promise.all(tasks);
});
