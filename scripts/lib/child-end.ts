import type { ChildProcess } from 'node:child_process';

/**
 * How a child that was started with this signal ended: its exit code, or the signal that ended it. Interrupted, it is
 * waited for: what it still writes or takes away must not come after its parent.
 */
export function childEnd(child: ChildProcess, signal: AbortSignal): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => signal.aborted || reject(error));
    child.once('close', (code, killed) => resolve(code ?? killed ?? 1));
  });
}
