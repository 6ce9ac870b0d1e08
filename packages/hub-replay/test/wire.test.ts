import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReplay } from '../src/start-replay.ts';
import type { Replay, ReplayOptions } from '../src/start-replay.ts';
import { ask } from './ask.ts';
import type { Reply } from './ask.ts';
import { writeTinyArchive } from './tiny-archive.ts';

let dir: string;
const open: Replay[] = [];
const start = async (options: ReplayOptions = {}): Promise<string> => {
  const replay = await startReplay(dir, options);
  open.push(replay);
  return replay.url;
};
beforeAll(async () => {
  dir = await writeTinyArchive();
});
afterAll(() => Promise.all(open.map((replay) => replay.close())));

const left = (reply: Reply): string | undefined => /r=(\d+)/.exec(String(reply.headers.ratelimit))?.[1];

describe('the rate limit', () => {
  test('stands on every answer and falls by one with each request, whatever its status', async () => {
    const hub = await start({ quota: { api: 9 } });
    const paths = [
      '/api/models',
      '/api/models?sort=bogus',
      '/api/models/no/such',
      '/api/models/gpt2',
      '/api/models/aurora/alpha/tree/v9',
      '/api/nothing',
    ];
    for (const [index, path] of paths.entries()) {
      const reply = await ask(hub + path);
      expect([path, left(reply)]).toEqual([path, String(8 - index)]);
      expect(reply.headers['ratelimit-policy']).toBe('"fixed window";"api";q=9;w=300');
      expect(reply.headers['x-request-id']).toMatch(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/);
    }
  });

  test('repeats the trace id of the client in the request id', async () => {
    const reply = await ask(`${await start()}/api/models`, { headers: { 'X-Amzn-Trace-Id': 'mine' } });
    expect(reply.headers['x-request-id']).toMatch(/;mine$/);
  });

  test('has a bucket each for the API, files and pages, and none for the replay itself', async () => {
    const hub = await start({ quota: { api: 5, resolvers: 6, pages: 7 } });
    const seen = await Promise.all(
      ['/api/models', '/aurora/alpha/resolve/main/README.md', '/aurora/alpha', '/replay/about'].map((path) =>
        ask(hub + path),
      ),
    );
    expect(seen.map((reply) => String(reply.headers.ratelimit).split(';t=')[0])).toEqual([
      '"api";r=4',
      '"resolvers";r=5',
      '"pages";r=6',
      'undefined',
    ]);
    const { location } = seen[1]!.headers;
    expect((await ask(hub + String(location))).headers.ratelimit).toMatch('"resolvers";r=4');
  });

  test('counts in windows that begin on the clock', async () => {
    let now = 1_700_000_100_000 + 44_500;
    const hub = await start({ quota: { api: 1 }, now: () => now });
    expect((await ask(`${hub}/api/models`)).headers.ratelimit).toBe('"api";r=0;t=255');
    const spent = await ask(`${hub}/api/models`);
    expect([spent.status, spent.headers.ratelimit]).toEqual([429, '"api";r=0;t=255']);
    expect(spent.headers['content-type']).toMatch('text/plain');
    expect(spent.headers).not.toHaveProperty('retry-after');
    expect(spent.text).toMatchInlineSnapshot(
      `"We had to rate limit your IP (127.0.0.1). To continue using our service, create a HF account or login to your existing account, and make sure you pass a HF_TOKEN if you're using the API."`,
    );
    now += 256_000;
    expect((await ask(`${hub}/api/models`)).status).toBe(200);
  });
});

describe('a JSON answer', () => {
  test('says its type and has the weak ETag of its bytes', async () => {
    const reply = await ask(`${await start()}/api/models`);
    expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
    const hash = createHash('sha1').update(reply.bytes).digest('base64').slice(0, 27);
    expect(reply.headers.etag).toBe(`W/"${reply.bytes.length.toString(16)}-${hash}"`);
  });

  test('is 304 to If-None-Match, and the quota still falls', async () => {
    const hub = await start({ quota: { api: 9 } });
    const first = await ask(`${hub}/api/models`);
    const again = await ask(`${hub}/api/models`, { headers: { 'If-None-Match': String(first.headers.etag) } });
    expect([again.status, again.text, left(again)]).toEqual([304, '', '7']);
  });

  test('is packed only when gzip is asked for', async () => {
    const hub = await start();
    const plain = await ask(`${hub}/api/models`);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.headers['content-length']).toBe(String(plain.bytes.length));
    const packed = await ask(`${hub}/api/models`, { headers: { 'Accept-Encoding': 'br, gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers).not.toHaveProperty('content-length');
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    const refused = await ask(`${hub}/api/models`, { headers: { 'Accept-Encoding': 'gzip;q=0' } });
    expect(refused.headers).not.toHaveProperty('content-encoding');
  });

  test('has no header for an error message that is not latin-1', async () => {
    const reply = await ask(`${await start()}/api/models?expand=bogus`);
    expect(reply.status).toBe(400);
    expect(reply.headers).not.toHaveProperty('x-error-message');
  });
});
