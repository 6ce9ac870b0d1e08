import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder, replaceFolder } from '../../../scripts/lib/replace-folder.ts';

let parent: string;
let dir: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replace-'));
  dir = join(parent, 'latest');
});
afterEach(() => rmSync(parent, { recursive: true }));

const put = (text: string) => replaceFolder(dir, (staged) => writeFileSync(join(staged, 'a.csv'), text));
const text = () => readFileSync(join(dir, 'a.csv'), 'utf8');

test('a folder is filled beside its place, under the number of its process, and replaces the old one', () => {
  put('old');
  const result = replaceFolder(dir, (staged) => {
    expect([staged, text()]).toEqual([`${dir}.${process.pid}.new.tmp`, 'old']);
    writeFileSync(join(staged, 'b.csv'), 'new');
    return 7;
  });
  expect([result, readdirSync(dir), readdirSync(parent)]).toEqual([7, ['b.csv'], ['latest']]);
});

test('what fails leaves the old folder as it was and nothing beside it; a full disk is told with the path', () => {
  put('old');
  const full = (staged: string) => {
    writeFileSync(join(staged, 'a.csv'), 'half');
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  expect(() => replaceFolder(dir, full)).toThrow(`${dir}: the disk is full (ENOSPC)`);
  expect([text(), readdirSync(parent)]).toEqual(['old', ['latest']]);
});

test('what runs that died have left is cleared away, and a folder that was set aside comes back', () => {
  for (const name of [
    'latest.7.new.tmp',
    'latest.new.tmp',
    'latest.8.old.tmp',
    'other.8.old.tmp',
    'latest-2.new.tmp',
  ]) {
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, 'a.csv'), name);
  }
  const fail = () => {
    throw new Error('no');
  };
  expect(() => replaceFolder(dir, fail)).toThrow('no');
  expect([text(), readdirSync(parent).sort()]).toEqual([
    'latest.8.old.tmp',
    ['latest', 'latest-2.new.tmp', 'other.8.old.tmp'],
  ]);
});

test('a folder that another process writes is refused, and one whose lock this process holds is written', () => {
  const release = lockFolder(dir);
  put('mine');
  expect([text(), existsSync(`${dir}.lock.tmp`)]).toEqual(['mine', true]);
  release();
  writeFileSync(`${dir}.lock.tmp`, String(process.ppid));
  expect(() => put('theirs')).toThrow(`latest.lock.tmp: process ${process.ppid} is writing this folder already`);
  expect(text()).toBe('mine');
});

test('a link stays, and the folder that it leads to is replaced, be it there already or not', () => {
  mkdirSync(join(parent, 'disk'));
  symlinkSync('disk/large', dir);
  for (const each of ['first', 'second']) {
    put(each);
    expect([lstatSync(dir).isSymbolicLink(), readFileSync(join(parent, 'disk/large/a.csv'), 'utf8')]).toEqual([
      true,
      each,
    ]);
    expect([readdirSync(parent).sort(), readdirSync(join(parent, 'disk'))]).toEqual([['disk', 'latest'], ['large']]);
  }
  const release = lockFolder(dir);
  expect(existsSync(join(parent, 'disk/large.lock.tmp'))).toBe(true);
  release();
});

test('a link that leads to itself is told before anything is written', () => {
  symlinkSync('latest', dir);
  expect(() => lockFolder(dir)).toThrow(`${dir}: expected a folder, received a link that leads to itself`);
  expect(() => put('x')).toThrow(`${dir}: expected a folder, received a link that leads to itself`);
  expect(readdirSync(parent)).toEqual(['latest']);
});
