import { spawn } from 'node:child_process';
import { childEnd } from '../lib/child-end.ts';
import type { Step } from './step.ts';

/** How a step ended: its exit code or the signal that ended it, what it printed, and its seconds. */
export interface EndedStep {
  code: number | string;
  stdout: string;
  stderr: string;
  seconds: number;
}

/** Runs a step to its end, whatever that is; each piece that it prints on stderr is also given to `echo`. */
export async function endStep(
  { args, env }: Step,
  cwd: string,
  signal: AbortSignal,
  echo?: (text: string) => void,
): Promise<EndedStep> {
  const began = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd,
    signal,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void stdout.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr.push(text);
    echo?.(text);
  });
  const code = await childEnd(child, signal);
  return { code, stdout: stdout.join(''), stderr: stderr.join(''), seconds: (performance.now() - began) / 1000 };
}
