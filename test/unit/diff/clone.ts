import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A clone with one commit of the files; paths are below data/. */
export function clone(files: Record<string, string>): {
  dir: string;
  /** Writes files over those of the commit; null takes one away. */
  write: (changed: Record<string, string | null>) => void;
} {
  const dir = mkdtempSync(join(tmpdir(), 'diff-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const git = (...args: string[]) => {
    const settings = [
      '-c',
      'user.name=test',
      '-c',
      'user.email=test@example.org',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'core.hooksPath=none',
    ];
    const { status, stderr } = spawnSync('git', [...settings, ...args], { cwd: dir, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const write = (changed: Record<string, string | null>) => {
    for (const [path, text] of Object.entries(changed)) {
      const file = join(dir, 'data', path);
      mkdirSync(dirname(file), { recursive: true });
      if (text === null) rmSync(file);
      else writeFileSync(file, text);
    }
  };
  write(files);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first');
  return { dir, write };
}
