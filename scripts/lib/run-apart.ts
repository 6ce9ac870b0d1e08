import { spawn } from 'node:child_process';
import { ReportError } from './report-error.ts';

/** Set in a process that another one of the same command waits for. */
const APART = 'HUB_REPORT_APART';
/** Milliseconds in which what is being written is written to its end. */
const PATIENCE = 1000;

/** Whether this process is the one that computes. */
export const isApart = (): boolean => process.env[APART] === String(process.ppid);

/**
 * Runs this command again in a process of its own and resolves to its exit code: one that computes for minutes lets no
 * signal in, and this one, which only waits, does. An aborted signal ends it.
 */
export async function runApart(signal: AbortSignal): Promise<number> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, [APART]: String(process.pid) },
  });
  const kill = () => void child.kill('SIGKILL');
  const end = () => {
    child.kill('SIGTERM');
    setTimeout(kill, PATIENCE).unref();
  };
  process.once('exit', kill);
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, killed) => {
        if (code !== null) resolve(code);
        else
          reject(new ReportError(`the process that computes was ended by ${killed}`, 'is there memory enough for it?'));
      });
    });
  } finally {
    process.off('exit', kill);
    signal.removeEventListener('abort', end);
  }
}
