import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReplay } from '../src/start-replay.ts';
import type { Replay } from '../src/start-replay.ts';
import { ask, nextOf } from './ask.ts';
import { largeContent, writeArchive, writeTinyArchive } from './tiny-archive.ts';

let replay: Replay;
let hub: string;
beforeAll(async () => {
  replay = await startReplay(await writeTinyArchive());
  hub = replay.url;
});
afterAll(() => replay.close());

const blobId = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
const sha256 = createHash('sha256').update(largeContent).digest('hex');
const tree = '/api/spaces/aurora/demo/tree/main';

describe('a tree', () => {
  test('lists folders first, then files, with sizes and LFS as archived and no size where none is known', async () => {
    const oid = expect.stringMatching(/^[0-9a-f]{40}$/);
    expect((await ask(hub + tree)).json()).toEqual([
      { type: 'directory', oid, size: 0, path: 'data' },
      { type: 'file', oid: blobId('import gradio\n'), size: 14, path: 'app.py' },
      { type: 'file', oid, path: 'notes.txt' },
    ]);
    expect((await ask(`${hub}${tree}/data`)).json<object[]>()[1]).toEqual({
      type: 'file',
      oid,
      size: 9000,
      path: 'data/a.bin',
      lfs: { oid: 'f'.repeat(64), size: 9000, pointerSize: 129 },
    });
  });

  test('goes into folders with recursive=true, page by page over Link', async () => {
    const paths: string[] = [];
    for (let next: string | undefined = `${hub}${tree}?recursive=true&limit=4`; next;) {
      const page: Awaited<ReturnType<typeof ask>> = await ask(next);
      paths.push(...page.json<{ path: string }[]>().map((entry) => entry.path));
      next = nextOf(page);
    }
    expect(paths).toEqual(['data', 'data/deep', 'app.py', 'data/a.bin', 'data/deep/b.txt', 'notes.txt']);
  });

  test('is 404 EntryNotFound for an unknown path and for a repository without known files', async () => {
    const path = await ask(`${hub}${tree}/nowhere`);
    expect([path.status, path.headers['x-error-code'], path.json<{ error: string }>().error]).toEqual([
      404,
      'EntryNotFound',
      'nowhere does not exist on "main"',
    ]);
    const repo = await ask(`${hub}/api/models/openai-community/gpt2/tree/main`);
    expect([repo.status, repo.headers['x-error-code'], repo.headers['x-replay-reason']]).toEqual([
      404,
      'EntryNotFound',
      'files not in archive',
    ]);
  });

  test('has a size only where every file has one', async () => {
    expect((await ask(`${hub}/api/spaces/aurora/demo/treesize/main/data`)).json()).toEqual({
      path: '/data',
      size: 9002,
    });
    expect((await ask(`${hub}/api/models/aurora/alpha/treesize/main/`)).json()).toEqual({ path: '/', size: 350 });
    expect((await ask(`${hub}/api/spaces/aurora/demo/treesize/main`)).headers['x-replay-reason']).toBe(
      'some sizes not in archive',
    );
  });

  test('answers paths-info in JSON and form, and leaves missing paths out', async () => {
    const url = `${hub}/api/spaces/aurora/demo/paths-info/main`;
    const asked = {
      json: JSON.stringify({ paths: ['app.py', 'data', 'nowhere'] }),
      form: 'paths=app.py&paths=data&paths=nowhere',
    };
    for (const [type, body] of [
      ['application/json', asked.json],
      ['application/x-www-form-urlencoded', asked.form],
    ] as const) {
      const reply = await ask(url, { method: 'POST', headers: { 'Content-Type': type }, body });
      expect(reply.json<{ path: string; type: string }[]>().map((entry) => [entry.type, entry.path])).toEqual([
        ['file', 'app.py'],
        ['directory', 'data'],
      ]);
    }
  });
});

describe('a small file', () => {
  test('is a 307 to the resolve cache and then the content, with the commit on both', async () => {
    const first = await ask(`${hub}/spaces/aurora/demo/resolve/main/app.py`);
    const etag = blobId('import gradio\n');
    expect(first.status).toBe(307);
    expect(first.headers).toMatchObject({ 'x-repo-commit': 'd'.repeat(40), 'x-linked-etag': `"${etag}"` });
    expect(first.headers).not.toHaveProperty('x-linked-size');
    expect(first.headers.location).toBe(
      `/api/resolve-cache/spaces/aurora/demo/${'d'.repeat(40)}/app.py?` +
        `%2Fspaces%2Faurora%2Fdemo%2Fresolve%2Fmain%2Fapp.py=&etag=%22${etag}%22`,
    );
    const second = await ask(hub + String(first.headers.location));
    expect([second.status, second.text, second.headers.etag]).toEqual([200, 'import gradio\n', `"${etag}"`]);
    expect(second.headers).toMatchObject({
      'x-repo-commit': 'd'.repeat(40),
      'content-length': '14',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  test('answers HEAD without a body', async () => {
    const { location } = (await ask(`${hub}/aurora/alpha/resolve/main/README.md`, { method: 'HEAD' })).headers;
    const head = await ask(hub + String(location), { method: 'HEAD' });
    expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', '30']);
  });

  test('has the bytes that the archive holds as base64', async () => {
    const bytes = Buffer.from([0, 255, 128, 10]);
    const own = await startReplay(
      await writeArchive({
        'models.ndjson.gz': [{ id: 'aurora/bytes' }],
        'contents.ndjson.gz': [
          { id: 'aurora/bytes', kind: 'models', path: 'a.bin', content: bytes.toString('base64'), encoding: 'base64' },
        ],
      }),
    );
    const answer = await fetch(`${own.url}/aurora/bytes/resolve/main/a.bin`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    await own.close();
  });

  test('is served by raw, and a card is README.md', async () => {
    expect((await ask(`${hub}/aurora/alpha/raw/main/README.md`)).text).toBe('---\nlicense: mit\n---\nAlpha ü\n');
    expect((await ask(`${hub}/datasets/aurora/letters/raw/main/README.md`)).text).toBe('Letters\n');
  });

  test('answers ranges with 206, and 416 past the end', async () => {
    const url = `${hub}/spaces/aurora/demo/raw/main/app.py`;
    const range = async (value: string) => ask(url, { headers: { Range: value } });
    const first = await range('bytes=0-0');
    expect([first.status, first.text, first.headers['content-range']]).toEqual([206, 'i', 'bytes 0-0/14']);
    expect((await range('bytes=7-')).text).toBe('gradio\n');
    expect((await range('bytes=-3')).text).toBe('io\n');
    const past = await range('bytes=14-20');
    expect([past.status, past.headers['content-range']]).toEqual([416, 'bytes */14']);
  });

  test('is 404 EntryNotFound in plain text if it is missing, with a reason if only its content is', async () => {
    const missing = await ask(`${hub}/spaces/aurora/demo/resolve/main/nowhere.py`);
    expect([missing.status, missing.text, missing.headers['x-error-code']]).toEqual([
      404,
      'Entry not found',
      'EntryNotFound',
    ]);
    expect(missing.headers['content-type']).toMatch('text/plain');
    expect(missing.headers).not.toHaveProperty('x-replay-reason');
    const known = await ask(`${hub}/spaces/aurora/demo/resolve/main/notes.txt`);
    expect([known.status, known.headers['x-replay-reason']]).toEqual([404, 'content not in archive']);
  });
});

describe('a large file', () => {
  test('is a 302 to another hostname, with size and sha256 of the target', async () => {
    const reply = await ask(`${hub}/aurora/alpha/resolve/main/model.safetensors`);
    expect(reply.status).toBe(302);
    expect(reply.headers).toMatchObject({
      'x-linked-size': '320',
      'x-linked-etag': `"${sha256}"`,
      'cache-control': 'no-store',
    });
    const target = new URL(String(reply.headers.location));
    expect([new URL(hub).hostname, target.hostname]).toEqual(['127.0.0.1', 'localhost']);
    const content = await ask(target.href.replace('localhost', '127.0.0.1'));
    expect([content.status, content.text]).toEqual([200, largeContent]);
    expect(content.headers.etag).not.toContain(sha256);
    expect(content.headers).not.toHaveProperty('ratelimit');
  });

  test('is refused by that host if a token comes along', async () => {
    const { location } = (await ask(`${hub}/aurora/alpha/resolve/main/model.safetensors`)).headers;
    const reply = await ask(String(location).replace('localhost', '127.0.0.1'), {
      headers: { Authorization: 'Bearer hf_made_up' },
    });
    expect(reply.status).toBe(400);
  });

  test('is its pointer in raw', async () => {
    const reply = await ask(`${hub}/aurora/alpha/raw/main/model.safetensors`);
    expect(reply.text).toBe(`version https://git-lfs.github.com/spec/v1\noid sha256:${sha256}\nsize 320\n`);
  });
});

describe('refused files', () => {
  test('are 401 GatedRepo to a stranger, 403 with a token, and 403 where the repository is disabled', async () => {
    const url = `${hub}/aurora/beta/resolve/main/README.md`;
    const stranger = await ask(url);
    expect([stranger.status, stranger.headers['x-error-code']]).toEqual([401, 'GatedRepo']);
    expect(stranger.text).toMatch(/^Access to model aurora\/beta is restricted\./);
    const known = await ask(url, { headers: { Authorization: 'Bearer hf_made_up' } });
    expect([known.status, known.headers['x-error-code']]).toEqual([403, 'GatedRepo']);
    const disabled = await ask(`${hub}/boreal/delta/resolve/main/README.md`);
    expect([disabled.status, disabled.headers['x-error-message']]).toEqual([
      403,
      'Access to this resource is disabled.',
    ]);
  });

  test('do not hide the tree', async () => {
    expect((await ask(`${hub}/api/models/aurora/beta/tree/main`)).status).toBe(200);
  });
});
