import { spawnSync } from 'node:child_process';

let known: string | undefined;

/** Commit of this repository, empty where git or the history is missing; git is asked once a process. */
export function codeCommit(): string {
  return (known ??= askGit());
}

function askGit(): string {
  const { stdout, status } = spawnSync('git', ['rev-parse', 'HEAD'], {
    encoding: 'utf8',
    cwd: new URL('.', import.meta.url),
  });
  return status === 0 ? stdout.trim() : '';
}
