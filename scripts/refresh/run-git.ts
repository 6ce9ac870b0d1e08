import { spawnSync } from 'node:child_process';
import { ReportError } from '../lib/report-error.ts';

/** What git prints in a folder, without the last line end; a failure is an error with git's own words. */
export function runGit(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // A question that nobody answers would hold an unattended refresh for ever.
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', ...env },
  });
  if (error) throw new ReportError(`git: ${error.message}`, 'install git: a refresh is a commit', { cause: error });
  if (status === 0) return stdout.replace(/\n$/, '');
  throw new ReportError(`git ${args.join(' ')}: ${stderr.trim() || `exit code ${status}`}`, 'run that command alone');
}
