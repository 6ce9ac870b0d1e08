import { describe, expect, test } from 'vitest';
import { createRateBudget } from '../../../scripts/hub/rate-budget.ts';
import { createFakeWindow, type FakeWindow } from './fake-window.ts';

/** Sends so many requests of 100 ms each, one after the other; what the budget logs. */
async function send(server: FakeWindow, count: number, headers = server.answer): Promise<string[]> {
  const log: string[] = [];
  const budget = createRateBudget({ now: server.now, sleep: server.sleep, log: (line) => log.push(line) });
  const all = (async () => {
    for (let left = count; left > 0; left -= 1) {
      await budget.acquire('api', new AbortController().signal);
      const received = headers();
      await server.sleep(100);
      budget.release('api', received);
    }
  })();
  await server.run();
  await all;
  return log;
}

describe('a server whose answers contradict each other', () => {
  /** Each other answer says that all is used up, and the rest that there is much left. */
  const contradicting = (server: FakeWindow, seconds: number) => {
    let answers = 0;
    return () => {
      server.answer();
      return (answers += 1) % 2
        ? { ratelimit: `"api";r=1;t=${seconds - 1}`, 'ratelimit-policy': `"fixed window";"api";q=12;w=${seconds}` }
        : { ratelimit: '"api";r=480;t=200', 'ratelimit-policy': '"fixed window";"api";q=500;w=300' };
    };
  };

  test.each([1800, 3600])('windows of %i s are not waited for a whole day', async (seconds) => {
    const server = createFakeWindow(1e6);
    const log = await send(server, 200, contradicting(server, seconds));
    expect(server.now()).toBeLessThan(3 * 3_600_000);
    expect(log.at(-1)).toMatch(
      /^api: \d+ requests in \d+ minutes of waits: what the server says is not believed any more$/,
    );
  });

  test('one that gives thirty requests an hour is believed', async () => {
    const server = createFakeWindow(4, 0, 300);
    const log = await send(server, 200);
    expect(server.refused()).toBe(0);
    expect(log.filter((line) => line.includes('not believed'))).toEqual([]);
  });
});
