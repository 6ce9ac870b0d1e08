import { describe, expect, test } from 'vitest';
import { treePages } from '../../../scripts/hub/tree-pages.ts';
import { sendJson, startHub, type Handler } from './start-hub.ts';

const FIRST = '/api/spaces/o/s/tree/main';
const file = (at: number) => ({ type: 'file', path: `f${at}`, size: at, oid: 'a'.repeat(40) });

/** A tree of so many files; `lie` changes a page by its number, from 0, and how often it was asked for. */
function tree(
  total: number,
  lie: (page: { files: unknown; link: string | undefined }, at: number, times: number) => object = () => ({}),
): Handler {
  const times = new Map<string, number>();
  return (request, response) => {
    times.set(request.url!, (times.get(request.url!) ?? 0) + 1);
    const url = new URL(request.url!, 'http://hub');
    const [limit, start] = [Number(url.searchParams.get('limit')), Number(url.searchParams.get('cursor') ?? 0)];
    const files = Array.from({ length: Math.min(limit, total - start) }, (_, at) => file(start + at));
    url.searchParams.set('cursor', String(start + limit));
    const link = start + limit < total ? `<${url.pathname}${url.search}>; rel="next"` : undefined;
    const page = { files, link, ...lie({ files, link }, start / limit, times.get(request.url!)!) };
    sendJson(response, page.files, page.link === undefined ? {} : { link: page.link });
  };
}

async function countOf(handler: Handler): Promise<number> {
  const { hub } = await startHub(handler);
  let files = 0;
  for await (const page of treePages(hub, FIRST)) files += page.files.length;
  return files;
}

test.each([1, 1000, 2300, 3000])('a tree of %i files is read to its end', async (total) =>
  expect(await countOf(tree(total))).toBe(total),
);

test('a tree without a file is asked for again, and then an error', async () => {
  await expect(countOf(tree(0))).rejects.toThrow('a tree without a file');
  expect(await countOf(tree(5, (_, __, times) => (times === 1 ? { files: [] } : {})))).toBe(5);
});

test('a tree without an end is an error', async () => {
  const link = (at: number) => `<${FIRST}?recursive=true&limit=1000&cursor=${1000 * (at + 1)}>; rel="next"`;
  await expect(countOf(tree(1e9, (_, at) => ({ files: [file(at)], link: link(at) })))).rejects.toThrow(
    'a tree without an end',
  );
});

test.each<[string, (page: { files: unknown; link: string | undefined }) => object, string]>([
  ['that is none', ({ files }) => ({ files: { files } }), 'a tree of another form'],
  ['with entries that are none', () => ({ files: ['a'] }), 'a tree of another form'],
  ['with a path that git cannot hold', () => ({ files: [{ ...file(1), path: 'a\0b' }] }), 'a tree of another form'],
  ['with half a character in a path', () => ({ files: [{ ...file(1), path: 'a\ud800' }] }), 'a tree of another form'],
  ['whose files have no size', () => ({ files: [{ ...file(1), size: undefined }] }), 'a tree without sizes'],
  ['with a large file of no size', () => ({ files: [{ ...file(1), lfs: 'yes' }] }), 'a tree of another form'],
  [
    'with a directory that has a size',
    () => ({ files: [{ ...file(1), type: 'directory' }] }),
    'a tree of another form',
  ],
  [
    'with a large file of no size in LFS',
    () => ({ files: [{ ...file(1), size: 134, lfs: { pointerSize: 134 } }] }),
    'a tree with two sizes of a file',
  ],
  [
    'with a large file of the size of its pointer',
    () => ({ files: [{ ...file(1), size: 134, lfs: { size: 5e9, pointerSize: 134 } }] }),
    'a tree with two sizes of a file',
  ],
  ['without its next link', () => ({ link: undefined }), 'a tree that is cut off'],
  ['with some files of the page before', () => ({ files: [file(1), file(1500)] }), 'a tree that names a file twice'],
  [
    'with a file below a file',
    () => ({ files: [{ ...file(1), path: 'f1/f' }] }),
    'a tree with a file that is a folder',
  ],
  ['that is empty and the last', () => ({ files: [], link: undefined }), 'a tree that is cut off'],
  ['with the files of the page before', () => ({ files: [file(1)] }), 'a tree whose page comes twice'],
  [
    'with a link that leads back',
    () => ({ link: `<${FIRST}?recursive=true&limit=1000>; rel="next"` }),
    'a tree whose next link leads back',
  ],
  ['with a link to another tree', ({ link }) => ({ link: link?.replace('o/s', 'o/t') }), 'a tree of another form'],
])('a page %s is asked for again, and then an error', async (_what, lie, what) => {
  const once = tree(2300, (page, at, times) => (at === 1 && times === 1 ? lie(page) : {}));
  expect(await countOf(once)).toBe(2300);
  await expect(countOf(tree(2300, (page, at) => (at >= 1 && page.link ? lie(page) : {})))).rejects.toThrow(what);
});

test('a full page may be followed by an empty one, a later page not by none', async () => {
  const link = `<${FIRST}?recursive=true&limit=1000&cursor=1000>; rel="next"`;
  expect(await countOf(tree(1000, ({ files }) => ((files as object[]).length === 1000 ? { link } : {})))).toBe(1000);
  expect(await countOf(tree(3, (_, at) => (at === 0 ? { link } : {})))).toBe(3);
  const short = tree(5, ({ files }, at) => ({
    ...(at === 0 && (files as object[]).length > 4 && { files: [file(0)], link }),
  }));
  const lying: Handler = (request, response, number) =>
    request.url!.includes('cursor') ? sendJson(response, []) : short(request, response, number);
  await expect(countOf(lying)).rejects.toThrow('a tree that is cut off');
  const whole = tree(2300);
  const missing: Handler = (request, response, number) => {
    if (!request.url!.includes('cursor')) return whole(request, response, number);
    response.writeHead(404, { 'x-error-code': 'EntryNotFound', 'x-error-message': 'no such page' }).end();
  };
  await expect(countOf(missing)).rejects.toThrow('a tree whose next page is missing');
});

describe('a folder without a file', () => {
  const folder = { type: 'directory', path: 'src/a b', size: 0, oid: 'b'.repeat(40) };
  /** A tree of two files and a folder, of which `inside` is told when it is asked for by itself. */
  const countWith = (inside: (response: Parameters<Handler>[1]) => void) =>
    countOf((request, response) =>
      request.url!.startsWith(`${FIRST}/src/a%20b?`)
        ? inside(response)
        : sendJson(response, [folder, file(1), file(2)]),
    );

  test('that has some by itself is of a tree that is cut off', async () => {
    const inside = { ...file(3), path: 'src/a b/f3' };
    await expect(countWith((response) => sendJson(response, [inside]))).rejects.toThrow(
      'a tree whose folders have other files',
    );
  });

  test('that has none, as one of another repository, is no reason to doubt', async () => {
    const missing = { 'x-error-code': 'EntryNotFound', 'x-error-message': 'src does not exist' };
    expect(await countWith((response) => sendJson(response, []))).toBe(2);
    // The same answer to every folder says nothing of this one.
    expect(await countWith((response) => sendJson(response, [folder, file(1), file(2)]))).toBe(2);
    expect(await countWith((response) => sendJson(response, { error: 'no' }, missing, 404))).toBe(2);
  });
});

test('a file in a folder that is not named must be there when that is asked for by itself', async () => {
  const inside = { ...file(1), path: 'src/f1' };
  const named = [
    { type: 'directory', path: 'doc' },
    { ...file(3), path: 'doc/f3' },
  ];
  const count = (byItself: unknown[], others: unknown[]) =>
    countOf((request, response) =>
      sendJson(response, request.url!.startsWith(`${FIRST}/src?`) ? byItself : [inside, file(2), ...others]),
    );
  await expect(count([], named)).rejects.toThrow('a tree whose folders have other files');
  expect(await count([inside], named)).toBe(3);
  // A server that names no folders names none here either.
  expect(await count([], [])).toBe(2);
});

test('a folder that is asked for by itself and answers oddly is asked for again, and then not believed', async () => {
  const handler = (odd: (times: number) => boolean): Handler => {
    let times = 0;
    return (request, response) => {
      if (!request.url!.startsWith(`${FIRST}/src?`))
        return sendJson(response, [{ type: 'directory', path: 'src', size: 0 }, file(1)]);
      times += 1;
      if (odd(times)) return sendJson(response, { error: null });
      return sendJson(response, [{ ...file(1), path: 'lib/x' }]);
    };
  };
  await expect(countOf(handler(() => true))).rejects.toThrow(
    `${FIRST}/src?recursive=true&limit=1000: a tree of another form`,
  );
  expect(await countOf(handler((times) => times === 1))).toBe(1);
});
