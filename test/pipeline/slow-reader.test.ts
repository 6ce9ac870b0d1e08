import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
