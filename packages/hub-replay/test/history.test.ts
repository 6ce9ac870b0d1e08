import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReplay } from '../src/start-replay.ts';
import type { Replay } from '../src/start-replay.ts';
import { ask, nextOf } from './ask.ts';
import { models, spaces, writeArchive } from './tiny-archive.ts';

const discussions = Array.from({ length: 60 }, (_, at) => ({
  num: 60 - at,
  title: `Matter ${60 - at}`,
  author: { name: at % 3 === 0 ? 'cove' : 'dune' },
  status: ['open', 'closed', 'merged', 'draft'][at % 4],
  isPullRequest: at % 4 > 1,
}));
const commits = Array.from({ length: 120 }, (_, at) => ({
  id: `${at}`.padStart(40, '0'),
  authors: [{ user: 'cove' }],
}));

let replay: Replay;
let demo: string;
beforeAll(async () => {
  const archive = await writeArchive({
    'models.ndjson.gz': models,
    'spaces.ndjson.gz': spaces,
    'discussions.ndjson.gz': [
      { id: 'aurora/demo', kind: 'spaces', discussions },
      { id: 'aurora/beta', kind: 'models', discussions: [] },
    ],
    'commits.ndjson.gz': [
      { id: 'aurora/demo', kind: 'spaces', commits },
      { id: 'aurora/beta', kind: 'models', commits },
    ],
  });
  replay = await startReplay(archive);
  demo = `${replay.url}/api/spaces/aurora/demo`;
});
afterAll(() => replay.close());

const listed = async (query: string) =>
  (await ask(`${demo}/discussions?${query}`)).json<{
    discussions: { num: number }[];
    count: number;
    start: number;
    numClosedDiscussions?: number;
  }>();

/** As the Hub gives them: each says whose it is. */
const named = (some: readonly object[]) =>
  some.map((each) => ({ ...each, repo: { name: 'aurora/demo', type: 'space' } }));

describe('discussions that an archive holds', () => {
  test('come 50 a page from 0 on, with a count, without Link, and the closed ones are counted on the first', async () => {
    const first = await ask(`${demo}/discussions?p=0`);
    expect(first.headers.link).toBeUndefined();
    expect(first.json()).toEqual({
      discussions: named(discussions.slice(0, 50)),
      count: 60,
      start: 0,
      numClosedDiscussions: 30,
    });
    expect(await listed('p=1')).toEqual({ discussions: named(discussions.slice(50)), count: 60, start: 50 });
    expect((await listed('p=2')).discussions).toEqual([]);
  });

  test('are narrowed by status, type and author', async () => {
    const counts = [
      'status=all',
      'status=open',
      'status=closed',
      'type=pull_request',
      'type=discussion',
      'author=cove',
    ];
    expect(await Promise.all(counts.map(async (query) => (await listed(query)).count))).toEqual([
      60, 30, 30, 30, 30, 20,
    ]);
    expect((await listed('type=pull_request&status=open&author=cove')).count).toBe(5);
  });

  test('are answered for a gated repository, and not for one without a line or by number', async () => {
    expect((await ask(`${replay.url}/api/models/aurora/beta/discussions`)).json()).toMatchObject({ count: 0 });
    for (const address of [`${replay.url}/api/models/aurora/alpha/discussions`, `${demo}/discussions/7`])
      expect((await ask(address)).headers['x-replay-reason']).toMatch(/discussion.* not in archive$/);
  });
});

describe('commits that an archive holds', () => {
  test('come 50 a page, at most 1,000, with a total, over a Link with page numbers', async () => {
    const first = await ask(`${demo}/commits/main`);
    expect([first.json(), first.headers['x-total-count']]).toEqual([commits.slice(0, 50), '120']);
    expect(first.headers['x-replay-reason']).toBeUndefined();
    const next = nextOf(first)!;
    expect(next).toBe(`${demo}/commits/main?p=1&limit=50`);
    const last = await ask(nextOf(await ask(next))!);
    expect([last.json(), nextOf(last)]).toEqual([commits.slice(100), undefined]);
    expect((await ask(`${demo}/commits/main?limit=5000`)).json()).toEqual(commits);
    expect((await ask(`${demo}/commits/main?limit=1`)).json()).toEqual(commits.slice(0, 1));
  });

  test('are 401 of a gated repository, and of one without a line the head alone, which is said', async () => {
    expect((await ask(`${replay.url}/api/models/aurora/beta/commits/main`)).status).toBe(401);
    const head = await ask(`${replay.url}/api/models/aurora/alpha/commits/main`);
    expect([head.headers['x-total-count'], head.headers['x-replay-reason']]).toEqual([
      '1',
      'only the head of main is in the archive',
    ]);
  });
});

test('every answer names what the archive holds', async () => {
  for (const path of ['/api/models?limit=1', '/replay/about', '/api/models/no/such'])
    expect((await ask(replay.url + path)).headers['x-hub-replay-holds']).toBe('models, spaces, discussions, commits');
});
