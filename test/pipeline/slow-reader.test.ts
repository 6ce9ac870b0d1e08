import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';

const LINES = 100_000;
/** A command that says more than a pipe holds, and fails. */
const script = `
  import { command } from './scripts/lib/command.ts';
  await command({ name: 'tell', summary: 'what is wrong', options: {}, run() {
    process.stderr.write('line of text\\n'.repeat(${LINES}));
    throw new Error('the last');
  } });
`;

test('of what a command says that fails nothing is lost on the way to a slow reader', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close');
  // Long enough for one that does not wait to be gone.
  await Promise.race([once(child, 'exit'), sleep(2000)]);
  const said = await text(child.stderr);
  expect([said.match(/line of text\n/g)?.length, said.includes('the last')]).toEqual([LINES, true]);
  expect((await ended)[0]).toBe(1);
});

/** A command that says something at its end. */
const last = `
  import { command } from './scripts/lib/command.ts';
  import { print } from './scripts/lib/print.ts';
  await command({ name: 'tell', summary: 'what is so', options: {}, run() {
    for (let line = 0; line < ${LINES}; line += 1) print('line of text\\n');
  } });
`;

test('a reader that goes away is no fault of a command', async () => {
  const gone = spawn(process.execPath, ['--input-type=module', '--eval', last], { stdio: ['ignore', 'pipe', 'pipe'] });
  gone.stdout.destroy();
  const [said, [code]] = await Promise.all([text(gone.stderr), once(gone, 'close')]);
  expect([code, said]).toEqual([0, '']);
});

test.skipIf(!existsSync('/dev/full'))(
  'a disk that takes no more of what is printed makes a command fail (skipped where there is no /dev/full)',
  async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['--input-type=module', '--eval', last], { stdio: ['ignore', full, 'pipe'] });
    const [said, [code]] = await Promise.all([text(child.stderr!), once(child, 'close')]);
    closeSync(full);
    expect([code, said]).toEqual([
      1,
      'stdout: the disk is full (ENOSPC)\nhint: free space there, or name another folder; then give the same command again\n',
    ]);
  },
);
