import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liveCard } from '../../../scripts/crawl/crawl-cards.ts';
import type { CrawlContext } from '../../../scripts/crawl/crawl-context.ts';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';
import { createHub, type Hub } from '../../../scripts/hub/hub-client.ts';
import { sendJson, startHub } from '../hub/start-hub.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cards-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sha = 'c'.repeat(40);
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'f'.repeat(64)}\nsize 5\n`;
const card = '---\nlicense: mit\n---\n';

function sendFile(response: ServerResponse, text: string, headers: Record<string, string> = {}): void {
  const etag = createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex');
  response.writeHead(200, { etag: `"${etag}"`, 'x-repo-commit': sha, ...headers }).end(text);
}

const missing = (response: ServerResponse) =>
  sendJson(response, { error: 'Entry not found' }, { 'x-error-code': 'EntryNotFound' }, 404);

/** What is known of the card of o/m, asked for twice, and how often its README.md was. */
async function asked(
  files: readonly string[],
  readme: (response: ServerResponse, request: IncomingMessage) => void,
  more: object = { usedStorage: 5 },
): Promise<[state: string, text: string | null, times: number]> {
  const { hub, seen } = await startHub((request, response) =>
    request.url!.includes('README.md')
      ? readme(response, request)
      : sendJson(response, { id: 'o/m', siblings: files.map((rfilename) => ({ rfilename })), ...more }),
  );
  const [cache, fileCache] = [openRawCache(join(folder, 'crawl')), openRawCache(join(folder, 'files'))];
  // All that a card is asked for with.
  const context = { hub, cache, fileCache, replayed: false, expectsCards: true } as CrawlContext;
  await liveCard(context, { id: 'o/m', sha });
  const { state, text } = await liveCard(context, { id: 'o/m', sha });
  return [state, text, seen.filter(({ path }) => path.includes('resolve')).length];
}

test('a card is the file that its git id and commit say', async () =>
  expect(await asked(['README.md'], (response) => sendFile(response, card))).toEqual(['read', card, 1]));

test.each<[string, (response: ServerResponse) => void]>([
  ['cut', (response) => sendFile(response, card.slice(0, 9), { etag: `"${'a'.repeat(40)}"` })],
  [
    'a page of a login as text',
    (response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('Log in'),
  ],
  ['of another commit', (response) => sendFile(response, card, { 'x-repo-commit': 'd'.repeat(40) })],
])('one that is %s is not known, and not kept', async (_what, readme) =>
  expect(await asked(['README.md'], readme)).toEqual(['unknown', null, 6]),
);

test('a card in LFS is a state: its pointer says so, and nobody follows it to another host', async () => {
  const readme = (response: ServerResponse, request: IncomingMessage) =>
    request.url!.includes('/raw/')
      ? sendFile(response, pointer)
      : response.writeHead(302, { location: 'https://cdn.example/x' }).end();
  expect(await asked(['README.md'], readme)).toEqual(['lfs', null, 3]);
});

test('a redirect to another host without a pointer is not believed', async () => {
  const readme = (response: ServerResponse, request: IncomingMessage) =>
    request.url!.includes('/raw/')
      ? sendFile(response, card)
      : response.writeHead(302, { location: 'https://evil.example/x' }).end();
  expect(await asked(['README.md'], readme)).toEqual(['unknown', null, 6]);
});

test('no card is one that the list of files lacks, too', async () => {
  expect(await asked(['config.json'], missing)).toEqual(['none', null, 1]);
  rmSync(folder, { recursive: true });
  expect(await asked(['README.md'], missing)).toEqual(['unknown', null, 2]);
});

test('a record without a field that the Hub refused is asked for again by the next crawl', async () => {
  let isRefused = true;
  const { hub } = await startHub((request, response) => {
    if (request.url!.includes('README.md')) return sendFile(response, card);
    const config = request.url!.includes('config') && { config: { model_type: 'bert' } };
    if (isRefused && config) return sendJson(response, { error: '"config" is not allowed' }, {}, 400);
    sendJson(response, { id: 'o/m', siblings: [{ rfilename: 'README.md' }], ...config });
  });
  const fileCache = openRawCache(join(folder, 'files'));
  const typeAt = async (client: Hub) => {
    const cache = openRawCache(mkdtempSync(join(folder, 'crawl-')));
    const context = { hub: client, cache, fileCache, replayed: false, expectsCards: true } as CrawlContext;
    return (await liveCard(context, { id: 'o/m', sha })).record?.config?.modelType;
  };
  await typeAt(hub);
  isRefused = false;
  const next = createHub({ endpoint: hub.endpoint, signal: new AbortController().signal });
  expect(await typeAt(next)).toBe('bert');
  await next.close();
});

test.each([
  ['no size', {}],
  ['no files', { usedStorage: 5, siblings: null }],
  ['a config without a value', { usedStorage: 5, config: null }],
  ['fields that nobody asked for', { usedStorage: 5, downloads: 5 }],
  ['files without the card that is there', { usedStorage: 5, siblings: [{ rfilename: 'config.json' }] }],
])('a record of the live Hub with %s is not kept', async (_what, more) =>
  expect(await asked(['README.md'], (response) => sendFile(response, card), more)).toEqual(['read', card, 2]),
);
