import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ReportError } from '../lib/report-error.ts';
import type { DataCommit } from './commit-data.ts';

const SCRIPT = fileURLToPath(new URL('push-branch.sh', import.meta.url));

/** Pushes a commit of data as a branch of its own, by the script that the workflow runs too; its name is returned. */
export function pushBranch(repo: string, { bundle }: DataCommit, base: string, remote: string, branch: string): string {
  const { status, stdout, stderr } = spawnSync('bash', [SCRIPT, bundle, base, remote, branch], {
    cwd: repo,
    encoding: 'utf8',
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
  });
  const pushed = /^branch=(.+)$/m.exec(stdout)?.[1];
  if (status === 0 && pushed !== undefined) return pushed;
  throw new ReportError(
    `${remote}: ${branch}: not pushed: ${stderr.trim()}`,
    `the commit is kept in ${bundle}: bash scripts/refresh/push-branch.sh BUNDLE HEAD REMOTE BRANCH pushes it`,
  );
}
