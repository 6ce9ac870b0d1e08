import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { ReportError } from '../lib/report-error.ts';

/**
 * Copies the tables of a data folder into a scratch folder that git knows, so that a diff tells what a refresh changed.
 * Without explanations of alarms: nobody has looked at those of a rehearsal, and the check then tells them as news. Without
 * the last crawl of the live Hub, in whose place the rehearsal crawls another one.
 */
export function copyData(data: string, scratch: string): string {
  const copy = join(scratch, 'data');
  const leftOut = new Set(['schema', 'explained.json', 'captures/latest'].map((name) => join(data, name)));
  cpSync(data, copy, { recursive: true, filter: (path) => !leftOut.has(path) });
  const identity = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost'];
  git(scratch, 'init', '--quiet');
  git(scratch, 'add', 'data');
  git(scratch, ...identity, 'commit', '--quiet', '--message', 'The data before the rehearsal');
  return copy;
}

function git(cwd: string, ...args: string[]): void {
  const { status, stderr, error } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  throw new ReportError(
    `git ${args[0] === '-c' ? 'commit' : args[0]}: ${error?.message ?? stderr.trim()}`,
    'the rehearsal compares its data with the committed ones by git; see that it is installed',
    { cause: error },
  );
}
