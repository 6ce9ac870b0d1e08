import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How a child process ended. */
export interface EndedChild {
  /** Whether it was stopped because its time was up. */
  timedOut: boolean;
  code: number | null;
  /** The end of what it wrote to stderr. */
  said: string;
}

export interface ChildOptions {
  args: readonly string[];
  /** The whole environment of the child. */
  env: Readonly<Record<string, string>>;
  /** Milliseconds after which it is stopped. */
  most: number;
  signal: AbortSignal;
  /** Takes each line of JSON that it prints. */
  take(line: unknown): void;
}

const KEPT = 2000;

/** Runs a program to its end and reads what it prints as lines of JSON; other lines are left out. */
export function childLines(file: string, { args, env, most, signal, take }: ChildOptions): Promise<EndedChild> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'], signal });
    let [said, timedOut] = ['', false];
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, most);
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) take(JSON.parse(line));
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-KEPT)));
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ timedOut, code, said });
    });
  });
}
