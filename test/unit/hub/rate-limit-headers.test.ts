import { describe, expect, test } from 'vitest';
import { createRateBudget } from '../../../scripts/hub/rate-budget.ts';
import { createFakeWindow } from './fake-window.ts';

describe('a server that says of its windows what cannot be', () => {
  /** Instant at which so many requests, one after the other, are answered, each with these headers. */
  async function answeredAt(count: number, headers: Record<string, string>, log: string[] = []): Promise<number> {
    const { now, sleep, run } = createFakeWindow(500);
    const budget = createRateBudget({ now, sleep, log: (line) => log.push(line) });
    const asked = (async () => {
      for (let sent = 0; sent < count; sent += 1) {
        const sentAt = await budget.acquire('api', new AbortController().signal);
        await sleep(100);
        budget.release('api', headers, sentAt);
      }
    })();
    await run();
    await asked;
    return now() / 1000;
  }
  const policy = { 'ratelimit-policy': '"fixed window";"api";q=500;w=300' };

  test.each<[string, Record<string, string>]>([
    ['a reset in three years', { ratelimit: '"api";r=0;t=99999999' }],
    ['a reset beyond any number', { ratelimit: `"api";r=0;t=${'9'.repeat(400)}` }],
    ['a reset after more than a window', { ratelimit: '"api";r=0;t=301', ...policy }],
    ['numbers that are none', { ratelimit: '"api";r=-1;t=NaN' }],
    ['nothing', { ratelimit: '', 'ratelimit-policy': '' }],
    ['a window of years', { ratelimit: '"api";r=9;t=30', 'ratelimit-policy': 'q=500;w=99999999' }],
    ['a quota of nothing', { ratelimit: '"api";r=9;t=30', 'ratelimit-policy': 'q=0;w=0' }],
    ['more left than can be', { ratelimit: `"api";r=${'9'.repeat(400)};t=30` }],
  ])('%s: it is not waited for', async (_what, headers) => expect(await answeredAt(20, headers)).toBe(2));

  test('that one request an hour is all: waited for twice, then no more', async () => {
    const hourly = { ratelimit: '"api";r=0;t=3600', 'ratelimit-policy': '"fixed window";"api";q=1;w=3600' };
    expect(await answeredAt(100, hourly)).toBeLessThan(2 * 3602 + 101);
  });

  test('that each window is used up when it begins: waited for twice, then no more', async () => {
    const log: string[] = [];
    const seconds = await answeredAt(1000, { ratelimit: '"api";r=0;t=300', ...policy }, log);
    expect(seconds).toBeLessThan(2 * 302 + 101);
    expect(log.at(-1)).toBe(
      'api: 2 windows in a row were used up when they began, says the server; it is not believed any more',
    );
  });
});

test('a window that moves with each request is no new one while it was not waited for', async () => {
  const { now, sleep, run } = createFakeWindow(500);
  const budget = createRateBudget({ now, sleep, log: () => {} });
  const policy = 'fixed;q=12;w=300';
  const asked = (async () => {
    for (let left = 11; left >= 2; left -= 1) {
      const sentAt = await budget.acquire('api', new AbortController().signal);
      await sleep(10_000);
      budget.release('api', { ratelimit: `"api";r=${left};t=300`, 'ratelimit-policy': policy }, sentAt);
    }
    await budget.acquire('api', new AbortController().signal);
  })();
  await run();
  await asked;
  // The last two are kept for others: the end of the window that the ninth answer told was waited for.
  expect(now()).toBe(9 * 10_000 + 301_000);
});
