import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { jsonLies, linkLies, pageLies, treeLies } from '../src/lies.ts';
import { ask, idsByPage, nextOf, type Reply } from './ask.ts';
import { faultyReplay } from './faulty-replay.ts';

let time = 0;
const { start, replay } = faultyReplay({ now: () => time });
const all = ['Boreal/Gamma-Large', 'aurora/alpha', 'aurora/beta', 'boreal/delta', 'openai-community/gpt2'];

test.each([
  ['one-new', [all.slice(0, 2), [all[1], all[2]], all.slice(4)]],
  ['first-missing', [all.slice(0, 2), all.slice(3, 4), all.slice(4)]],
  ['reversed', [all.slice(0, 2), [all[3], all[2]], all.slice(4)]],
  ['row-too-many', [all.slice(0, 2), [all[2], all[3], all[2]], all.slice(4)]],
  ['other-case', [all.slice(0, 2), ['AURORA/BETA', 'BOREAL/DELTA'], all.slice(4)]],
])('a page that lies: %s', async (as, pages) =>
  expect(await idsByPage(`${await start(`page,as=${as},at=2`)}?limit=2&sort=trendingScore`)).toEqual(pages),
);

test('every lie of a page changes it, every one of a link the link', async () => {
  const url = await start(
    ...pageLies.map((as, n) => `page,as=${as},at=${n + 3}`),
    ...linkLies.map((as, n) => `link,as=${as},at=${pageLies.length + n + 3}`),
  );
  const place = nextOf(await ask(`${url}?limit=2&sort=createdAt&expand[]=likes&expand[]=gated`))!;
  const told = ({ status, text, headers }: Reply) => [status, text, headers.link];
  const whole = told(await ask(place));
  for (const as of [...pageLies, ...linkLies]) expect([as, told(await ask(place))]).not.toEqual([as, whole]);
});

test('JSON that is written otherwise: some of it is read as it was meant, most is none', async () => {
  const url = await start(...jsonLies.map((as, n) => `json,as=${as},at=${n + 2}`));
  const whole = await ask(`${url}?limit=2`);
  const read = [];
  for (const as of jsonLies) {
    const reply = await ask(`${url}?limit=2`);
    expect([as, reply.bytes.equals(whole.bytes)]).toEqual([as, false]);
    try {
      const rows: unknown = JSON.parse(reply.bytes.toString());
      if (Array.isArray(rows) && rows.length === 2) read.push(as);
    } catch {
      // As most of them.
    }
  }
  expect(read.sort()).toEqual(['big', 'deep', 'escapes', 'exponent', 'infinite', 'latin1', 'proto', 'surrogate-bytes']);
});

describe('another head, or other bytes', () => {
  test('packed otherwise than the head says', async () => {
    const url = await start('wire,as=plain-gzip', 'wire,as=brotli,at=2', 'wire,as=no-type,at=3');
    const [packed, brotli, untyped] = [await ask(url), await ask(url), await ask(url)];
    expect(gunzipSync(packed.bytes).toString()).toBe(untyped.text);
    expect([packed, brotli, untyped].map(({ headers }) => headers['content-encoding'])).toEqual([
      undefined,
      'br',
      undefined,
    ]);
    expect(untyped.headers['content-type']).toBeUndefined();
  });

  test.each(['not-http', 'half-head', 'two-lengths', 'length-long'])(
    '%s is no answer, and the next one is',
    async (as) => {
      const url = await start(`wire,as=${as}`);
      await expect(ask(url)).rejects.toThrow(/./);
      expect((await ask(url)).status).toBe(200);
    },
  );

  test('the right answer under another status', async () => {
    const url = await start('relabel,code=203', 'relabel,code=304,at=2');
    expect([(await ask(url)).status, (await ask(url)).status]).toEqual([203, 304]);
  });
});

test('a server that is down refuses connections until its clock says so', async () => {
  const url = await start('down,seconds=60');
  await expect(ask(url)).rejects.toThrow(/hang up|ECONNRESET/);
  await expect(ask(url)).rejects.toThrow('ECONNREFUSED');
  time += 60_000;
  let reply: Reply | undefined;
  while (reply === undefined) reply = await ask(url).catch(() => undefined);
  expect(reply.status).toBe(200);
});

test('a tree that lies, in parts or as a whole', async () => {
  const tree = '/api/models/aurora/alpha/tree/main';
  await start(...treeLies.map((as, n) => `tree,as=${as},at=${n + 2}`));
  const whole = await ask(replay().url + tree);
  for (const as of treeLies) {
    const { status, text, headers } = await ask(replay().url + tree);
    expect([as, status, text === whole.text && headers.link === undefined]).toEqual([as, 200, false]);
  }
});
