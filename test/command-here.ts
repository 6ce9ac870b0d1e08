import { resolve } from 'node:path';
import { vi } from 'vitest';
import { attemptCommand, type Command } from '../scripts/lib/attempt-command.ts';
import type { DeclaredOperand, DeclaredOptions } from '../scripts/lib/declared-command.ts';

type AnyCommand = Command<DeclaredOptions, DeclaredOperand | undefined>;

/** What a command printed and its exit code. */
export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** The command that the script loaded last has declared, instead of running it on the arguments of this process. */
let declared: AnyCommand | undefined;
/** Scripts that were loaded: a worker that goes on with another file of tests has them, and would not run them again. */
let loaded = 0;

/**
 * The command of a script as a function that runs it in this process, in a folder, up to its exit code: for tests of
 * what a command says and does. A process of its own costs half a second of CPU before the command begins.
 */
export async function commandHere(script: string): Promise<(dir: string, ...args: string[]) => Promise<Ended>> {
  declared = undefined;
  // What a file of tests mocks ends with it.
  vi.doMock('../scripts/lib/command.ts', () => ({ command: (command: AnyCommand) => void (declared = command) }));
  await import(`${resolve(script)}?${(loaded += 1)}`);
  if (declared === undefined) throw new Error(`${script}: expected a command, received none`);
  const command: AnyCommand = declared;
  return async (dir, ...args) => {
    const [home, ended]: [string, Ended] = [process.cwd(), { status: 0, stdout: '', stderr: '' }];
    const keep = (stream: 'stdout' | 'stderr') => (text: string | Uint8Array) => {
      ended[stream] += text.toString();
      return true;
    };
    const results = vi.spyOn(process.stdout, 'write').mockImplementation(keep('stdout'));
    process.chdir(dir);
    try {
      const signal = new AbortController().signal;
      ended.status = await attemptCommand(command, { args, signal, out: keep('stdout'), err: keep('stderr') });
    } finally {
      process.chdir(home);
      results.mockRestore();
    }
    return ended;
  };
}
