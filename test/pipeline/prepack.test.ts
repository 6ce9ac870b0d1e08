import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

/** Laid out by hand, so that a rewrite by a program would show. */
const MANIFEST = `{ "name": "tiny",
  "version": "0.1.0",   "type": "module",
  "exports": { ".": "./src/index.ts", "./deep": "./src/deep/er.ts", "./note.txt": "./note.txt" },
  "scripts": { "prepack": "node ../prepack.ts" }, "devDependencies": { "saxes": "^6.0.0" },
  "files": ["dist"] }`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prepack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'src/deep'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), MANIFEST);
  writeFileSync(join(folder, 'src/index.ts'), `export { two } from './deep/er.ts';\n`);
  writeFileSync(join(folder, 'src/deep/er.ts'), 'export const two = 2 as number;\n');
});

const prepack = (...args: string[]) =>
  execFileSync(process.execPath, [resolve('packages/prepack.ts'), ...args], { cwd: folder, stdio: 'pipe' });
const manifest = () => readFileSync(join(folder, 'package.json'), 'utf8');
const entries = () => readdirSync(folder).sort();

test(
  'exports lead to JavaScript with types while a package is packed, and what only the tree can run is ' + 'left out',
  () => {
    prepack();
    expect(JSON.parse(manifest())).toEqual({
      name: 'tiny',
      version: '0.1.0',
      type: 'module',
      exports: {
        '.': { types: './dist/index.d.ts', default: './dist/index.js' },
        './deep': { types: './dist/deep/er.d.ts', default: './dist/deep/er.js' },
        './note.txt': './note.txt',
      },
      files: ['dist'],
    });
    expect(readFileSync(join(folder, 'dist/index.js'), 'utf8')).toBe(`export { two } from './deep/er.js';\n`);
    expect(existsSync(join(folder, 'dist/deep/er.d.ts'))).toBe(true);
  },
);

test('package.json is put back byte by byte, and dist is gone', () => {
  prepack();
  prepack('--restore');
  expect([manifest(), entries()]).toEqual([MANIFEST, ['package.json', 'src']]);
});

test('a run that was cut off is put right by the next one', () => {
  prepack();
  prepack();
  prepack('--restore');
  expect([manifest(), entries()]).toEqual([MANIFEST, ['package.json', 'src']]);
});

test('a manifest that somebody put back and changed since is kept', () => {
  prepack();
  const changed = MANIFEST.replace('0.1.0', '0.2.0');
  writeFileSync(join(folder, 'package.json'), changed);
  prepack('--restore');
  expect([manifest(), entries()]).toEqual([changed, ['package.json', 'src']]);
});

test('sources that do not compile leave package.json as it was', () => {
  writeFileSync(join(folder, 'src/index.ts'), `export const one: number = 'one';\n`);
  expect(() => prepack()).toThrow("Type 'string' is not assignable to type 'number'");
  expect([manifest(), entries()]).toEqual([MANIFEST, ['package.json', 'src']]);
});
