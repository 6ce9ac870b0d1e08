import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReplay } from '../src/start-replay.ts';
import type { Replay } from '../src/start-replay.ts';
import { ask } from './ask.ts';
import { models, spaces, writeTinyArchive } from './tiny-archive.ts';

let replay: Replay;
let api: string;
beforeAll(async () => {
  replay = await startReplay(await writeTinyArchive());
  api = `${replay.url}/api`;
});
afterAll(() => replay.close());

const signedIn = { Authorization: 'Bearer hf_made_up' };

describe('an info call', () => {
  test('answers on main, HEAD, the sha, refs/heads/main and a pull request', async () => {
    const plain = (await ask(`${api}/models/aurora/alpha`)).json<{ siblings: object[] }>();
    for (const revision of [
      'main',
      'HEAD',
      'a'.repeat(40),
      'refs%2Fheads%2Fmain',
      'refs/heads/main',
      'refs%2Fpr%2F1',
    ]) {
      const reply = await ask(`${api}/models/aurora/alpha/revision/${revision}`);
      expect([revision, reply.status, reply.json()]).toEqual([revision, 200, plain]);
    }
  });

  test('answers 404 RevisionNotFound for another revision', async () => {
    const reply = await ask(`${api}/models/aurora/alpha/revision/v9`);
    expect([reply.status, reply.headers['x-error-code'], reply.json()]).toEqual([
      404,
      'RevisionNotFound',
      { error: 'Invalid rev id: v9' },
    ]);
  });

  test('holds every field of the archive and none that it lacks, info values first', async () => {
    const space = (await ask(`${api}/spaces/aurora/demo`)).json<object>();
    const { datasets: _empty, trendingScore: _onDemand, ...known } = spaces[0]!;
    expect(space).toEqual(known);
    expect(Object.keys(space).slice(0, 5)).toEqual(['_id', 'id', 'sdk', 'likes', 'tags']);
    const model = (await ask(`${api}/models/Boreal/Gamma-Large`)).json();
    expect(model).toMatchObject({ downloads: 11, modelId: 'Boreal/Gamma-Large', sha: 'e'.repeat(40) });
    expect(model).not.toHaveProperty('author');
  });

  test('expands fields of its own allowlist and names it in the 400', async () => {
    const reply = await ask(`${api}/models/aurora/alpha?expand[]=usedStorage&expand[]=childrenModelCount`);
    expect(reply.json()).toEqual({ _id: models[0]!._id, id: 'aurora/alpha', usedStorage: 8_000_123 });
    const refused = await ask(`${api}/spaces/aurora/demo?expand=bogus`);
    expect(refused.status).toBe(400);
    expect(refused.json<{ error: string }>().error).toMatch(
      /^"expand" must be one of \[author, cardData, .*, usedStorage\]$/,
    );
  });

  test('gives siblings by name only, and with blobs=true what is known of each file', async () => {
    const plain = (await ask(`${api}/models/aurora/alpha`)).json<{ siblings: object[] }>();
    expect(plain.siblings).toEqual([{ rfilename: 'README.md' }, { rfilename: 'model.safetensors' }]);
    const { siblings } = (await ask(`${api}/models/aurora/alpha?blobs=true`)).json<{ siblings: object[] }>();
    expect(siblings[0]).toEqual({ rfilename: 'README.md', size: 30, blobId: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(siblings[1]).toMatchObject({
      size: 320,
      lfs: { size: 320, pointerSize: 128, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test('answers gated and disabled repositories', async () => {
    expect((await ask(`${api}/models/aurora/beta`)).json()).toMatchObject({ gated: 'manual' });
    expect((await ask(`${api}/models/boreal/delta`)).json()).toMatchObject({ disabled: true });
  });
});

describe('a missing, removed or private repository', () => {
  test('is 401 to a stranger, without an error code', async () => {
    for (const id of ['no/such', 'cove/gone', 'cove/secret']) {
      const { status, text, headers } = await ask(`${api}/models/${id}`);
      expect([id, status, text]).toEqual([id, 401, '{"error":"Invalid username or password."}']);
      expect(headers).toMatchObject({
        'x-error-message': 'Invalid username or password.',
        'www-authenticate': 'Bearer realm="Authentication required", charset="UTF-8"',
      });
      expect(headers).not.toHaveProperty('x-error-code');
    }
  });

  test('is 404 RepoNotFound to a caller with a token', async () => {
    const reply = await ask(`${api}/models/no/such`, { headers: signedIn });
    expect([reply.status, reply.headers['x-error-code']]).toEqual([404, 'RepoNotFound']);
  });
});

describe('a repository that stands elsewhere', () => {
  test.each([
    ['/api/models/gpt2?expand[]=likes', '/api/models/openai-community/gpt2?expand[]=likes'],
    ['/api/models/gpt2/tree/main?recursive=true', '/api/models/openai-community/gpt2/tree/main?recursive=true'],
    ['/api/models/AURORA/Alpha/revision/refs%2Fpr%2F1', '/api/models/aurora/alpha/revision/refs%2Fpr%2F1'],
    ['/api/datasets/squad', '/api/datasets/rajpurkar/squad'],
    ['/api/spaces/aurora/old-demo/runtime', '/api/spaces/aurora/demo/runtime'],
    ['/spaces/aurora/old-demo/resolve/main/app.py', '/spaces/aurora/demo/resolve/main/app.py'],
    ['/gpt2/resolve/main/README.md', '/openai-community/gpt2/resolve/main/README.md'],
  ])('%s is a 307 to %s', async (from, to) => {
    const reply = await ask(replay.url + from);
    expect([reply.status, reply.headers.location]).toEqual([307, to]);
  });
});

describe('what stands below a repository', () => {
  test('is one commit with a total of one where the sha is known', async () => {
    const reply = await ask(`${api}/models/aurora/alpha/commits/main?limit=1`);
    const head = { title: 'head of main', message: '', authors: [], date: models[0]!.lastModified };
    expect(reply.json()).toEqual([{ id: 'a'.repeat(40), ...head }]);
    expect(reply.headers['x-total-count']).toBe('1');
    expect((await ask(`${api}/models/aurora/alpha/commits/main?p=1`)).json()).toEqual([]);
    expect((await ask(`${api}/models/openai-community/gpt2/commits/main`)).headers['x-replay-reason']).toBe(
      'commits not in archive',
    );
  });

  test('is 401 GatedRepo for commits of gated and disabled repositories', async () => {
    for (const id of ['aurora/beta', 'boreal/delta']) {
      const reply = await ask(`${api}/models/${id}/commits/main`);
      expect([id, reply.status, reply.headers['x-error-code']]).toEqual([id, 401, 'GatedRepo']);
    }
  });

  test('is the branch main, the runtime of a Space, and no discussion', async () => {
    expect((await ask(`${api}/models/aurora/alpha/refs`)).json<{ branches: object[] }>().branches).toEqual([
      { name: 'main', ref: 'refs/heads/main', targetCommit: 'a'.repeat(40) },
    ]);
    expect((await ask(`${api}/spaces/aurora/demo/runtime`)).json()).toEqual(spaces[0]!.runtime);
    expect((await ask(`${api}/spaces/boreal/page/runtime`)).headers['x-replay-reason']).toBe('runtime not in archive');
    const discussions = await ask(`${api}/models/aurora/alpha/discussions`);
    expect([discussions.status, discussions.headers['x-replay-reason']]).toEqual([404, 'discussions not in archive']);
  });
});

test('nothing but paths-info can be posted to, and that is not there for GET', async () => {
  const posted = await ask(`${api}/models`, { method: 'POST', body: '{}' });
  expect([posted.status, posted.text]).toEqual([404, '{"error":"Not Found"}']);
  expect((await ask(`${api}/models/aurora/alpha/paths-info/main`)).status).toBe(404);
});

describe('the resources that only the replay has', () => {
  test('say what was loaded, without the removed and the private', async () => {
    expect((await ask(`${replay.url}/replay/about`)).json()).toMatchObject({
      capture: 'tiny',
      about: { capture: 'tiny' },
      records: { models: 5, datasets: 3, spaces: 4, removed: 1 },
    });
  });

  test('say which models were taken down, and when that was noticed', async () => {
    expect((await ask(`${replay.url}/replay/removed`)).json()).toEqual([
      { id: 'cove/gone', removed_at: expect.stringMatching(/^2\d{3}-/) },
    ]);
  });

  test('give the records of many models at once, with the fields asked for; those it lacks are left out', async () => {
    const path =
      '/replay/records/models?id=aurora/alpha&id=nobody/nothing&id=aurora%2Fbeta&expand[]=usedStorage&expand[]=gated';
    expect((await ask(replay.url + path)).json()).toEqual([
      { _id: expect.any(String), id: 'aurora/alpha', usedStorage: 8_000_123, gated: false },
      { _id: expect.any(String), id: 'aurora/beta', gated: 'manual' },
    ]);
  });

  test('give the facts of a Space in place of its files', async () => {
    const facts = async (id: string) => (await ask(`${replay.url}/replay/facts/spaces/${id}`)).json();
    expect(await facts('aurora/demo')).toEqual({
      loc: 3,
      loc_by_ext: { '.py': 3 },
      requirements: ['gradio'],
      app_file: 'app.py',
      imports: ['gradio'],
    });
    expect(await facts('cove/sized')).toEqual({ size_bytes: 120, n_files: 3 });
    expect((await ask(`${replay.url}/replay/facts/spaces/cove/unsized`)).status).toBe(404);
  });
});
