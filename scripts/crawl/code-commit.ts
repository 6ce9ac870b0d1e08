import { spawnSync } from 'node:child_process';

/** Commit of this repository, empty where git or the history is missing. */
export function codeCommit(): string {
  const { stdout, status } = spawnSync('git', ['rev-parse', 'HEAD'], {
    encoding: 'utf8',
    cwd: new URL('.', import.meta.url),
  });
  return status === 0 ? stdout.trim() : '';
}
