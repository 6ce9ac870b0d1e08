import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCrawlOptions } from '../../../scripts/crawl/crawl-options.ts';
import { expectedSizes, planOf, statedLimits } from '../../../scripts/crawl/crawl-plan.ts';

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

const plan = (hasToken: boolean) =>
  planOf(
    readCrawlOptions(['--by', 'pipeline_tag', '--most-spaces', '100']),
    { models: 760_000, spaces: 300_000, datasets: 175_000 },
    false,
    hasToken,
  );

test('a token has other quotas', () => {
  expect(plan(false).lines).toMatchInlineSnapshot(`
    [
      "plan  listings: models 760, spaces 300, datasets 175 pages of 1000; Spaces with calls of their own: at most 100; cards and records of models: at most 5040",
      "plan  requests: api about 1235 and at most 6575, resolvers at most 10480; query files 0",
      "plan  anonymous: 500 api and 3000 resolvers requests a window of 300 s, of which 450 and 2950 are used",
      "plan  windows: 3 for the listings, at most 15 in all; about 10 to 75 minutes",
    ]
  `);
  expect(plan(true).lines.at(-1)).toMatchInlineSnapshot(
    `"plan  windows: 2 for the listings, at most 7 in all; about 5 to 35 minutes"`,
  );
});

const anonymous = { api: 500, resolvers: 3000, windowSeconds: 300 };

describe('with the time to the first byte measured', () => {
  test('a fast Hub is bound by its quota, a slow one by the longest listing and then the quota', () => {
    expect([0.2, 1, 3].map((seconds) => plan(false).measured(seconds, anonymous))).toMatchInlineSnapshot(`
      [
        "plan  measured: 0.20 s to the first byte of a page, 500 api and 3000 resolvers requests a window of 300 s: the listings take about 14, all at most 74 minutes",
        "plan  measured: 1.00 s to the first byte of a page, 500 api and 3000 resolvers requests a window of 300 s: the listings take about 14, all at most 74 minutes",
        "plan  measured: 3.00 s to the first byte of a page, 500 api and 3000 resolvers requests a window of 300 s: the listings take about 38, all at most 98 minutes",
      ]
    `);
  });

  test('the quota is the one that the server states', () => {
    expect(plan(true).measured(0.2, { api: 2500, resolvers: 12_000, windowSeconds: 300 })).toMatchInlineSnapshot(
      `"plan  measured: 0.20 s to the first byte of a page, 2500 api and 12000 resolvers requests a window of 300 s: the listings take about 3, all at most 14 minutes"`,
    );
  });

  test('resolvers bound a crawl whose quota of them is the smaller', () => {
    expect(plan(false).measured(0.2, { api: 100_000, resolvers: 100, windowSeconds: 60 })).toMatchInlineSnapshot(
      `"plan  measured: 0.20 s to the first byte of a page, 100000 api and 100 resolvers requests a window of 60 s: the listings take about 3, all at most 117 minutes"`,
    );
  });
});

test('limits that no answer has stated yet are those of the account', () => {
  const nothing = {
    left: undefined,
    resetAt: 0,
    resetsFrom: 0,
    quota: undefined,
    windowSeconds: undefined,
    inFlight: 0,
  };
  const state = (bucket: string) => (bucket === 'api' ? { ...nothing, quota: 700, windowSeconds: 60 } : nothing);
  expect(statedLimits({ state }, false)).toEqual({ api: 700, resolvers: 3000, windowSeconds: 60 });
  expect(statedLimits({ state: () => nothing }, true)).toEqual({ api: 1000, resolvers: 5000, windowSeconds: 300 });
});

test('quota is left unused where the longest listing takes longer than the quota of all of them', () => {
  const idle = (seconds: number, api = 500) => plan(false).idleSeconds(seconds, { ...anonymous, api });
  expect([0.2, 3].map((seconds) => Math.round(idle(seconds)))).toEqual([-671, 1457]);
  // No more than what calls for single repositories take: with a large quota that is nothing.
  expect(Math.round(idle(3, 1_000_000))).toBe(2);
});
