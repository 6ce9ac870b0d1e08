import { describe, expect, test } from 'vitest';
import { createRateBudget, type RateBudget } from '../../../scripts/hub/rate-budget.ts';
import { createFakeWindow, type FakeWindow } from './fake-window.ts';

const signal = new AbortController().signal;

function budgetOf(server: FakeWindow, log: string[] = []): RateBudget {
  return createRateBudget({ now: server.now, sleep: server.sleep, log: (line) => log.push(line) });
}

/** Sends `count` requests of 100 ms each, at most `concurrency` at once. */
async function send(
  server: FakeWindow,
  budget: RateBudget,
  count: number,
  concurrency: number,
  headers = server.answer,
): Promise<void> {
  let left = count;
  const worker = async () => {
    for (; left > 0;) {
      left -= 1;
      await budget.acquire('api', signal);
      const received = headers();
      await server.sleep(100);
      budget.release('api', received);
    }
  };
  const all = Promise.all(Array.from({ length: concurrency }, worker));
  await server.run();
  await all;
}

describe('a budget never lets a window run out', () => {
  test.each([
    [500, 8, 0],
    [500, 8, 299],
    [60, 6, 150],
    [60, 1, 299.95],
    [20, 8, 298.4],
    [10, 4, 299.2],
    [3, 2, 10],
    [2, 8, 250.5],
    [1, 4, 250.5],
  ])('quota %i, %i at once, %f s after the window began', async (quota, concurrency, begun) => {
    const server = createFakeWindow(quota, begun);
    await send(server, budgetOf(server), 3 * quota + 5, concurrency);
    expect(server.refused()).toBe(0);
    expect([...server.used.values()].reduce((sum, used) => sum + used, 0)).toBe(3 * quota + 5);
  });

  test('and keeps a tenth of it for others behind the same address', async () => {
    const server = createFakeWindow(100, 40);
    await send(server, budgetOf(server), 250, 8);
    expect([...server.used]).toEqual([
      [0, 90],
      [1, 90],
      [2, 70],
    ]);
  });

  test('when others use the same address: what the answers say counts, not what was sent', async () => {
    const server = createFakeWindow(100);
    let mine = 0;
    await send(server, budgetOf(server), 60, 4, () => {
      mine += 1;
      server.answer();
      return server.answer();
    });
    expect([mine, server.refused()]).toEqual([60, 0]);
  });
});

test('a used-up window is waited out until one second after the reset that it announced', async () => {
  const server = createFakeWindow(10, 100.3);
  const log: string[] = [];
  await send(server, budgetOf(server, log), 10, 1);
  expect(log).toMatchInlineSnapshot(`
    [
      "api: 1 requests left in this window, waiting 199 s for the next",
    ]
  `);
  expect([...server.used]).toEqual([
    [0, 9],
    [1, 1],
  ]);
});

test('before the first answer one request goes out, however many wait', async () => {
  const server = createFakeWindow(500);
  const budget = budgetOf(server);
  const gone: number[] = [];
  const waiting = [1, 2, 3].map(async (number) => {
    await budget.acquire('api', signal);
    gone.push(number);
  });
  await server.run();
  expect(gone).toEqual([1]);
  budget.release('api', server.answer());
  await Promise.all(waiting);
  expect(gone).toEqual([1, 2, 3]);
});

test('without headers nothing is known and nothing is held back', async () => {
  const server = createFakeWindow(5);
  const budget = budgetOf(server);
  await send(server, budget, 50, 4, () => ({}));
  expect(server.now()).toBeLessThan(5000);
  expect(budget.state('api').left).toBe(Number.MAX_SAFE_INTEGER);
});

test('an answer without headers within a known window changes nothing', async () => {
  const server = createFakeWindow(100);
  const budget = budgetOf(server);
  await budget.acquire('api', signal);
  budget.release('api', server.answer());
  await budget.acquire('api', signal);
  budget.release('api', {});
  expect(budget.state('api')).toMatchObject({ left: 99, quota: 100, inFlight: 0 });
});

test('without a policy header the next window is used all the same', async () => {
  const server = createFakeWindow(4, 290);
  await send(server, budgetOf(server), 10, 2, () => ({ ratelimit: server.answer().ratelimit! }));
  expect(server.used.size).toBeGreaterThan(2);
  expect(server.refused()).toBe(0);
});

test('r=0 from a 429 stops the bucket until its reset', async () => {
  const server = createFakeWindow(500);
  const budget = budgetOf(server);
  await budget.acquire('api', signal);
  budget.release('api', { ratelimit: '"api";r=0;t=30', 'ratelimit-policy': '"fixed window";"api";q=500;w=300' });
  const acquired = budget.acquire('api', signal).then(server.now);
  await server.run();
  expect(await acquired).toBe(31_000);
});

test('an answer of the window before, long under way, does not undo what is known of the new one', async () => {
  const server = createFakeWindow(100, 299);
  const budget = budgetOf(server);
  await budget.acquire('api', signal);
  const late = server.answer();
  await budget.acquire('resolvers', signal);
  budget.release('resolvers', {});
  void server.sleep(2000);
  await server.run();
  budget.release('api', server.answer());
  await budget.acquire('api', signal);
  budget.release('api', late);
  expect(budget.state('api').left).toBe(99);
});

test('an answer that was slow to come is of the same window as fast ones, and does not raise what is left', async () => {
  const server = createFakeWindow(100, 100);
  const budget = budgetOf(server);
  const fast = async () => budget.release('api', server.answer(), await budget.acquire('api', signal));
  await fast();
  const sentAt = await budget.acquire('api', signal);
  const slow = server.answer();
  for (let sent = 0; sent < 40; sent += 1) await fast();
  const { resetAt } = budget.state('api');
  void server.sleep(20_000);
  await server.run();
  budget.release('api', slow, sentAt);
  expect(budget.state('api')).toMatchObject({ left: 58, resetAt, inFlight: 0 });
});

test.each([
  [500, 48, 0.2, 5],
  [500, 48, 1, 3],
  [1000, 96, 3, 3],
])(
  'quota %i, %i at once, %f to %f s to the first byte: no window runs out',
  async (quota, concurrency, fastest, slowest) => {
    const server = createFakeWindow(quota, 40);
    const budget = budgetOf(server);
    let [left, sent] = [3 * quota, 0];
    const worker = async () => {
      for (; left > 0;) {
        left -= 1;
        const sentAt = await budget.acquire('api', signal);
        sent += 1;
        // Slow and fast answers in turn, counted half way.
        const half = (sent % 3 === 0 ? slowest : fastest) * 500;
        await server.sleep(half);
        const received = server.answer();
        await server.sleep(half);
        budget.release('api', received, sentAt);
      }
    };
    const all = Promise.all(Array.from({ length: concurrency }, worker));
    await server.run();
    await all;
    expect([sent, server.refused()]).toEqual([3 * quota, 0]);
    // Nine tenths of all windows but the last are used, less what was under way when they ended.
    const whole = [...server.used.values()].slice(1, -1);
    expect(Math.min(...whole)).toBeGreaterThanOrEqual(quota - 50 - concurrency);
  },
);

test('an answer is learned into the bucket that it names', async () => {
  const server = createFakeWindow(100);
  const budget = budgetOf(server);
  await budget.acquire('resolvers', signal);
  budget.release('resolvers', { ratelimit: '"api";r=7;t=30', 'ratelimit-policy': '"fixed window";"api";q=100;w=300' });
  expect(budget.state('api').left).toBe(7);
  expect(budget.state('resolvers')).toMatchObject({ left: Number.MAX_SAFE_INTEGER, inFlight: 0 });
});

test('buckets do not wait for each other', async () => {
  const server = createFakeWindow(100);
  const budget = budgetOf(server);
  await budget.acquire('api', signal);
  budget.release('api', { ratelimit: '"api";r=0;t=200' });
  await budget.acquire('resolvers', signal);
  expect(budget.state('resolvers').inFlight).toBe(1);
});

test('whoever is interrupted does not wait on', async () => {
  const budget = budgetOf(createFakeWindow(100));
  const stop = new AbortController();
  stop.abort();
  await expect(budget.acquire('api', stop.signal)).rejects.toThrow('aborted');
});
