import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openPageLog } from '../../scripts/crawl/page-log.ts';
import { secretForms } from '../../scripts/hub/secret-forms.ts';
import { openFolder } from '../../data/schema/open-folder.ts';
import { crawlHere } from './crawl-here.ts';
import { writeHub, type HubRow } from './made-up-hub.ts';
import { startRecordedHub, type Change } from './recorded-hub.ts';
import { scratch } from './spawn-crawl.ts';

const TOKEN = 'hf_PlantedTokenThatNobodyMaySee';
const row = (id: string, more: object = {}): HubRow => ({
  id,
  likes: 9,
  downloads: 9,
  tags: [],
  pipeline_tag: 'fill-mask',
  createdAt: '2026-07-01T00:00:00.000Z',
  sha: 'a'.repeat(40),
  ...more,
});

/** Everything that a crawl has left below a folder, unpacked. */
function textsBelow(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('archive'))
    .flatMap((entry) => {
      const file = join(entry.parentPath, entry.name);
      if (file.endsWith('.zst')) return { name: file, text: zstdDecompressSync(readFileSync(file)).toString('latin1') };
      if (!file.endsWith('.pages')) return { name: file, text: readFileSync(file, 'latin1') };
      const log = openPageLog(file);
      const text = [...log.pages()].map(({ path, next, body }) => `${path} ${next} ${body.toString('latin1')}`).join();
      log.close();
      return { name: file, text };
    });
}

/** A crawl with the token of a Hub that changes its answers: its exit code, and where a form of the token was found. */
async function crawlOf(
  change: Change,
): Promise<{ code: number | null; stderr: string; found: string[]; left: number }> {
  const folder = scratch();
  const archive = join(folder, 'archive');
  writeHub(archive, {
    models: [row('o/m1'), row('o/m2'), row('o/m3')],
    spaces: [row('o/s1', { sdk: 'gradio', models: ['o/m1'] })],
    datasets: [row('o/d1')],
  });
  const hub = await startRecordedHub(archive, { change });
  writeFileSync(join(folder, 'token'), `${TOKEN}\n`);
  const env = { HF_ENDPOINT: hub.url, HF_TOKEN_PATH: join(folder, 'token') };
  const { code, stdout, stderr } = await crawlHere(folder, ['--patience', '0.02', '--debug'], env);
  const left = textsBelow(folder).filter(({ name }) => name !== join(folder, 'token'));
  const said = [
    { name: 'stdout', text: stdout },
    { name: 'stderr', text: stderr },
    ...hub.seen.map(({ path }) => ({ name: 'a request', text: path })),
  ];
  const forms = secretForms(TOKEN);
  const found = [...left, ...said].filter(({ text }) => forms.some((form) => text.includes(form)));
  expect(new Set(hub.seen.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${TOKEN}`]));
  return { code, stderr, found: found.map(({ name }) => name), left: left.length };
}

test('a token that a Hub repeats in headers, redirects and refusals is in no output, file, cache or request', async () => {
  const { code, found, left } = await crawlOf((path, reply) => {
    const headers = { ...reply.headers, 'x-request-id': TOKEN, 'x-error-message': `no, ${TOKEN}` };
    const location = `${path}${path.includes('?') ? '&' : '?'}secret=${TOKEN}`;
    if (path.includes('o/m1') && !path.includes('secret='))
      return { ...reply, status: 307, headers: { ...headers, location } };
    if (path.includes('README.md'))
      return { status: 404, headers: { ...headers, 'x-error-code': 'EntryNotFound' }, body: Buffer.from(TOKEN) };
    return { ...reply, headers };
  });
  expect([code, found, left > 10]).toEqual([0, [], true]);
});

test('a token in what would be kept ends the crawl, and is not shown', async () => {
  const packed = Buffer.from(`Bearer ${TOKEN}`).toString('base64');
  const { code, stderr, found } = await crawlOf((path, reply) =>
    path.startsWith('/api/models?')
      ? { ...reply, body: Buffer.from(reply.body.toString().replace('"o/m3"', `"o/m3","note":"${packed}"`)) }
      : undefined,
  );
  expect([code, found]).toEqual([1, []]);
  expect(stderr).toMatch(/\/api\/models: the answer repeats the token that was sent; nothing of it is kept\nhint: /);
});

/** A crawl of a Hub that says of these models that they are private: what was asked for, said, written and lost. */
async function crawlOfPrivate(hidden: readonly string[], token: string) {
  const folder = scratch();
  const archive = join(folder, 'archive');
  writeHub(archive, {
    models: ['o/m1', 'o/m2', ...hidden].map((id) => row(id, { spaces: ['o/s1', 'o/hidden-app'] })),
    spaces: ['o/s1', 'o/hidden-app'].map((id) => row(id, { sdk: 'gradio', models: ['o/m1', ...hidden] })),
    datasets: [row('o/d1')],
  });
  const change: Change = (path, reply) => {
    if (!/^\/api\/(models|spaces)\?/.test(path)) return undefined;
    const records = JSON.parse(reply.body.toString()) as HubRow[];
    const told = records.map((record) => ({ ...record, private: [...hidden, 'o/hidden-app'].includes(record.id) }));
    return { ...reply, body: Buffer.from(JSON.stringify(told)) };
  };
  const { url, seen } = await startRecordedHub(archive, { change });
  const { code, stderr } = await crawlHere(folder, [], { HF_ENDPOINT: url, HF_TOKEN: token });
  const asked = seen.some(({ path }) => path.startsWith('/api/models?') && path.includes('private'));
  if (code !== 0) return { code, stderr, asked, texts: '', losses: [] };
  const { losses = [] } = openFolder('captures', join(folder, 'data', 'latest')).manifest;
  const written = textsBelow(join(folder, 'data'));
  const texts = written.map(({ text }) => text).join();
  return { code, stderr, asked, texts, losses: losses.filter(({ what }) => what.startsWith('private')) };
}

test('what is private to the owner of the token is in no table, and counted', async () => {
  const { code, texts, asked, losses } = await crawlOfPrivate(['o/hidden'], TOKEN);
  expect([code, asked, texts.includes('o/m1'), texts.includes('hidden')]).toEqual([0, true, true, false]);
  const lost = { cost: 'row', what: 'private: expected what everybody sees', n: 1 };
  expect(losses).toEqual([
    { of: 'models', ...lost },
    { of: 'spaces', ...lost },
  ]);
});

test('a Hub of which nearly all is private is none that was meant, and without a token nobody asks for it', async () => {
  const { code, stderr } = await crawlOfPrivate(['o/h1', 'o/h2', 'o/h3'], TOKEN);
  expect([code, stderr]).toEqual([
    1,
    expect.stringContaining('models: 3 of 5 are private, or not said to be public, which'),
  ]);
  expect((await crawlOfPrivate([], '')).asked).toBe(false);
});

test('a password in the address of the Hub is refused before the first request, and is nowhere', async () => {
  const folder = scratch();
  for (const address of ['http://me:hunter2-planted@127.0.0.1:9', 'http://127.0.0.1:9/?password=hunter2-planted']) {
    const { code, stdout, stderr } = await crawlHere(folder, ['--debug'], { HF_ENDPOINT: address, HF_TOKEN: TOKEN });
    expect([code, /^hint: leave them out/m.test(stderr)]).toEqual([1, true]);
    const left = [stdout, stderr, ...textsBelow(folder).map(({ name, text }) => name + text)].join();
    expect([left.includes('hunter2'), left.includes(TOKEN)]).toEqual([false, false]);
  }
});
