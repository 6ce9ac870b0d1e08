import { describe, expect, test } from 'vitest';
import { ask, idsByPage, nextOf } from './ask.ts';
import { faultyReplay } from './faulty-replay.ts';

const { start, replay } = faultyReplay();

describe('a fault', () => {
  test.each(['500', '502', '503', '504'])(
    'status %s is an HTML page on the request it names, and on no other',
    async (code) => {
      const url = await start(`status,code=${code},at=2,times=2`);
      const replies = [await ask(url), await ask(url), await ask(url), await ask(url)];
      expect(replies.map((reply) => reply.status)).toEqual([200, Number(code), Number(code), 200]);
      expect(replies[1]!.headers['content-type']).toMatch('text/html');
      expect(() => replies[1]!.json()).toThrow(SyntaxError);
      expect(replies[1]!.headers).toHaveProperty('ratelimit');
    },
  );

  test('html is 200 with a page that is not JSON', async () => {
    const reply = await ask(await start('html'));
    expect([reply.status, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  });

  test('cut ends the connection within the body', async () => {
    const url = await start('cut');
    await expect(ask(url)).rejects.toThrow(/aborted|socket hang up|ECONNRESET/);
    expect((await ask(url)).status).toBe(200);
  });

  test('reset ends the connection before any header', async () => {
    const url = await start('reset');
    await expect(ask(url)).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect((await ask(url)).status).toBe(200);
  });

  test('slow delivers the whole answer all the same', async () => {
    const url = await start('slow,ms=20', 'slow,ms=20,where=body,at=2');
    const [before, body, plain] = [await ask(url), await ask(url), await ask(url)];
    expect(before.text).toBe(plain.text);
    expect(body.text).toBe(plain.text);
  });

  test('slow does not keep a stopped replay alive', async () => {
    const url = await start('slow,ms=3600000');
    const pending = ask(url).catch((error: Error) => error.message);
    await ask(`${replay().url}/replay/about`);
    await replay().close();
    expect(await pending).toMatch(/socket hang up|ECONNRE/);
  });

  test('rate-limit is 429, also with requests left', async () => {
    const url = await start('rate-limit,left=99794', 'rate-limit,at=2');
    const [some, none] = [await ask(url), await ask(url)];
    expect([some.status, none.status]).toEqual([429, 429]);
    expect(some.headers.ratelimit).toMatch(/^"api";r=99794;t=/);
    expect(none.headers.ratelimit).toMatch(/^"api";r=0;t=/);
  });

  test('duplicate-row begins a later page with the last row of the page before and loses none', async () => {
    const pages = await idsByPage(`${await start('duplicate-row')}?limit=2`);
    expect(pages).toEqual([
      ['Boreal/Gamma-Large', 'aurora/alpha'],
      ['aurora/alpha', 'aurora/beta'],
      ['boreal/delta', 'openai-community/gpt2'],
    ]);
  });

  test('foreign-link points the next page to another origin', async () => {
    const url = await start('foreign-link,origin=http://elsewhere.test');
    expect(nextOf(await ask(`${url}?limit=1`))).toMatch(/^http:\/\/elsewhere\.test\/api\/models\?limit=1&cursor=/);
    expect(nextOf(await ask(`${url}?limit=1`))).toMatch(url);
  });

  test('deep-504 strikes pages after the depth while they ask for too many rows', async () => {
    const url = await start('deep-504,depth=1,limit=1');
    const next = nextOf(await ask(`${url}?limit=2`))!;
    expect((await ask(next)).status).toBe(504);
    expect((await ask(next)).status).toBe(504);
    expect((await ask(next.replace('limit=2', 'limit=1'))).status).toBe(200);
  });

  test('strikes only addresses that contain its text', async () => {
    const url = await start('status,on=/api/spaces');
    expect((await ask(url)).status).toBe(200);
    expect((await ask(url.replace('models', 'spaces'))).status).toBe(503);
  });

  test('and another stand in a row', async () => {
    const url = await start('status,code=502,at=2,status,code=504,at=3');
    const replies = [await ask(url), await ask(url), await ask(url), await ask(url)];
    expect(replies.map((reply) => reply.status)).toEqual([200, 502, 504, 200]);
  });

  test('that is not understood is a usage error', async () => {
    await expect(start('status,code=418')).rejects.toMatchObject({ exitCode: 2 });
    await expect(start('cut,often=3')).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ReplayError: --faults: cut: Unrecognized key: "often", received "cut,often=3"]`,
    );
  });
});
