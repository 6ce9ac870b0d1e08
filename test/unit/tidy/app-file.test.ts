import { expect, test } from 'vitest';
import { appFileOf } from '../../../scripts/tidy/app-file.ts';
import { readTree } from '../../../scripts/records/read-tree.ts';

const tree = (...paths: string[]) => paths.map((path) => ({ path, size: 1, lfs: false }));

test.each<[string, string | null, string | null, string[], string | null]>([
  ['the one that the front matter names', 'gradio', 'src/run.py', ['app.py', 'src/run.py'], 'src/run.py'],
  ['named with ./', 'gradio', './run.py', ['run.py'], 'run.py'],
  ['named with /', 'gradio', '/run.py', ['run.py'], 'run.py'],
  ['the default where the named one is missing', 'gradio', 'gone.py', ['app.py'], 'app.py'],
  ['index.html of a static Space', 'static', null, ['app.py', 'index.html'], 'index.html'],
  ['app.py of a streamlit Space', 'streamlit', null, ['app.py'], 'app.py'],
  ['the first known one of a docker Space', 'docker', null, ['src/main.py', 'main.py', 'Dockerfile'], 'main.py'],
  ['none where the tree has none', 'gradio', null, ['main.py'], null],
  ['none of an unknown SDK', 'nextjs', null, ['app.py'], null],
  ['none of no SDK', null, null, ['app.py'], null],
])('%s', (_what, sdk, declared, paths, file) => expect(appFileOf(tree(...paths), sdk, declared)).toBe(file));

test('a tree keeps files with their true size: of an LFS file that of its content', () => {
  expect(
    readTree(
      [
        { type: 'directory', path: 'a', size: 0 },
        { type: 'file', path: 'a/b', size: 5 },
        { type: 'file', path: 'c' },
        { type: 'file', path: 'd', size: 135, lfs: { size: 5e9, pointerSize: 135 } },
        { type: 'file', path: 'e', size: 0, lfs: null },
        { type: 'file', path: 'f', min_size: 7 },
        { type: 'file', path: 'g', size: 2, min_size: 1 },
      ],
      'x',
    ),
  ).toEqual([
    { path: 'a/b', size: 5, lfs: false },
    { path: 'c', size: null, lfs: false },
    { path: 'd', size: 5e9, lfs: true },
    { path: 'e', size: 0, lfs: false },
    { path: 'f', size: null, least: 7, lfs: false },
    { path: 'g', size: 2, lfs: false },
  ]);
});

test('the id of a content is that of git in its old form, in small letters; the new form is passed over', () => {
  const oids = ['C'.repeat(40), 'c'.repeat(64), null].map((oid) => ({ type: 'file', path: 'a', size: 5, oid }));
  expect(oids.map((each) => readTree([each], 'x')[0]?.oid)).toEqual(['c'.repeat(40), undefined, undefined]);
});

test.each([
  [{}],
  [null],
  [[null]],
  [[{ path: 'a' }]],
  [[{ type: 'file' }]],
  [[{ type: 'symlink', path: 'a' }]],
  [[{ type: 'file', path: 'a', size: -1 }]],
  [[{ type: 'file', path: 'a', size: '5' }]],
  [[{ type: 'file', path: 'a', size: 5, oid: 'c701383f72dd' }]],
])('%j is no tree', (value) => {
  expect(() => readTree(value, '/api/spaces/a/b/tree/main')).toThrow(/^\/api\/spaces\/a\/b\/tree\/main.*: expected /);
});
