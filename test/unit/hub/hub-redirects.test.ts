import { describe, expect, test } from 'vitest';
import { unbelievedWhat } from '../../../scripts/hub/ask-believed.ts';
import { repositoryState } from '../../../scripts/hub/hub-error.ts';
import { error, plain, sendJson, startHub, startServer } from './start-hub.ts';

const json = { json: true };

describe('a redirect', () => {
  test('is followed by hand, each hop counted, relative or absolute', async () => {
    const { hub, url } = await startHub((request, response) => {
      if (request.url === '/api/models/gpt2?x=1')
        response.writeHead(307, { location: '/api/models/openai-community/gpt2?x=1' }).end();
      else if (request.url === '/api/models/openai-community/gpt2?x=1')
        response.writeHead(301, { location: `${url}/api/models/b` }).end();
      else sendJson(response, request.url);
    });
    expect(await hub.get('/api/models/gpt2?x=1', json)).toMatchObject({
      value: '/api/models/b',
      path: '/api/models/b',
    });
    expect(hub.requests.api).toBe(3);
  });

  test('to the cache of small files is a request of the resolvers', async () => {
    const { hub } = await startHub(
      (request, response) =>
        void (
          request.url!.startsWith('/spaces/')
            ? response.writeHead(307, { location: '/api/resolve-cache/spaces/a/b/x/app.py' })
            : response.writeHead(200)
        ).end(),
    );
    await hub.get('/spaces/a/b/resolve/main/app.py');
    expect(hub.requests).toMatchObject({ api: 0, resolvers: 2 });
  });

  test('in a circle, three times, ends as an answer that cannot be believed', async () => {
    const { hub, seen } = await startHub(
      (_, response) => void response.writeHead(307, { location: '/api/spaces/a/b' }).end(),
    );
    const reason = await error(hub.get('/api/spaces/a/b', json));
    expect(plain(reason)).toMatchInlineSnapshot(
      `"http://HUB/api/spaces/a/b: 307 RedirectLoop: more than 5 redirects, last to /api/spaces/a/b"`,
    );
    expect([repositoryState(reason), unbelievedWhat(reason), seen.length]).toEqual([
      undefined,
      'redirects in a circle',
      18,
    ]);
  });

  test('to another origin is refused when it came three times, and nothing is sent there', async () => {
    const other = await startServer((_, response) => sendJson(response, []));
    const { hub, seen } = await startHub(
      (_, response) => void response.writeHead(302, { location: `${other.url}/file` }).end(),
      { token: 'hf_secret' },
    );
    const reason = await error(hub.get('/spaces/a/b/resolve/main/weights.bin'));
    expect(plain(reason)).toMatchInlineSnapshot(
      `"http://HUB/spaces/a/b/resolve/main/weights.bin: redirect to another origin: http://HUB"`,
    );
    expect([reason.hint, other.seen, seen.length]).toEqual(['refused: the token stays on its origin', [], 3]);
  });

  test('to another port or another name of the same machine is one to another origin', async () => {
    for (const host of ['localhost', '127.0.0.1:1', '[::1]']) {
      const { hub } = await startHub(
        (_, response) => void response.writeHead(307, { location: `http://${host}/x` }).end(),
      );
      expect(plain(await error(hub.get('/api/models', json)))).toMatch('redirect to another origin');
    }
  });
});

test.each(['api/models', '@evil.example/x', 'https://evil.example/', ''])(
  'what is no path of the Hub is not asked for: %j',
  async (path) => {
    const { hub, seen } = await startHub((_, response) => sendJson(response, []), { token: 'hf_secret' });
    await expect(hub.get(path, json)).rejects.toThrow('expected a path of it, received');
    expect(seen).toEqual([]);
  },
);

test('a path of two slashes leads to the Hub and to no host of that name', async () => {
  const { hub, seen } = await startHub((_, response) => sendJson(response, []), { token: 'hf_secret' });
  await hub.get('//evil.example/api/models', json);
  expect(seen).toEqual([{ path: '//evil.example/api/models', authorization: 'Bearer hf_secret' }]);
});

test('the token goes with every request, and none without one', async () => {
  const signedIn = await startHub((_, response) => sendJson(response, []), { token: 'hf_secret' });
  await signedIn.hub.get('/api/models', json);
  const anonymous = await startHub((_, response) => sendJson(response, []));
  await anonymous.hub.get('/api/models', json);
  expect([signedIn.seen[0]!.authorization, anonymous.seen[0]!.authorization]).toEqual(['Bearer hf_secret', undefined]);
});

test('requests that count as downloads are counted, and no redirect leads to them', async () => {
  const { hub } = await startHub(
    (request, response) =>
      void (
        request.url === '/a/b/resolve/main/x.txt'
          ? response.writeHead(307, { location: '/a/b/resolve/main/config.json' })
          : response.writeHead(200)
      ).end(),
  );
  await hub.get('/spaces/a/b/resolve/main/config.json');
  expect(hub.queryFileHits()).toBe(0);
  await expect(hub.get('/a/b/resolve/main/x.txt')).rejects.toThrow(/redirect to a file that counts as a download/);
  expect(hub.queryFileHits()).toBe(0);
  await hub.get('/a/b/resolve/main/config.json');
  expect(hub.queryFileHits()).toBe(1);
});

test('a replay is believed to be one on this machine alone', async () => {
  const replay = await startHub((_, response) => sendJson(response, [], { 'x-hub-replay': '1' }));
  await replay.hub.get('/api/models', json);
  expect(replay.hub.isReplay()).toBe(true);
  // The same machine under an address that is not known as such.
  const { hub } = await startHub(() => {}, { endpoint: replay.url.replace('127.0.0.1', '0.0.0.0') });
  await hub.get('/api/models', json);
  expect(hub.isReplay()).toBe(false);
});
