import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPageLog, type LoggedPage } from '../../../scripts/crawl/page-log.ts';

const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pages: LoggedPage[] = [
  { path: '/api/models?limit=1000', next: '/api/models?cursor=ü', body: Buffer.from('[{"id":"a"}]'.repeat(50)) },
  { path: '/api/models?cursor=ü', next: '/api/models?cursor=3', body: Buffer.from([0, 10, 13, 255, 10]) },
  { path: '/api/models?cursor=3', next: '', body: Buffer.from('[]') },
];

function write(file: string, some: readonly LoggedPage[]): void {
  const log = openPageLog(file);
  expect([...log.pages()]).toEqual([]);
  some.forEach(log.append);
  log.close();
}

function read(file: string): LoggedPage[] {
  const log = openPageLog(file);
  const found = [...log.pages()].map(({ path, next, body }) => ({ path, next, body }));
  log.close();
  return found;
}

test.skipIf(process.platform === 'win32')(
  'a pipe in the place of a log is told, and not read (skipped on Windows, which has none)',
  () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(() => openPageLog(pipe)).toThrow(`${pipe}: this is no plain file`);
  },
);

test('pages come back as they were written, also by a later run that goes on', () => {
  const file = join(folder, 'deep/er/models.pages');
  write(file, pages.slice(0, 1));
  const log = openPageLog(file);
  expect([...log.pages()]).toHaveLength(1);
  pages.slice(1).forEach(log.append);
  log.close();
  expect(read(file)).toEqual(pages);
});

test('a last page torn at any byte does not count, is cut off, and the log goes on behind the page before', () => {
  const file = join(folder, 'torn.pages');
  write(file, pages);
  const whole = readFileSync(file);
  const two = join(folder, 'two.pages');
  write(two, pages.slice(0, 2));
  const end = statSync(two).size;
  for (let length = end; length < whole.length; length += 1) {
    writeFileSync(file, whole.subarray(0, length));
    const log = openPageLog(file);
    expect([...log.pages()]).toHaveLength(2);
    expect(statSync(file).size).toBe(end);
    log.append(pages[2]!);
    log.close();
    expect(readFileSync(file)).toEqual(whole);
  }
});

test.each<[string, (whole: Buffer) => Buffer]>([
  ['zeros', (whole) => Buffer.concat([whole, Buffer.alloc(5000)])],
  ['a line that is no JSON', (whole) => Buffer.concat([whole, Buffer.from('{"path":\n')])],
  ['JSON that is no head', (whole) => Buffer.concat([whole, Buffer.from('null\n[]\n')])],
  [
    'a head that promises more than there is',
    (whole) => Buffer.concat([whole, Buffer.from('{"path":"x","next":"","bytes":9007199254740991,"crc":1}\nabc')]),
  ],
  [
    'a page whose bytes were changed',
    (whole) => Buffer.concat([whole, whole.subarray(0, whole.length - 1), Buffer.from([7])]),
  ],
])('%s at the end are cut off', (_what, spoil) => {
  const file = join(folder, 'spoilt.pages');
  rmSync(file, { force: true });
  write(file, pages.slice(0, 1));
  const whole = readFileSync(file);
  writeFileSync(file, spoil(whole));
  expect(read(file)).toEqual(pages.slice(0, 1));
  expect(readFileSync(file)).toEqual(whole);
});

test('a page whose next address was changed is cut off: it would lead elsewhere', () => {
  const file = join(folder, 'turned.pages');
  write(file, pages.slice(0, 2));
  const turned = readFileSync(file, 'latin1').replace('"next":"/api/models?cursor=3"', '"next":"/api/models?cursor=4"');
  writeFileSync(file, turned, 'latin1');
  expect(read(file)).toEqual(pages.slice(0, 1));
});

test('a log of before, which has no checksum of its addresses, is read', () => {
  const file = join(folder, 'before.pages');
  write(file, pages.slice(0, 1));
  writeFileSync(file, readFileSync(file, 'latin1').replace(/,"places":\d+/, ''), 'latin1');
  expect(read(file)).toEqual(pages.slice(0, 1));
});

test('an empty file and one with half a head hold no page', () => {
  const file = join(folder, 'empty.pages');
  writeFileSync(file, '');
  expect(read(file)).toEqual([]);
  appendFileSync(file, '{"path":"/api');
  expect(read(file)).toEqual([]);
  expect(statSync(file).size).toBe(0);
});

test('empty pages come back with the page behind them, and are taken out where there is none', () => {
  const file = join(folder, 'empty.pages');
  const empty = (at: number) => ({
    path: `/api/models?cursor=${at}`,
    next: `/api/models?cursor=${at + 1}`,
    body: Buffer.from('[]'),
  });
  const [first, last] = [pages[0]!, { ...pages[2]!, path: '/api/models?cursor=8' }];
  write(file, [first, empty(6), empty(7)]);
  expect(read(file)).toEqual([first]);
  write(join(folder, 'between.pages'), [first, empty(6), empty(7), last]);
  expect(read(join(folder, 'between.pages'))).toEqual([first, empty(6), empty(7), last]);
  const log = openPageLog(file);
  expect([...log.pages()]).toHaveLength(1);
  log.append(last);
  log.close();
  expect(read(file)).toEqual([first, last]);
});
