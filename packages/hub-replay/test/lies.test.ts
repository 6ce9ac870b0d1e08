import { describe, expect, test } from 'vitest';
import { ask, idsByPage, nextOf } from './ask.ts';
import { faultyReplay } from './faulty-replay.ts';

const { start, replay } = faultyReplay({ now: () => Date.UTC(2026, 0, 1) });
type Rows = Record<string, unknown>[];
const all = ['Boreal/Gamma-Large', 'aurora/alpha', 'aurora/beta', 'boreal/delta', 'openai-community/gpt2'];

describe('which requests a fault strikes', () => {
  const struck = async (fault: string, asked: number): Promise<number[]> => {
    const url = await start(fault);
    const replies = [];
    for (let n = 1; n <= asked; n += 1) replies.push(await ask(url));
    return replies.flatMap(({ status }, n) => (status === 503 ? [n + 1] : []));
  };

  test('every Nth from the at-th on, without an end or so many times', async () => {
    expect(await struck('status,at=2,every=3', 9)).toEqual([2, 5, 8]);
    await replay().close();
    expect(await struck('status,every=2,times=2', 9)).toEqual([1, 3]);
  });

  test('a share of the addresses, the same ones each time for the same seed', async () => {
    const draw = async (seed: number): Promise<number[]> => {
      await start(`status,share=0.5,seed=${seed}`);
      const replies = await Promise.all(
        Array.from({ length: 40 }, (_, n) => ask(`${replay().url}/api/models?skip=${n}`)),
      );
      await replay().close();
      return replies.flatMap(({ status }, n) => (status === 503 ? [n] : []));
    };
    const [one, again, other] = [await draw(1), await draw(1), await draw(2)];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect([one.length > 8, one.length < 32]).toEqual([true, true]);
  });
});

describe('a page that lies', () => {
  test.each([
    ['empty-next,at=2', [all.slice(0, 2), [], all.slice(2, 4), all.slice(4)]],
    ['full-last,at=2', [all.slice(0, 2), all.slice(2, 4)]],
    ['half-last,at=2', [all.slice(0, 2), all.slice(2, 3)]],
    ['empty-last', [[]]],
    ['same-again,at=2', [all.slice(0, 2), all.slice(0, 2), all.slice(4)]],
  ])('%s', async (as, pages) => {
    expect(await idsByPage(`${await start(`page,as=${as}`)}?limit=2`)).toEqual(pages);
  });

  test('has rows of another kind, is a part of itself, or no list', async () => {
    const url = `${await start('page,as=other-kind', 'page,as=partial,at=2', 'page,as=object,at=3')}?limit=2`;
    const [other, part, object] = [await ask(url), await ask(url), await ask(url)];
    expect(other.json<Rows>()[0]).toHaveProperty('sdk');
    expect([part.status, part.json<Rows>().length, nextOf(part) !== undefined]).toEqual([206, 1, true]);
    expect(object.json<{ items: Rows }>().items).toHaveLength(2);
  });

  test.each([
    ['unparsable', /^http:[^<>]*; rel="next"$/],
    ['no-address', /^<http:\/\/\[next>/],
    ['other-path', /\/api\/datasets\?limit=1&sort=createdAt&cursor=/],
    ['other-parameters', /\?search=a&limit=1&sort=likes&cursor=/],
    ['back', /\/api\/models\?limit=1&sort=createdAt>; rel="next"$/],
    ['self', /\/api\/models\?limit=1&sort=createdAt>; rel="next"$/],
  ])('has a next link: %s', async (as, link) => {
    const url = `${await start(`link,as=${as}`)}?limit=1&sort=createdAt`;
    expect((await ask(url)).headers.link).toMatch(link);
    expect(nextOf(await ask(url))).toMatch(`${url}&cursor=`);
  });

  test('is refused wherever a field is asked for, with a list of fields that lacks it', async () => {
    const url = await start('field-refused,field=gated', 'field-refused,field=sha,as=named');
    const refusal = async (field: string): Promise<[number, string]> => {
      const reply = await ask(`${url}?expand[]=likes&expand[]=${field}`);
      return [reply.status, reply.json<{ error: string }>().error];
    };
    const [status, fields] = await refusal('gated');
    expect([status, fields.includes('"gated"'), fields.includes('"likes"')]).toEqual([400, false, true]);
    expect(await refusal('sha')).toEqual([400, '"sha" is not a field that can be expanded']);
    expect((await ask(`${url}?expand[]=likes`)).status).toBe(200);
  });
});

describe('an answer of one repository that lies', () => {
  test('is a refusal with the marks of the Hub, or without them', async () => {
    const kinds = ['hub', 'json', 'html', 'empty'];
    const url = await start(...kinds.map((as, n) => `refusal,code=403,as=${as},at=${n + 1}`), 'refusal,at=5');
    const seen = [];
    for (let n = 0; n < 5; n += 1) {
      const { status, headers } = await ask(`${url}/aurora/alpha`);
      seen.push([status, headers['content-type'], headers['x-error-code'], headers['x-error-message'] !== undefined]);
    }
    expect(seen).toEqual([
      [403, 'application/json; charset=utf-8', undefined, true],
      [403, 'application/json; charset=utf-8', undefined, false],
      [403, 'text/html; charset=utf-8', undefined, false],
      [403, 'text/plain; charset=utf-8', undefined, false],
      [404, 'application/json; charset=utf-8', 'RepoNotFound', true],
    ]);
  });

  test('is no object, another repository, or has fields of other types', async () => {
    const url = `${await start('body,as=null', 'body,as=other-repository,at=2', 'body,as=other-types,at=3')}/aurora/alpha`;
    expect((await ask(url)).json()).toBe(null);
    expect((await ask(url)).json()).toMatchObject({ id: 'another/repository', _id: 'f'.repeat(24), likes: 7 });
    expect((await ask(url)).json()).toMatchObject({ id: 'aurora/alpha', likes: '7', tags: { 0: 'transformers' } });
  });

  test('repeats the token that it was sent', async () => {
    const reply = await ask(await start('echo'), { headers: { authorization: 'Bearer hf_planted' } });
    const echoes = [reply.text, reply.headers['x-error-message'], reply.headers['x-debug']];
    expect([reply.status, ...echoes.map((text) => String(text).includes('hf_planted'))]).toEqual([
      400,
      true,
      true,
      true,
    ]);
  });
});

describe('an odd record', () => {
  const rowsWith = async (spec: string, limit = 1): Promise<Rows> =>
    (await ask(`${await start(`record,${spec}`)}?limit=${limit}&full=true`)).json<Rows>();

  test.each([
    ['field=likes,as=text-number', { likes: '12' }],
    ['field=safetensors.total,as=negative', { safetensors: { total: -1 } }],
    ['field=tags.0,as=formula', { tags: expect.arrayContaining(['=HYPERLINK("https://evil.example","x")']) }],
    ['field=id,as=dots', { id: '../..' }],
  ])('%s', async (spec, fields) => {
    expect((await rowsWith(spec))[0]).toMatchObject(fields);
  });

  test('lacks a field, or is no record', async () => {
    expect((await rowsWith('field=_id,as=absent'))[0]).not.toHaveProperty('_id');
    await replay().close();
    expect(await rowsWith('as=null,row=2', 3)).toEqual([expect.anything(), null, expect.anything()]);
  });

  test('is a share of the rows of a page, or the record of a repository', async () => {
    const likes = (await rowsWith('field=likes,as=text-number,rows=0.5', 5)).map((row) => typeof row.likes);
    expect(new Set(likes)).toEqual(new Set(['number', 'string']));
    await replay().close();
    const url = await start('record,field=likes,as=text-number');
    expect((await ask(`${url}/aurora/alpha`)).json()).toMatchObject({ likes: '12' });
  });
});

describe('a way that lies', () => {
  test('asks to come back as a number or as a date, which may be past', async () => {
    const url = await start('status,code=529,retry=7', 'rate-limit,seconds=99999999,retry=-60,form=date,at=2');
    const [trouble, limit] = [await ask(url), await ask(url)];
    expect([trouble.status, trouble.headers['retry-after']]).toEqual([529, '7']);
    expect(limit.headers).toMatchObject({
      ratelimit: expect.stringMatching(/;t=99999999$/),
      'retry-after': 'Wed, 31 Dec 2025 23:59:00 GMT',
    });
  });

  test('redirects to itself, to and fro, or elsewhere', async () => {
    const url = await start('redirect,every=1,times=3', 'redirect,to=loop,at=2', 'redirect,to=/api/datasets,at=3');
    const to = async (path = ''): Promise<unknown> => (await ask(`${url}${path}`)).headers.location;
    expect([await to('?limit=1'), await to('?hop=1'), await to()]).toEqual([
      '/api/models?limit=1',
      '/api/models?hop=1',
      '/api/models',
    ]);
  });

  test('a body that drips, and one that never ends', async () => {
    const url = await start('drip,ms=1,bytes=100', 'endless,ms=1,at=2');
    expect((await ask(`${url}?limit=1`)).json<Rows>()).toHaveLength(1);
    const { body } = await fetch(`${url}?limit=1`);
    let bytes = 0;
    for await (const piece of body!) if ((bytes += piece.length) > 600) break;
    expect(bytes).toBeGreaterThan(600);
  });

  test('a body that is far larger unzipped', async () => {
    const reply = await ask(`${await start('bomb,mb=3')}?limit=1`);
    expect([reply.headers['content-encoding'], reply.bytes.length < 20_000]).toEqual(['gzip', true]);
  });
});

describe('a file that is not what its tree says', () => {
  const small = '/api/resolve-cache/models/aurora/alpha/main/README.md';
  test('by its status, its length, its bytes or its ETag', async () => {
    const as = ['accepted', 'no-content', 'cut', 'login', 'pointer', 'bytes', 'etag'];
    await start(...as.map((lie, n) => `file,as=${lie},at=${n + 2}`));
    const replies = [];
    for (let n = 0; n <= as.length; n += 1) replies.push(await ask(replay().url + small));
    const [whole, accepted, none, cut, login, pointer, bytes, etag] = replies;
    expect(whole!.status).toBe(200);
    expect([accepted!.status, none!.status, none!.text]).toEqual([202, 204, '']);
    expect([cut!.headers['content-length'], cut!.text]).toEqual([undefined, whole!.text.slice(0, cut!.text.length)]);
    expect(cut!.text.length).toBeLessThan(whole!.text.length);
    expect(login!.text).toMatch('Log in');
    expect(pointer!.text).toMatch(/^version https:\/\/git-lfs/);
    expect([bytes!.text.length, bytes!.text === whole!.text]).toEqual([whole!.text.length, false]);
    expect([etag!.text, etag!.headers.etag]).toEqual([whole!.text, `"${'0'.repeat(40)}"`]);
  });
});
