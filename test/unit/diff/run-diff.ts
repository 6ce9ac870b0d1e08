import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Without git there is nothing to compare with. */
export const hasGit = spawnSync('git', ['--version']).status === 0;
const script = resolve('scripts/diff.ts');

/** `npm run diff` in a clone. */
export function diff(dir: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: dir, encoding: 'utf8' });
  return { status, stdout: stdout.replace(/\(`[0-9a-f]{7,}`\)/, '(`<commit>`)'), stderr };
}
