import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRawCache } from '../../../scripts/crawl/raw-cache.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'raw-'))));
afterEach(() => rmSync(dir, { recursive: true }));

const files = () =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('an answer is kept by its name, in one file of its own', () => {
  const cache = openRawCache(dir);
  expect(cache.read('a')).toBeUndefined();
  cache.write('a', 'äöü');
  cache.write('a', 'again');
  expect([openRawCache(dir).read('a'), cache.read('b'), files().length]).toEqual(['again', undefined, 1]);
});

test.skipIf(process.platform === 'win32')(
  'a pipe in its place is no answer, and is not waited for (skipped on Windows, which has none)',
  () => {
    const cache = openRawCache(dir);
    cache.write('a', 'text');
    const [file = ''] = files();
    rmSync(file);
    execFileSync('mkfifo', [file]);
    expect(cache.read('a')).toBeUndefined();
    cache.write('a', 'again');
    expect(cache.read('a')).toBe('again');
  },
);

test('one that a power cut left empty, cut, in zeros or with a bit turned is asked for again', () => {
  const cache = openRawCache(dir);
  cache.write('a', 'an answer of some length '.repeat(20));
  const [file = ''] = files();
  const whole = readFileSync(file);
  const turned = Buffer.from(whole);
  turned[whole.length - 8]! ^= 1;
  for (const torn of [Buffer.alloc(0), whole.subarray(0, -3), Buffer.alloc(whole.length), turned]) {
    writeFileSync(file, torn);
    expect(cache.read('a')).toBeUndefined();
  }
  truncateSync(file, 0);
  cache.write('a', 'new');
  expect(cache.read('a')).toBe('new');
});

test('a file in the place of another, and one without its name, are not what was asked for', () => {
  const cache = openRawCache(dir);
  cache.write('a', '{"of":"a"}');
  const [file = ''] = files();
  const whole = readFileSync(file);
  cache.write('b\nwith a line end', '{"of":"b"}');
  expect(cache.read('b\nwith a line end')).toBe('{"of":"b"}');
  const other = files().find((each) => each !== file)!;
  copyFileSync(other, file);
  expect(cache.read('a')).toBeUndefined();
  writeFileSync(file, zstdCompressSync(Buffer.from('{"of":"a"}')));
  expect(cache.read('a')).toBeUndefined();
  writeFileSync(file, whole);
  expect(cache.read('a')).toBe('{"of":"a"}');
});

test('a disk that refuses is told with the file', () => {
  writeFileSync(join(dir, 'file'), '');
  expect(() => openRawCache(join(dir, 'file', 'below')).write('a', 'text')).toThrow(
    /\.zst: a part of this path is no folder \(ENOTDIR\)$/,
  );
});
