import { expect, test } from 'vitest';
import { listModels } from '../../../scripts/first-run/list-models.ts';
import { sendJson, startHub } from '../hub/start-hub.ts';

const row = (n: number, more: object = {}) => ({
  id: `o/m${n}`,
  downloads: n,
  pipeline_tag: 'fill-mask',
  private: false,
  ...more,
});
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => row(from + n));

/** What is listed where each page is answered by what `pages` gives for its path, with a next link where it names one. */
async function listed(pages: (path: string, times: number) => { rows: unknown; next?: string }) {
  const times = new Map<string, number>();
  const { hub, url } = await startHub((request, response) => {
    const path = request.url!;
    times.set(path, (times.get(path) ?? 0) + 1);
    const page = pages(path, times.get(path)!);
    const cursor = path.replace(/&cursor=.*/, '');
    const next: Record<string, string> =
      page.next === undefined ? {} : { link: `<${url}${cursor}&cursor=${page.next}>; rel="next"` };
    sendJson(response, page.rows, next);
  });
  return listModels(hub, 'fill-mask', 'transformers').catch((error: Error) => error.message.replace(/^.*: /, ''));
}

test('all pages are listed, and one that came wrong is asked for again', async () => {
  const found = await listed((path, times) => {
    if (path.includes('cursor=')) return { rows: times < 3 ? { error: 'busy' } : [row(3)] };
    return times === 1
      ? { rows: [row(1, { pipeline_tag: 'translation' }), row(2, { pipeline_tag: null })] }
      : { rows: rows(0, 3), next: 'a' };
  });
  expect(found).toEqual({ models: [0, 1, 2, 3].map((n) => ({ id: `o/m${n}`, downloads: n })), odd: 0 });
});

test.each([
  [
    'models of another task, or without downloads',
    { rows: rows(0, 9).map((each) => ({ ...each, pipeline_tag: 'x' })) },
  ],
  ['models of another task, or without downloads', { rows: rows(0, 9).map((each) => ({ ...each, downloads: '5' })) }],
  ['no list of models', { rows: { models: [] } }],
  ['a page whose next link leads back', { rows: rows(0, 9), next: 'a' }],
  ['a listing that is cut off', { rows: rows(0, 1000) }],
])('%s is no frame for a draw', async (what, page) => expect(await listed(() => page)).toBe(what));

test('a page of models that are all known is no frame either, however its link goes on', async () => {
  let pages = 0;
  const found = await listed(() => ({ rows: rows(0, 9), next: `${(pages += 1)}` }));
  expect(found).toBe('a page without a new model');
});

test('a full last page is the last where one row is left behind all others', async () => {
  const found = await listed((path) => {
    if (path.includes('cursor=')) return { rows: [row(999)] };
    return path.includes('limit=999') ? { rows: rows(0, 999), next: 'a' } : { rows: rows(0, 1000) };
  });
  expect(found).toMatchObject({ odd: 0, models: { length: 1000 } });
});

test('a few odd rows are left out and counted; what only the token sees is left out', async () => {
  const odd = [
    row(51, { downloads: null }),
    { ...row(52), id: '../x' },
    row(53, { private: true }),
    row(54, { private: 'true' }),
    null,
  ];
  const found = await listed(() => ({ rows: [...rows(0, 100), ...odd] }));
  expect(found).toMatchObject({ odd: 4, models: { length: 100 } });
});
