import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { crawlHere } from './crawl-here.ts';
import { madeUpHub, QUARTER, writeHub } from './made-up-hub.ts';
import { startRecordedHub, type Change, type RecordedOptions, type Reply } from './recorded-hub.ts';
import { readCapture, scratch } from './spawn-crawl.ts';

const archive = join(scratch(), 'hub');
const options = ['--by', 'pipeline_tag', '--count', '2', '--capture', '2026-08-06'];
const startHub = (more: RecordedOptions = {}) => startRecordedHub(archive, { pageShare: 4, ...more });
/** Head commits of Spaces by id. */
const heads = new Map<string, unknown>();
const PUSHED = 'd'.repeat(40);
beforeAll(() => {
  const hub = madeUpHub(QUARTER);
  for (const { id, sha } of hub.spaces) heads.set(String(id), sha);
  // A Hub that is no replay gives every model its likes.
  writeHub(archive, { ...hub, models: hub.models.map((row) => ({ likes: 0, ...row })) });
});

const json = (reply: Reply, status: number, value: unknown, headers = {}): Reply => ({
  status,
  headers: { ...reply.headers, 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify(value)),
});

/** A Hub that does not call itself a replay and has discussions and commits; one Space is gated since the listing. */
const peopled: Change = (path, reply) => {
  const { 'x-hub-replay': _replay, ...headers } = reply.headers;
  const live = { ...reply, headers };
  const [, asked] = /^\/api\/spaces\/(.+)\/discussions\?/.exec(path) ?? [];
  if (asked !== undefined) {
    const listed = Array.from({ length: path.length % 7 }, (_, at) => ({
      num: at + 1,
      repo: { name: asked, type: 'space' },
    }));
    return json(live, 200, { discussions: listed, count: listed.length, start: 0 });
  }
  const [, id] = /^\/api\/spaces\/([^/]+\/[^/]+)\/commits\//.exec(path) ?? [];
  if (id === undefined) return live;
  if (path.includes('lab-7/'))
    return json(live, 401, { error: 'restricted' }, { 'x-error-code': 'GatedRepo', 'x-error-message': 'restricted' });
  return json(
    live,
    200,
    [
      { id: PUSHED, authors: [{ user: 'x' }, { user: 'y' }] },
      { id: heads.get(id), authors: [{ user: 'x' }] },
    ],
    { 'x-total-count': '12', link: `<${path}&p=1>; rel="next"` },
  );
};

test(
  'discussions, commits and contributors of each Space are asked for once, and unknown where the Hub ' + 'refuses',
  async () => {
    const hub = await startHub({ change: peopled });
    const folder = scratch();
    const { code, stderr } = await crawlHere(folder, options, { HF_ENDPOINT: hub.url });
    expect([code, stderr]).toEqual([0, stderr]);
    const spaces = readCapture(folder, '2026-08-06').tables.spaces!.filter((row) => row.state !== 'not-listed');
    expect(spaces.length).toBeGreaterThan(20);
    for (const { id, discussions, commits, contributors } of spaces) {
      const path = `/api/spaces/${id}/discussions?p=0&status=all`;
      expect([id, discussions, commits, contributors]).toEqual([
        id,
        path.length % 7,
        ...(String(id).startsWith('lab-7/') ? [null, null] : [12, 2]),
      ]);
    }
    const calls = hub.seen.map(({ path }) => path).filter((path) => /\/(discussions|commits)/.test(path));
    expect(calls).toHaveLength(2 * spaces.length);
    expect(new Set(calls).size).toBe(calls.length);
  },
);

test('a later crawl asks again only where the record changed: commits by the head, discussions by likes, too', async () => {
  const [byHead, byLikes] = ['lab-0/app-0', 'lab-27/app-27'];
  let isLater = false;
  const hub = await startHub({
    change: (path, reply) => {
      if (!isLater || !path.startsWith('/api/spaces?')) return peopled(path, reply);
      const rows = (JSON.parse(reply.body.toString()) as { id: string; sha: string; likes: number }[]).map((row) => ({
        ...row,
        ...(row.id === byHead && { sha: PUSHED }),
        ...(row.id === byLikes && { likes: row.likes + 1 }),
      }));
      return peopled(path, { ...reply, body: Buffer.from(JSON.stringify(rows)) });
    },
  });
  const folder = scratch();
  const asked = async () => {
    const before = hub.seen.length;
    expect((await crawlHere(folder, options, { HF_ENDPOINT: hub.url })).code).toBe(0);
    const calls = hub.seen.slice(before).map(({ path }) => path);
    return calls.filter((path) => /\/(discussions|commits)/.test(path)).map((path) => path.split('?')[0]!);
  };
  const first = await asked();
  // What was refused may be open by now.
  const refused = [...new Set(first)].filter((path) => /\/lab-7\/.*commits/.test(path));
  expect(refused.length).toBeGreaterThan(0);
  expect((await asked()).sort()).toEqual(refused.toSorted());
  const kept = readCapture(folder, '2026-08-06').tables.spaces!;
  isLater = true;
  expect((await asked()).sort()).toEqual(
    [
      ...refused,
      `/api/spaces/${byHead}/commits/main`,
      `/api/spaces/${byHead}/discussions`,
      `/api/spaces/${byLikes}/discussions`,
    ].sort(),
  );
  const community = (rows: typeof kept) => rows.map((row) => [row.id, row.discussions, row.commits, row.contributors]);
  expect(community(readCapture(folder, '2026-08-06').tables.spaces!)).toEqual(community(kept));
});

test('a Space without commits, or with discussions turned off, is a state in its row', async () => {
  const [bare, conflict, silent] = ['lab-0/app-0', 'lab-27/app-27', 'lab-11/app-135'];
  const refuse = (reply: Reply, status: number, code: string) =>
    json(reply, status, { error: code }, { 'x-error-code': code, 'x-error-message': code });
  const withoutHead = (rows: { id: string }[]) =>
    rows.map((row) => (row.id === bare || row.id === conflict ? { ...row, sha: undefined } : row));
  const hub = await startHub({
    change: (path, reply) => {
      const live = peopled(path, reply)!;
      if (path.startsWith('/api/spaces?'))
        return { ...live, body: Buffer.from(JSON.stringify(withoutHead(JSON.parse(live.body.toString())))) };
      if (/(tree|commits)\//.test(path) && path.includes(`/${bare}/`)) return refuse(live, 404, 'RevisionNotFound');
      if (/(tree|commits)\//.test(path) && path.includes(`/${conflict}/`)) return refuse(live, 409, '');
      if (path.includes(`/${silent}/discussions`)) return refuse(live, 403, '');
      return live;
    },
  });
  const folder = scratch();
  const { code, stderr } = await crawlHere(folder, options, { HF_ENDPOINT: hub.url });
  expect([code, stderr.includes('hint: ')]).toEqual([0, false]);
  const rowOf = (id: string) => readCapture(folder, '2026-08-06').tables.spaces!.find((row) => row.id === id);
  expect(rowOf(bare)).toMatchObject({ state: 'no-files', files: null, commits: 0, contributors: 0 });
  expect(rowOf(conflict)).toMatchObject({ state: 'no-files', files: null, commits: null, contributors: null });
  expect(rowOf(conflict)!.discussions).not.toBe(null);
  expect(rowOf(silent)).toMatchObject({ state: 'crawled', discussions: null, commits: 12, contributors: 2 });
});

test('that a Space with a head lacks a tree, commits or discussions counts', async () => {
  const space = 'lab-11/app-135';
  const hub = await startHub({
    change: (path, reply) => {
      const live = peopled(path, reply)!;
      return path.includes(`/${space}/`) && /\/(tree|commits|discussions)\b/.test(path)
        ? json(live, 404, { error: 'x' }, { 'x-error-code': 'RevisionNotFound', 'x-error-message': 'Invalid rev id' })
        : live;
    },
  });
  const folder = scratch();
  expect((await crawlHere(folder, options, { HF_ENDPOINT: hub.url })).code).toBe(0);
  const { tables, about } = readCapture(folder, '2026-08-06');
  const row = tables.spaces!.find(({ id }) => id === space);
  expect(row).toMatchObject({ files: null, discussions: null, commits: null, contributors: null });
  expect(about.losses).toEqual(
    expect.arrayContaining([
      { of: 'space community', cost: 'answer', what: 'missing: commits of a Space with a head', n: 1 },
      { of: 'space community', cost: 'answer', what: 'missing: discussions', n: 1 },
      { of: 'space files', cost: 'answer', what: 'missing: the tree of a Space with a head', n: expect.any(Number) },
    ]),
  );
});

test('without --community nothing is asked, and a replay is not asked for what it cannot know', async () => {
  for (const [args, change] of [
    [['--community', 'no'], peopled],
    [[], undefined],
  ] as const) {
    const hub = await startHub(change && { change });
    const folder = scratch();
    expect((await crawlHere(folder, [...options, ...args], { HF_ENDPOINT: hub.url })).code).toBe(0);
    expect(hub.seen.filter(({ path }) => /\/(discussions|commits)/.test(path))).toEqual([]);
    expect(new Set(readCapture(folder, '2026-08-06').tables.spaces!.map((row) => row.discussions))).toEqual(
      new Set([null]),
    );
  }
});

const gitId = (text: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');

test(
  'the card of each model in scope is asked for by its commit and read for facts; what is refused is a ' + 'state',
  async () => {
    const cards: Change = (path, reply) => {
      const { 'x-hub-replay': _replay, ...headers } = reply.headers;
      if (!path.endsWith('/README.md')) return { ...reply, headers };
      const card = (body: string) => ({
        status: 200,
        headers: { ...headers, 'content-type': 'text/plain', etag: `"${gitId(body)}"` },
        body: Buffer.from(body),
      });
      if (/^\/(?:Maker-[0-4]|o)/.test(path))
        return card('---\nlicense: mit\n---\n# Card\n\n## How to use\n\nCall it.\n');
      if (path.startsWith('/Maker')) return card('# Card\n\nNothing more.\n');
      if (path.startsWith('/_m'))
        return json({ ...reply, headers }, 401, {}, { 'x-error-code': 'GatedRepo', 'x-error-message': 'restricted' });
      return json(
        { ...reply, headers },
        404,
        {},
        { 'x-error-code': 'EntryNotFound', 'x-error-message': 'Entry not found' },
      );
    };
    const hub = await startHub({ change: cards });
    const folder = scratch();
    expect((await crawlHere(folder, [...options, '--community', 'no'], { HF_ENDPOINT: hub.url })).code).toBe(0);
    const models = readCapture(folder, '2026-08-06').tables.models!;
    const expected = (id: string) =>
      /^(?:Maker-[0-4]|o)/.test(id)
        ? ['read', 6, true]
        : id.startsWith('Maker')
          ? ['read', 3, false]
          : [id.startsWith('_m') ? 'gated' : 'none', null, null];
    expect(new Set(models.map(({ id }) => String(id)[0]!))).toEqual(new Set(['M', 'm', '_', '0', 'o']));
    for (const { id, card, card_words, card_usage } of models)
      expect([id, card, card_words, card_usage]).toEqual([id, ...expected(String(id))]);
    expect(hub.seen.filter(({ path }) => path.endsWith('/README.md'))).toHaveLength(models.length);
  },
);

test('commits of another Space, without the head that is listed, are not believed', async () => {
  const [space, other] = ['lab-11/app-135', 'lab-0/app-0'];
  const hub = await startHub({
    change: (path, reply) => peopled(path.replace(`/${space}/commits/`, `/${other}/commits/`), reply),
  });
  const folder = scratch();
  expect((await crawlHere(folder, options, { HF_ENDPOINT: hub.url })).code).toBe(0);
  const { tables, about } = readCapture(folder, '2026-08-06');
  expect(tables.spaces!.find(({ id }) => id === space)).toMatchObject({ commits: null, contributors: null });
  expect(about.losses).toContainEqual({ of: 'space community', cost: 'answer', what: 'commits of another form', n: 1 });
});
