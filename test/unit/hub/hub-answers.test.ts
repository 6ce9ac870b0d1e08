import { describe, expect, test } from 'vitest';
import { GivenUp, TooLarge } from '../../../scripts/hub/given-up.ts';
import { error, plain, sendJson, startHub } from './start-hub.ts';

const json = { json: true };

describe('an answer that is none', () => {
  const kinds: [string, string, number][] = [
    ['a file', '/spaces/a/b/resolve/main/app.py', 16_000_000],
    ['a page of a tree', '/api/spaces/a/b/tree/main', 16_000_000],
    ['a record', '/api/models/a/b', 16_000_000],
    ['a page of a listing', '/api/models?limit=1', 32_000_000],
  ];
  test.each(kinds)(
    '%s has more bytes than any of its kind: three times, then it is given up',
    async (_what, path, most) => {
      const { hub, seen, waits } = await startHub((_, response) => {
        response.on('error', () => {});
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': most + 1 }).write('[');
      });
      const reason = await error(hub.get(path, json));
      expect([reason instanceof TooLarge, reason instanceof GivenUp, seen.length, waits]).toEqual([
        true,
        true,
        3,
        [1000, 2000],
      ]);
      expect(plain(reason)).toMatch(new RegExp(`: more than ${most} bytes: no [a-z ]+ has so many$`));
    },
  );

  test.each([202, 203, 204, 206, 304, 300])('status %i, and the next one is taken', async (status) => {
    const { hub } = await startHub((_, response, number) =>
      number === 1 ? void response.writeHead(status).end() : sendJson(response, number),
    );
    expect((await hub.get('/api/models', json)).value).toBe(2);
  });

  test('one that takes too long as a whole', async () => {
    const { hub } = await startHub(
      (_, response, number) => {
        if (number > 1) return sendJson(response, number);
        response.on('error', () => {});
        response.writeHead(200, { 'content-type': 'application/json' });
        const timer = setInterval(() => response.write('['), 5);
        response.once('close', () => clearInterval(timer));
      },
      { deadline: 150 },
    );
    expect((await hub.get('/api/models', json)).value).toBe(2);
  });
});
