import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCrawlOptions } from '../../../scripts/crawl/crawl-options.ts';
import { expectedSizes, planLines } from '../../../scripts/crawl/crawl-plan.ts';

const folder = mkdtempSync(join(tmpdir(), 'plan-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what to expect comes from the replay, else from the last capture, else from what the Hub publishes', () => {
  const latest = join(folder, 'manifest.json');
  expect(expectedSizes({ models: 5 }, latest)).toEqual({ models: 5, spaces: 0, datasets: 0 });
  expect(expectedSizes(undefined, latest).models).toBeGreaterThan(1e6);
  writeFileSync(latest, JSON.stringify({ listed: { models: 1, spaces: 2, datasets: 3 }, capture: 'latest' }));
  expect(expectedSizes(undefined, latest)).toEqual({ models: 1, spaces: 2, datasets: 3 });
  for (const broken of ['', '{', 'null', '{"listed":{"models":"many"}}']) {
    writeFileSync(latest, broken);
    expect(expectedSizes(undefined, latest).models).toBeGreaterThan(1e6);
  }
});

test('a token has other quotas', () => {
  const plan = (hasToken: boolean) =>
    planLines(
      readCrawlOptions(['--most-spaces', '100']),
      { models: 760_000, spaces: 300_000, datasets: 175_000 },
      false,
      hasToken,
    );
  expect(plan(false)).toMatchInlineSnapshot(`
    [
      "plan  listings: models 760, spaces 300, datasets 175 pages of 1000; Spaces with calls of their own: at most 100; cards and records of models: at most 5040",
      "plan  requests: api about 1235 and at most 6575, resolvers at most 10480; query files 0",
      "plan  anonymous: 500 api and 3000 resolvers requests a window of 300 s, a tenth left unused",
      "plan  windows: 3 for the listings, at most 15 in all; about 10 to 75 minutes",
    ]
  `);
  expect(plan(true).at(-1)).toMatchInlineSnapshot(
    `"plan  windows: 2 for the listings, at most 8 in all; about 5 to 40 minutes"`,
  );
});
