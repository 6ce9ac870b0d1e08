import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CrawlContext } from '../../../scripts/crawl/crawl-context.ts';
import { crawlSpaceCommunity } from '../../../scripts/crawl/crawl-space-community.ts';
import { countLosses } from '../../../scripts/crawl/losses.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import type { SpaceFacts } from '../../../scripts/records/read-space.ts';
import { sendJson, startHub } from '../hub/start-hub.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'community-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sha = 'c'.repeat(40);
const commits = [
  { id: sha, authors: [{ user: 'x' }] },
  { id: 'd'.repeat(40), authors: [{ user: 'y' }] },
];

/** What is known of a Space whose calls are led on to these addresses, and what is counted. */
async function found(led: Readonly<Record<string, string>> = {}) {
  const { hub } = await startHub((request, response) => {
    const path = request.url!;
    if (led[path] !== undefined) return void response.writeHead(307, { location: led[path] }).end();
    if (path.includes('/discussions')) return sendJson(response, { count: 0, discussions: [] });
    const limit = Number(new URL(path, 'http://hub').searchParams.get('limit'));
    const more: Record<string, string> = limit < 2 ? { link: `<${path}&p=1>; rel="next"` } : {};
    return sendJson(response, commits.slice(0, limit), { 'x-total-count': '2', ...more });
  });
  const losses = countLosses();
  const context = {
    hub,
    cache: openRawCache(mkdtempSync(join(folder, 'crawl-'))),
    fileCache: openRawCache(mkdtempSync(join(folder, 'files-'))),
    scope: { community: true },
    lanes: { run: (task) => task(), count: () => 1 },
    signal: new AbortController().signal,
    replayed: false,
    losses,
  } as Partial<CrawlContext> as CrawlContext;
  const facts = { id: 'o/s', sha, lastModified: null, likes: 1 } as Partial<SpaceFacts> as SpaceFacts;
  const all = await crawlSpaceCommunity(context, [{ id: 'o/s', facts, pairs: new Map() }]);
  return [all.get('o/s'), losses.rows().map(({ what }) => what)];
}

const asked = {
  discussions: '/api/spaces/o/s/discussions?p=0&status=all',
  commits: '/api/spaces/o/s/commits/main?limit=1000',
};
const OTHER = 'an answer on another repository';

test('discussions and commits are what was asked for', async () =>
  expect(await found()).toEqual([{ discussions: 0, commits: 2, contributors: 2 }, []]));

test('those that a redirect led to closed or fewer ones are not', async () => {
  expect(await found({ [asked.discussions]: '/api/spaces/o/s/discussions?p=0&status=closed' })).toEqual([
    { discussions: null, commits: 2, contributors: 2 },
    [OTHER],
  ]);
  expect(await found({ [asked.commits]: '/api/spaces/o/s/commits/main?limit=1' })).toEqual([
    { discussions: 0, commits: null, contributors: null },
    [OTHER],
  ]);
});
