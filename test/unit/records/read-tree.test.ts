import { expect, test } from 'vitest';
import { readTree } from '../../../scripts/records/read-tree.ts';

const oid = 'a'.repeat(40);
const file = { type: 'file', path: 'a/b.txt', size: 5, oid };

test('a tree is its files, with the size of what is in LFS and without directories', () => {
  expect(
    readTree(
      [
        file,
        { type: 'directory', path: 'a', size: 0, oid },
        { ...file, path: 'c.bin', size: 130, lfs: { size: 9e9 }, oid: oid.toUpperCase() },
        { type: 'file', path: 'd', min_size: 7 },
        { ...file, path: 'e', lfs: null, oid: 'b'.repeat(64) },
      ],
      'here',
    ),
  ).toEqual([
    { path: 'a/b.txt', size: 5, lfs: false, oid },
    { path: 'c.bin', size: 9e9, lfs: true, oid },
    { path: 'd', size: null, least: 7, lfs: false },
    { path: 'e', size: 5, lfs: false },
  ]);
});

test.each([
  ['no list', { entries: [] }, 'here: expected an array of entries'],
  ['a directory with a size', [{ type: 'directory', path: 'a', size: 7 }], 'here: expected directories without a size'],
  ['nothing', [null], 'here: expected entries of type file or directory with a path'],
  ['another type', [{ ...file, type: 'link' }], 'here: expected entries of type file or directory with a path'],
  ['no path', [{ ...file, path: 7 }], 'here: expected entries of type file or directory with a path'],
  ['a path that leads above', [{ ...file, path: '../x' }], 'here: expected paths that lead to files of the repository'],
  ['an absolute path', [{ ...file, path: '/x' }], 'here: expected paths that lead to files of the repository'],
  [
    'a path with an end of text',
    [{ ...file, path: 'x\0' }],
    'here: expected paths that lead to files of the repository',
  ],
  [
    'a path of half a character',
    [{ ...file, path: '\ud800' }],
    'here: expected paths that lead to files of the repository',
  ],
  [
    'a path without end',
    [{ ...file, path: 'x'.repeat(4097) }],
    'here: expected paths that lead to files of the repository',
  ],
  ['LFS that is no object', [{ ...file, lfs: true }], 'here: a/b.txt: lfs: expected an object with a size'],
  ['LFS whose size is empty', [{ ...file, lfs: { size: null } }], 'here: a/b.txt: lfs: expected an object with a size'],
  ['a size that is none', [{ ...file, size: -1 }], 'here: a/b.txt: size: expected integer >= 0'],
  ['an id that is none', [{ ...file, oid: 'abc' }], 'here: a/b.txt: oid: expected 40 hex digits'],
])('a tree with %s is refused', (_, value, what) => expect(() => readTree(value, 'here')).toThrow(what));
