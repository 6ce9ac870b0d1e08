import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSession, type Session } from '../../../scripts/crawl/open-session.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'session-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const log: string[] = [];
const open = (more: Partial<Parameters<typeof openSession>[0]> = {}): Session =>
  openSession({
    cacheDir: join(folder, 'cache'),
    origin: 'https://hub.example',
    isArchive: false,
    key: { count: 40 },
    fresh: false,
    log: (line) => log.push(line),
    ...more,
  });

/** A session that wrote an answer and died, or ended. */
function leave(session: Session, name = 'x'): void {
  session.cache.write(name, 'page');
  session.fileCache.write(name, 'files');
  session.release();
}

const dirs = () => readdirSync(join(folder, 'cache')).filter((name) => !name.startsWith('files-'));

test('a crawl that died is gone on with: its pages are there', () => {
  const first = open();
  expect(first.resumed).toBe(false);
  leave(first);
  const second = open();
  expect([second.resumed, second.cache.read('x'), second.begun]).toEqual([true, 'page', first.begun]);
});

test('a complete crawl begins anew, but files of commits are kept', () => {
  const first = open();
  first.complete();
  leave(first);
  const second = open();
  expect([second.resumed, second.cache.read('x'), second.fileCache.read('x')]).toEqual([false, undefined, 'files']);
});

test('--fresh begins anew', () => {
  leave(open());
  expect(open({ fresh: true })).toMatchObject({ resumed: false });
});

test('--fresh believes nothing that an earlier crawl kept by commit, also where another run goes on with it', () => {
  leave(open());
  const kept = readdirSync(join(folder, 'cache'), { recursive: true, encoding: 'utf8' });
  const keptAt = (time: number) => {
    for (const file of kept.filter((name) => /^files-.*\.zst$/.test(name)))
      utimesSync(join(folder, 'cache', file), new Date(time), new Date(time));
  };
  // By a clock that went ahead, too.
  keptAt(Date.now() + 86_400_000);
  const ahead = open({ fresh: true });
  expect(ahead.fileCache.read('x')).toBe(undefined);
  ahead.release();
  keptAt(Date.now() - 60_000);
  const fresh = open({ fresh: true });
  expect(fresh.fileCache.read('x')).toBe(undefined);
  fresh.fileCache.write('y', 'asked anew');
  fresh.release();
  const later = open();
  expect([later.resumed, later.fileCache.read('x'), later.fileCache.read('y')]).toEqual([
    true,
    undefined,
    'asked anew',
  ]);
  later.complete();
  later.release();
  expect(open().fileCache.read('x')).toBe('files');
});

test('other options, and another origin, are another crawl; files belong to the origin', () => {
  leave(open());
  const options = open({ key: { count: 20 } });
  expect([options.resumed, options.fileCache.read('x')]).toEqual([false, 'files']);
  const origin = open({ origin: 'https://other.example' });
  expect([origin.resumed, origin.fileCache.read('x')]).toEqual([false, undefined]);
});

test('an unfinished crawl is gone on with for 36 hours, then no more, and says so', () => {
  leave(open());
  const begunBefore = (hours: number) => {
    const time = new Date(Date.now() - hours * 3600 * 1000);
    utimesSync(join(folder, 'cache', dirs()[0]!, 'begun'), time, time);
  };
  begunBefore(35);
  const young = open();
  expect([young.resumed, young.cache.read('x')]).toEqual([true, 'page']);
  leave(young);
  begunBefore(37);
  const old = open();
  expect([old.resumed, old.cache.read('x'), old.fileCache.read('x')]).toEqual([false, undefined, 'files']);
  expect(log.at(-1)).toBe('the unfinished crawl is more than 36 hours old: starting anew');
});

test('a crawl that began in the future is not gone on with: its day would be that of its data', () => {
  leave(open());
  const later = (hours: number) => {
    const time = new Date(Date.now() + hours * 3600 * 1000);
    utimesSync(join(folder, 'cache', dirs()[0]!, 'begun'), time, time);
  };
  later(0.5);
  leave(open());
  later(24 * 300);
  expect(open().resumed).toBe(false);
  expect(log.at(-1)).toBe('the unfinished crawl began in the future by the clock of this machine: starting anew');
});

test('the day of a crawl is that on which it began', () => {
  leave(open());
  const before = new Date(Date.now() - 30 * 3600 * 1000);
  utimesSync(join(folder, 'cache', dirs()[0]!, 'begun'), before, before);
  expect(open().begun).toBe(before.toISOString().slice(0, 10));
});

test('an archive that was changed is another origin', () => {
  const archive = join(folder, 'archive');
  mkdirSync(archive);
  writeFileSync(join(archive, 'models.ndjson.gz'), 'a');
  const opened = () => open({ origin: archive, isArchive: true });
  leave(opened());
  const again = opened();
  expect(again.resumed).toBe(true);
  again.release();
  writeFileSync(join(archive, 'models.ndjson.gz'), 'ab');
  const changed = opened();
  expect([changed.resumed, changed.fileCache.read('x')]).toEqual([false, undefined]);
});

test('a lock of a process that runs is respected, one of a process that is gone or ended is not', () => {
  leave(open());
  const lock = join(folder, 'cache', dirs()[0]!, 'lock');
  writeFileSync(lock, String(process.ppid));
  expect(() => open()).toThrow(`process ${process.ppid} is crawling this already`);
  for (const holder of ['4194305', '', 'x']) {
    writeFileSync(lock, holder);
    const taken = open();
    expect(taken.resumed).toBe(true);
    taken.release();
  }
});
