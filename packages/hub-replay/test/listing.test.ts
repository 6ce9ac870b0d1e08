import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startReplay } from '../src/start-replay.ts';
import type { Replay } from '../src/start-replay.ts';
import { ask, idsByPage, nextOf } from './ask.ts';
import { models, writeTinyArchive } from './tiny-archive.ts';

let replay: Replay;
let api: string;
beforeAll(async () => {
  replay = await startReplay(await writeTinyArchive());
  api = `${replay.url}/api`;
});
afterAll(() => replay.close());

const ids = async (path: string): Promise<string[]> => (await idsByPage(api + path)).flat();
const byTrend = ['Boreal/Gamma-Large', 'aurora/alpha', 'aurora/beta', 'boreal/delta', 'openai-community/gpt2'];

describe('a listing', () => {
  test('answers an array of rows with the default keys in the order of the Hub', async () => {
    const reply = await ask(`${api}/models?limit=2`);
    expect(reply.status).toBe(200);
    expect(Object.keys(reply.json<object[]>()[1]!)).toEqual([
      '_id',
      'id',
      'likes',
      'trendingScore',
      'private',
      'downloads',
      'tags',
      'pipeline_tag',
      'library_name',
      'createdAt',
      'modelId',
    ]);
    expect(reply.json()).toHaveLength(2);
    expect(reply.headers['x-hub-replay']).toBe('tiny');
  });

  test('links to the next page absolutely, one blank before rel, the query as it came, the cursor last', async () => {
    const reply = await ask(`${api}/models?limit=2&search=a&sort=likes`);
    const [, address] = /^<([^>]+)>; rel="next"$/.exec(String(reply.headers.link)) ?? [];
    expect(address).toMatch(new RegExp(`^${replay.url}/api/models\\?limit=2&search=a&sort=likes&cursor=[\\w%]+$`));
  });

  test('takes its own origin from Host and X-Forwarded-*', async () => {
    const named = await ask(`${api}/models?limit=1`, { headers: { Host: 'hub.test:81' } });
    expect(nextOf(named)).toMatch(/^http:\/\/hub\.test:81\/api\/models/);
    const behind = await ask(`${api}/models?limit=1`, {
      headers: { 'X-Forwarded-Host': 'hub.test', 'X-Forwarded-Proto': 'https' },
    });
    expect(nextOf(behind)).toMatch(/^https:\/\/hub\.test\/api\/models/);
  });

  test('gives every public repository once and ends without a next link, also if the last page is full', async () => {
    expect(await idsByPage(`${api}/models?limit=2`)).toEqual([
      byTrend.slice(0, 2),
      byTrend.slice(2, 4),
      byTrend.slice(4),
    ]);
    expect(await idsByPage(`${api}/models?limit=5`)).toEqual([byTrend]);
  });

  test('reaches a page from its link alone after a restart', async () => {
    const next = nextOf(await ask(`${api}/models?limit=2`))!;
    const again = await startReplay(await writeTinyArchive());
    const page = await ask(next.replace(replay.url, again.url));
    await again.close();
    expect(page.json<{ id: string }[]>().map((row) => row.id)).toEqual(byTrend.slice(2, 4));
  });

  test('refuses a cursor that is not its own', async () => {
    expect((await ask(`${api}/models?cursor=bm9uZQ%3D%3D`)).status).toBe(400);
  });

  test('clamps limit to 1 and 1,000 without an error and keeps it in the link', async () => {
    expect((await ask(`${api}/models?limit=10000`)).json()).toHaveLength(5);
    const least = await ask(`${api}/models?limit=0`);
    expect(least.json()).toHaveLength(1);
    expect(nextOf(least)).toContain('limit=0&cursor=');
  });

  test('skips rows on request', async () => {
    expect(await ids('/models?skip=3')).toEqual(byTrend.slice(3));
  });
});

describe('the order of a listing', () => {
  test('is trendingScore descending, ties by _id ascending, missing values last', async () => {
    expect(await ids('/models')).toEqual(byTrend);
    expect(await ids('/models?sort=trendingScore')).toEqual(byTrend);
  });

  test('is newest first for createdAt', async () => {
    expect(await ids('/models?sort=createdAt')).toEqual([
      'aurora/beta',
      'boreal/delta',
      'Boreal/Gamma-Large',
      'aurora/alpha',
      'openai-community/gpt2',
    ]);
  });

  test('is descending for every other field', async () => {
    expect(await ids('/models?sort=likes')).toEqual([
      'openai-community/gpt2',
      'aurora/alpha',
      'aurora/beta',
      'Boreal/Gamma-Large',
      'boreal/delta',
    ]);
    expect(await ids('/models?sort=downloads')).toEqual([
      'aurora/beta',
      'aurora/alpha',
      'Boreal/Gamma-Large',
      'openai-community/gpt2',
      'boreal/delta',
    ]);
    expect((await ids('/models?sort=lastModified')).slice(0, 2)).toEqual(['Boreal/Gamma-Large', 'aurora/alpha']);
    expect((await ids('/models?sort=num_parameters')).slice(0, 2)).toEqual(['Boreal/Gamma-Large', 'aurora/alpha']);
    expect((await ids('/models?sort=id'))[0]).toBe('openai-community/gpt2');
  });

  test('is refused for an unknown field', async () => {
    const reply = await ask(`${api}/models?sort=bogus`);
    expect([reply.status, reply.text]).toEqual([400, '{"error":"Invalid sort parameter"}']);
  });
});

describe('expand on a listing', () => {
  test('gives exactly _id, id and what was asked, in both spellings', async () => {
    for (const name of ['expand', 'expand[]']) {
      const rows = (await ask(`${api}/models?${name}=likes&limit=1`)).json();
      expect(rows).toEqual([{ _id: models[2]!._id, id: 'Boreal/Gamma-Large', likes: 2 }]);
    }
  });

  test('leaves out what has no value, also a null', async () => {
    const rows = (await ask(`${api}/models?expand=pipeline_tag&expand=library_name&search=gpt2`)).json();
    expect(rows).toEqual([{ id: 'openai-community/gpt2' }]);
  });

  test('answers 400 for the page if one name is unknown or only known to info', async () => {
    const reply = await ask(`${api}/models?expand[]=likes&expand[]=bogus`);
    expect(reply.status).toBe(400);
    expect(reply.json<{ error: string }>().error).toMatch(
      /^✖ Invalid option: expected one of "author"\|"baseModels"\|"cardData"/,
    );
    expect((await ask(`${api}/spaces?expand[]=usedStorage`)).status).toBe(400);
    expect((await ask(`${api}/spaces/aurora/demo?expand[]=usedStorage`)).json()).toMatchObject({ usedStorage: 12 });
  });

  test('finds fields that only the info has, but list values win', async () => {
    const [row] = (await ask(`${api}/models?expand=sha&expand=spaces&expand=downloads&author=Boreal`)).json<object[]>();
    expect(row).toEqual({
      _id: models[2]!._id,
      id: 'Boreal/Gamma-Large',
      sha: 'e'.repeat(40),
      spaces: ['aurora/demo'],
      downloads: 10,
    });
  });
});

describe('a narrowed listing', () => {
  test('ignores an unknown parameter', async () => {
    expect(await ids('/models?colour=blue')).toEqual(byTrend);
  });

  test('joins filters with AND and is empty for an unknown tag', async () => {
    expect(await ids('/models?filter=transformers&filter=en')).toEqual(['aurora/alpha']);
    const none = await ask(`${api}/models?filter=no-such-tag`);
    expect([none.status, none.text]).toEqual([200, '[]']);
  });

  test('matches author exactly and search in any case, and keeps both in the link', async () => {
    expect(await ids('/models?author=boreal')).toEqual(['boreal/delta']);
    expect(await ids('/models?search=gAMMA')).toEqual(['Boreal/Gamma-Large']);
    expect(await ids('/models?search=boreal/')).toEqual(['Boreal/Gamma-Large', 'boreal/delta']);
    expect(await idsByPage(`${api}/models?author=aurora&search=A&limit=1`)).toEqual([
      ['aurora/alpha'],
      ['aurora/beta'],
    ]);
  });

  test('knows task, library, gate and size of models', async () => {
    expect(await ids('/models?pipeline_tag=text-to-image')).toEqual(['Boreal/Gamma-Large']);
    expect(await ids('/models?library=transformers')).toEqual(['aurora/alpha']);
    expect(await ids('/models?gated=true')).toEqual(['aurora/beta']);
    expect(await ids('/models?num_parameters=min:1M,max:6B')).toEqual(['aurora/alpha']);
    expect(await ids('/models?num_parameters=min:6B')).toEqual(['Boreal/Gamma-Large']);
    expect(await ids('/datasets?gated=true')).toEqual(['boreal/numbers']);
  });

  test('knows sdk and links of Spaces', async () => {
    expect(await ids('/spaces?filter=gradio')).toEqual(['aurora/demo']);
    expect(await ids('/spaces?models=aurora/alpha')).toEqual(['aurora/demo']);
    expect(await ids('/spaces?datasets=aurora/letters')).toEqual(['boreal/page']);
    expect(await ids('/spaces?linked=true')).toEqual(['aurora/demo', 'boreal/page']);
  });
});

describe('a listing of Spaces', () => {
  test('has no runtime with full=true, but on request', async () => {
    const [full] = (await ask(`${api}/spaces?full=true&limit=1`)).json<object[]>();
    expect(Object.keys(full!)).toEqual([
      '_id',
      'id',
      'likes',
      'trendingScore',
      'private',
      'sdk',
      'tags',
      'createdAt',
      'author',
      'lastModified',
      'models',
      'siblings',
      'sha',
    ]);
    const [asked] = (await ask(`${api}/spaces?expand[]=runtime&expand[]=datasets&limit=1`)).json<
      { runtime: { stage: string } }[]
    >();
    expect(asked!.runtime.stage).toBe('SLEEPING');
    expect(asked).not.toHaveProperty('datasets');
  });

  test('names a Space of which only the size is known by id alone', async () => {
    expect((await ask(`${api}/spaces?search=unsized`)).json()).toEqual([{ id: 'cove/unsized' }]);
    expect((await ask(`${api}/spaces?search=unsized&expand=author&expand=likes`)).json()).toEqual([
      { id: 'cove/unsized', author: 'cove' },
    ]);
  });
});
