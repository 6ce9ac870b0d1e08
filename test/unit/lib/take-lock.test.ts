import { execFileSync } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processState, readStat } from '../../../scripts/lib/process-state.ts';
import { holdsLock, takeLock } from '../../../scripts/lib/take-lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'deep', 'lock.tmp');
});
afterEach(() => rmSync(folder, { recursive: true }));

const take = () => takeLock(lock, 'is crawling this');
/** The lock as another process would have left it. */
function leave(holder: unknown): void {
  take()();
  writeFileSync(lock, JSON.stringify(holder));
}

test('a lock says who holds it, and is gone when it is released', () => {
  const release = take();
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
  expect([holdsLock(lock), readdirSync(join(folder, 'deep'))]).toEqual([true, ['lock.tmp']]);
  release();
  expect([holdsLock(lock), readdirSync(join(folder, 'deep'))]).toEqual([false, []]);
});

test('a lock whose text cannot be read is gone when it is released, and one that another put there stays', () => {
  const release = take();
  writeFileSync(lock, '');
  release();
  expect(existsSync(lock)).toBe(false);
  const other = take();
  renameSync(lock, `${lock}.aside`);
  writeFileSync(lock, String(process.pid));
  other();
  expect(existsSync(lock)).toBe(true);
});

test('a folder in the place of a lock is told, and stays', () => {
  mkdirSync(lock, { recursive: true });
  expect(take).toThrow('lock.tmp: a folder stands in the place of a file');
  expect(readdirSync(join(folder, 'deep'))).toEqual(['lock.tmp']);
});

test.skipIf(process.platform === 'win32')(
  'a pipe in the place of a lock is told, and not waited for (skipped on Windows, which has none)',
  () => {
    mkdirSync(join(folder, 'deep'), { recursive: true });
    execFileSync('mkfifo', [lock]);
    expect(take).toThrow('lock.tmp: this is no plain file');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['lock.tmp']);
  },
);

test('a second one is refused at once, in this process too, and leaves the first alone', () => {
  const release = take();
  expect(take).toThrow(`lock.tmp: process ${process.pid} is crawling this already`);
  expect([holdsLock(lock), existsSync(lock)]).toEqual([true, true]);
  release();
  take()();
});

describe('a lock that is there', () => {
  const started = processState(process.ppid)?.started;

  test.each<[string, () => unknown]>([
    ['a process that runs', () => ({ pid: process.ppid, host: hostname(), started })],
    ['a process that runs, by its number alone', () => process.ppid],
    ['a process of another user', () => 1],
    ['a process on another machine', () => ({ pid: 4_194_305, host: `not-${hostname()}` })],
  ])('of %s is respected', (_what, holder) => {
    leave(holder());
    expect(take).toThrow('is crawling this already');
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual(holder());
  });

  test.each<[string, string]>([
    ['of a process that is gone', '{"pid":4194305}'],
    ['of this process, left by an earlier one of its number', String(process.pid)],
    ['with nothing in it', ''],
    ['with something else in it', '["x"]'],
    ['with no process', '{"pid":-1}'],
  ])('%s is taken over', (_what, text) => {
    take()();
    writeFileSync(lock, text);
    const release = take();
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: process.pid });
    release();
    expect(readdirSync(join(folder, 'deep'))).toEqual([]);
  });

  test.skipIf(started === undefined)(
    'of a process whose number was given again is taken over (skipped where there is no /proc)',
    () => {
      leave({ pid: process.ppid, host: hostname(), started: '1' });
      expect(take).not.toThrow();
    },
  );

  // A shell that leaves a child behind and becomes a program that collects none.
  test.skipIf(started === undefined)(
    'of a killed process that its parent has not collected is taken over (skipped where there is no /proc)',
    async () => {
      const parent = spawn('sh', ['-c', 'sleep 0.05 & echo $!; exec sleep 20'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      try {
        const [said] = (await once(parent.stdout, 'data')) as [Buffer];
        const pid = Number(said.toString());
        while (processState(pid)?.ended === false) await new Promise((resume) => setTimeout(resume, 2));
        expect(processState(pid)).toMatchObject({ ended: true });
        leave(pid);
        take()();
      } finally {
        parent.kill('SIGKILL');
      }
    },
  );
});

test('a line of /proc is read behind the last bracket of the name', () => {
  const rest = (state: string) => `${state} 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 987654 20`;
  expect(readStat(`12 (a) b (c d) ${rest('Z')}`)).toEqual({ started: '987654', ended: true });
  expect(readStat(`12 (node) ${rest('S')}`)).toEqual({ started: '987654', ended: false });
  expect(readStat('12 (node)')).toBeUndefined();
});
