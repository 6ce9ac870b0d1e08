import type { ServerResponse } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CrawlContext } from '../../../scripts/crawl/crawl-context.ts';
import { crawlPackages } from '../../../scripts/crawl/crawl-packages.ts';
import { countLosses } from '../../../scripts/crawl/losses.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import { sendJson, startHub } from '../hub/start-hub.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'packages-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const names = Array.from({ length: 30 }, (_, n) => `package-${n}`);
const releases = { '1.0': [{ upload_time_iso_8601: '2024-01-01T00:00:00Z' }] };

/** Packages of which an index that answers so says something, and what is counted. */
async function knownBy(answer: (name: string, response: ServerResponse) => void) {
  const { hub } = await startHub((request, response) => answer(request.url!.split('/')[2]!, response));
  const losses = countLosses();
  const context = {
    cache: openRawCache(join(folder, 'cache')),
    concurrency: 4,
    waits: { sleep: async () => {} },
    signal: new AbortController().signal,
    log: () => {},
    asker: 'asked without a token',
    losses,
  } as Partial<CrawlContext> as CrawlContext;
  const { packages } = await crawlPackages(context, names, hub.endpoint);
  return [packages.size, losses.rows().map(({ what, n }) => `${what} ${n}`)];
}

test('what an index says of each package is taken', async () => {
  expect(await knownBy((_name, response) => sendJson(response, { releases }))).toEqual([30, []]);
});

test.each<[string, (name: string, response: ServerResponse) => void]>([
  ['has no releases any more', (name, response) => sendJson(response, { info: { name, version: '1.0' } })],
  ['refuses them', (_name, response) => void response.writeHead(403).end('forbidden')],
  [
    'leads elsewhere from the second on',
    (name, response) =>
      name === 'package-0'
        ? sendJson(response, { releases })
        : void response.writeHead(301, { location: 'https://elsewhere.example/' }).end(),
  ],
])('of an index that %s nothing is believed, which counts: the Hub is crawled all the same', async (_how, answer) => {
  expect(await knownBy(answer)).toEqual([0, ['an index that refuses many packages, or gives what cannot be right 1']]);
});
