import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fileDoubt, type KnownFile } from '../../../scripts/hub/file-doubt.ts';

const body = Buffer.from('# Card\n');
const oid = createHash('sha1').update(`blob ${body.length}\0`).update(body).digest('hex');
const revision = 'c'.repeat(40);
const doubt = (headers: Record<string, string>, known: Partial<KnownFile> = {}, text = body) =>
  fileDoubt({ headers, body: text, value: undefined, path: '/' }, { file: 'README.md', revision, ...known });

test.each([
  [`"${oid}"`, {}],
  [`W/"${oid}"`, {}],
  [`"${oid}-gzip"`, {}],
  [`"${oid}"`, { 'x-repo-commit': revision }],
])('a file is what its ETag %s says', (etag, more) => expect(doubt({ etag, ...more })).toBeUndefined());

test('the git id of the tree goes before the ETag, and the size must fit', () => {
  expect(doubt({ etag: '"x"' }, { oid, size: body.length })).toBeUndefined();
  expect(doubt({ etag: '"x"' }, { oid, size: 3 })).toBe('a file of another size than its tree says');
  expect(doubt({ etag: '"x"' }, { oid, size: 3, isArchived: true })).toBeUndefined();
  expect(doubt({ etag: `"${oid}"` }, { oid: 'a'.repeat(40) })).toBe('a file with other bytes than its git id says');
});

test('without a git id its size must do', () => {
  expect(doubt({}, { size: body.length })).toBeUndefined();
  expect(doubt({}, { size: 6 })).toBe('a file without a git id to compare');
  expect(doubt({ etag: `"${'a'.repeat(64)}"` })).toBe('a file without a git id to compare');
});

test.each([
  ['cut', body.subarray(0, 3)],
  ['of somebody else', Buffer.from('<html>Please log in</html>')],
  ['empty', Buffer.alloc(0)],
])('a body that is %s is told', (_what, text) =>
  expect(doubt({ etag: `"${oid}"` }, {}, text)).toBe('a file with other bytes than its git id says'),
);

test('a file of another commit is told, of a branch it may be any', () => {
  const headers = { etag: `"${oid}"`, 'x-repo-commit': 'd'.repeat(40) };
  expect(doubt(headers)).toBe('a file of another commit');
  expect(doubt(headers, { revision: 'main' })).toBeUndefined();
});

const led = (path: string, etag = oid) =>
  fileDoubt(
    { headers: { etag: `"${oid}"` }, body, value: undefined, path: `/api/resolve-cache/${path}?x=&etag=%22${etag}%22` },
    { file: 'a b/README.md', revision },
  );

test('a file is what the address says that was led to: commit, path and git id', () => {
  expect(led(`models/o/m/${revision}/a%20b/README.md`)).toBeUndefined();
  expect(led(`models/o/m/${revision}/a b/README.md`)).toBeUndefined();
  expect(led(`models/o/m/${'d'.repeat(40)}/a%20b/README.md`)).toBe('a file from another place');
  expect(led(`models/o/m/${revision}/a%20b/config.json`)).toBe('a file from another place');
  expect(led(`models/o/m/${revision}/a%20b/README.md%`)).toBe('a file from another place');
});

test('the text of another repository with its own ETag is told', () => {
  const what = 'a file with other bytes than its git id says';
  expect(led(`models/o/m/${revision}/a%20b/README.md`, 'a'.repeat(40))).toBe(what);
});

test('a file that another address answered is that of the same commit and path', () => {
  const asked = `/o/m/resolve/${revision}/README.md`;
  const from = (path: string) =>
    fileDoubt({ headers: { etag: `"${oid}"` }, body, value: undefined, path }, { file: 'README.md', asked, revision });
  for (const path of [asked, `/new/name/resolve/${revision}/README.md`, `/o/m/raw/${revision}/README.md?x=1`])
    expect(from(path)).toBeUndefined();
  for (const path of ['/new/name/resolve/main/README.md', '/o/m/blob/docs.md', `/o/m/x?to=/${revision}/README.md`])
    expect(from(path)).toBe('a file from another place');
});
