import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { refusalOf, repositoryState } from '../../../scripts/hub/hub-error.ts';
import { error, plain, sendJson, startHub, type Handler } from './start-hub.ts';

const json = { json: true };
const always = (handler: Handler) => startHub(handler, { resume: 'go on so' });

describe('an answer', () => {
  test('comes with body, value, headers and path', async () => {
    const { hub } = await startHub((_, response) => sendJson(response, [{ id: 'ü' }], { link: '<x>' }));
    const { value, body, headers, path } = await hub.get('/api/models?limit=1', json);
    expect([value, body.toString(), headers.link, path]).toEqual([
      [{ id: 'ü' }],
      '[{"id":"ü"}]',
      '<x>',
      '/api/models?limit=1',
    ]);
    expect(hub.bytes()).toBe(body.length);
  });

  test('is unzipped where the server zips', async () => {
    const { hub } = await startHub((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync('[1]')),
    );
    expect((await hub.get('/api/models', json)).value).toEqual([1]);
  });

  test('that is no JSON is kept as bytes', async () => {
    const { hub } = await startHub((_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(Buffer.from([0xff, 0, 10])),
    );
    expect([...(await hub.get('/spaces/a/b/resolve/main/app.py')).body]).toEqual([0xff, 0, 10]);
  });

  test('shows its headers before its body is there', async () => {
    const { hub } = await startHub((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', link: '<next>' }).write('[');
      setTimeout(() => response.end(']'), 20);
    });
    const order: string[] = [];
    await hub
      .get('/api/models', { json: true, onHead: (headers) => order.push(headers.link!) })
      .then(() => order.push('body'));
    expect(order).toEqual(['<next>', 'body']);
  });
});

describe('what may pass is tried again', () => {
  const once =
    (fault: Handler): Handler =>
    (request, response, number) =>
      number === 1 ? fault(request, response, number) : sendJson(response, [number]);

  test.each<[string, Handler]>([
    ['500', (_, response) => response.writeHead(500).end()],
    ['502 with HTML', (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>')],
    ['504', (_, response) => response.writeHead(504).end()],
    ['408', (_, response) => response.writeHead(408).end()],
    ['HTML with 200', (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
    [
      'JSON cut off without a length',
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[{"id":"a"'),
    ],
    [
      'JSON cut off before its length',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('[1,2]');
        setTimeout(() => response.destroy(), 5);
      },
    ],
    [
      'gzip cut off',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
          .end(gzipSync('[1,2,3]').subarray(0, 15)),
    ],
    ['an empty body', (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end()],
    ['a reset', (request) => request.socket.resetAndDestroy()],
    ['a redirect without an address', (_, response) => response.writeHead(307, { location: 'http://' }).end()],
  ])('%s', async (_what, fault) => {
    const { hub, waits } = await startHub(once(fault));
    expect((await hub.get('/api/models', json)).value).toEqual([2]);
    expect(waits).toEqual([1000]);
    expect(hub.requests).toEqual({ api: 2, resolvers: 0, pages: 0, replay: 0 });
  });

  test('a server that says nothing, and one that stops in the middle, time out', async () => {
    const { hub } = await startHub(
      (_, response, number) => {
        if (number === 2) response.writeHead(200, { 'content-type': 'application/json' }).write('[1,');
        if (number === 3) sendJson(response, [3]);
      },
      { timeout: 50 },
    );
    expect((await hub.get('/api/models', json)).value).toEqual([3]);
  });

  test("a load balancer's page in place of a file, not the HTML of a Space", async () => {
    const { hub } = await startHub(
      (_, response, number) =>
        void response
          .writeHead(200, { 'content-type': 'text/html', ...(number === 1 ? {} : { etag: '"1"' }) })
          .end(`<p>${number}`),
    );
    expect((await hub.get('/spaces/a/b/resolve/main/index.html')).body.toString()).toBe('<p>2');
  });

  test('for five minutes, with longer and longer waits, then one error says how to go on', async () => {
    const { hub, waits, seen } = await always((_, response) => void response.writeHead(503).end());
    const reason = await error(hub.get('/api/models?limit=1000', json));
    expect(plain(reason)).toMatchInlineSnapshot(`"http://HUB/api/models?limit=1000: 503, after 11 attempts"`);
    expect(reason.hint).toBe('go on so');
    expect([seen.length, waits.map((ms) => ms / 1000)]).toEqual([11, [1, 2, 4, 8, 16, 32, 60, 60, 60, 60]]);
  });

  test('and its cause is kept', async () => {
    const { hub } = await startHub((request) => request.socket.resetAndDestroy());
    const reason = await error(hub.get('/api/models', { json: true, attempts: 1 }));
    expect(plain(reason)).toMatch(/^http:\/\/HUB\/api\/models: .*ECONNRESET.*, after 1 attempts$/);
    expect(reason.cause).toBeInstanceOf(Error);
  });
});

describe('429', () => {
  const limited =
    (times: number, headers: Record<string, string>): Handler =>
    (_, response, number) =>
      number <= times
        ? void response.writeHead(429, { 'content-type': 'text/plain', ...headers }).end('We had to rate limit your IP')
        : sendJson(response, number);

  test('with a used-up window waits it out and costs no attempt', async () => {
    const { hub, waits } = await startHub(limited(8, { ratelimit: '"api";r=0;t=0' }));
    expect((await hub.get('/api/models', json)).value).toBe(9);
    expect(waits).toEqual(Array.from({ length: 8 }, () => 1000));
  });

  test('with requests left is a failed attempt', async () => {
    const { hub, waits } = await startHub(limited(3, { ratelimit: '"api";r=99794;t=241' }));
    expect((await hub.get('/api/models', json)).value).toBe(4);
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  test('for ever is given up at last', async () => {
    const { hub, seen } = await startHub(limited(1000, { 'retry-after': '1' }));
    expect(plain(await error(hub.get('/api/models', json)))).toMatchInlineSnapshot(
      `"http://HUB/api/models: 429, after 11 attempts"`,
    );
    expect(seen).toHaveLength(23);
  });
});

describe('a final answer', () => {
  const answered =
    (status: number, headers: Record<string, string> = {}): Handler =>
    (_, response) =>
      sendJson(response, { error: 'No.' }, headers, status);

  test.each<[string, number, Record<string, string>, string | undefined]>([
    ['401 without a mark', 401, { 'x-error-message': 'Invalid username or password.' }, 'gone'],
    ['404 RepoNotFound', 404, { 'x-error-code': 'RepoNotFound' }, 'gone'],
    ['410', 410, { 'x-error-message': 'Gone' }, 'gone'],
    ['401 GatedRepo', 401, { 'x-error-code': 'GatedRepo' }, 'gated'],
    ['403 GatedRepo', 403, { 'x-error-code': 'GatedRepo' }, 'gated'],
    ['403', 403, { 'x-error-message': 'Access to this resource is disabled.' }, 'disabled'],
    ['451', 451, { 'x-error-message': 'Unavailable' }, 'disabled'],
    ['401 for a wrong token', 401, { 'x-error-message': 'Invalid credentials in Authorization header' }, undefined],
    ['404 EntryNotFound', 404, { 'x-error-code': 'EntryNotFound' }, undefined],
    ['400', 400, {}, undefined],
  ])('%s is tried once and is what it is', async (_what, status, headers, state) => {
    const { hub, seen } = await startHub(answered(status, headers));
    const reason = await error(hub.get('/api/spaces/a/b', json));
    expect([repositoryState(reason), seen.length]).toEqual([state, 1]);
  });

  test.each<[string, number, string, string]>([
    ['an HTML page', 403, 'text/html', '<html>Please log in</html>'],
    ['an HTML page without a type', 404, '', '<!doctype html><title>404</title>'],
    ['a text that is not of the Hub', 401, 'text/plain', 'unauthorized'],
    ['JSON that states no error', 404, 'application/json', '{"message":"Forbidden"}'],
    ['JSON that is all', 410, 'application/json', '{"error":"gone"}'],
    ['nothing', 451, 'application/json', ''],
  ])('%s of status %i says nothing of a repository: it is asked again', async (_what, status, type, body) => {
    const { hub, seen } = await startHub((_, response) => {
      response.writeHead(status, type ? { 'content-type': type } : {}).end(body);
    });
    const reason = await error(hub.get('/api/spaces/a/b', json));
    expect([repositoryState(reason), refusalOf(reason)]).toEqual([undefined, undefined]);
    expect(seen.length).toBeGreaterThan(5);
    expect(reason.message).toContain(`${status} without the marks of the Hub`);
  });

  test('says address, status, code and message', async () => {
    const { hub } = await startHub(
      answered(404, { 'x-error-code': 'RevisionNotFound', 'x-error-message': 'Invalid rev id: x' }),
    );
    expect(plain(await error(hub.get('/api/spaces/a/b/tree/x', json)))).toMatchInlineSnapshot(
      `"http://HUB/api/spaces/a/b/tree/x: 404 RevisionNotFound: Invalid rev id: x"`,
    );
    const bad = await startHub(answered(400));
    const reason = await error(bad.hub.get('/api/models?expand[]=bogus', json));
    expect([plain(reason), reason.hint]).toMatchInlineSnapshot(`
      [
        "http://HUB/api/models?expand[]=bogus: 400: {"error":"No."}",
        "the Hub refused a parameter; its API may have changed",
      ]
    `);
  });

  test('other errors mean no state', () => expect(repositoryState(new Error('401'))).toBeUndefined());
});

test('an interrupted client stops at once, in a request as in a wait', async () => {
  const stop = new AbortController();
  const silent = await startHub(() => stop.abort(), { signal: stop.signal });
  await expect(silent.hub.get('/api/models', json)).rejects.toThrow('aborted');
  const again = new AbortController();
  const failing = await startHub(
    (_, response) => {
      response.writeHead(503).end();
      setTimeout(() => again.abort(), 10);
    },
    { signal: again.signal, sleep: undefined },
  );
  await expect(failing.hub.get('/api/models', json)).rejects.toThrow('aborted');
});

test('a closed client sends nothing any more', async () => {
  const { hub, seen } = await startHub((_, response) => sendJson(response, []));
  await hub.close();
  await expect(hub.get('/api/models', json)).rejects.toThrow('aborted');
  expect(seen).toEqual([]);
});
