import { spawn } from 'node:child_process';
import { ReportError } from '../lib/report-error.ts';

/** One step of the report as a command of its own, so that it can be repeated alone. */
export interface Step {
  name: string;
  /** Arguments for Node, script first. */
  args: readonly string[];
  /** How a person runs the same step alone. */
  alone: string;
  env?: Readonly<Record<string, string>>;
}

/** What a step printed, and how long it took. */
export interface StepResult {
  stdout: string;
  seconds: number;
}

/** Lines of a failed step that are shown: its error stands at the end. */
const MOST_LINES = 25;

/**
 * Runs a step to its end and returns what it printed and its seconds; a failure names the step and how to run it alone.
 */
export async function runStep({ name, args, alone, env }: Step, cwd: string, signal: AbortSignal): Promise<StepResult> {
  const began = performance.now();
  const child = spawn(process.execPath, [...args], {
    cwd,
    signal,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, said]: [string[], string[]] = [[], []];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void stdout.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void said.push(text));
  const code = await new Promise<number | string>((resolve, reject) => {
    // Interrupted, the child is waited for: what it still writes must not come after the scratch folder is removed.
    child.once('error', (error) => signal.aborted || reject(error));
    child.once('close', (status, killed) => resolve(status ?? killed ?? 1));
  });
  if (code === 0) return { stdout: stdout.join(''), seconds: (performance.now() - began) / 1000 };
  const lines = `${stdout.join('')}\n${said.join('')}`.trim().split('\n').slice(-MOST_LINES);
  const ended = `${name}: the step ended with ${typeof code === 'number' ? `exit code ${code}` : code}`;
  throw new ReportError([ended, ...lines].join('\n').trim(), `to run it alone: ${alone}`);
}
