import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from './run-git.ts';

/** A scratch folder with the commit that a refresh starts from: the caller's own files are never touched. */
export interface Workspace {
  /** Commit that it starts from. */
  base: string;
  /** Work tree in which the data are refreshed. */
  dir: string;
  /** Its data folder. */
  data: string;
  /** Folder for what else is made. */
  scratch: string;
  /** Data folder as it was at the base, in a work tree of its own. */
  dataBefore(): string;
  close(): void;
}

/** Opens a work tree of a clone at a commit, in the machine's folder for temporary files. */
export function openWorkspace(repo: string, base: string): Workspace {
  // One that a killed run has left, and whose folder is gone, would stand in the clone for ever.
  runGit(repo, ['worktree', 'prune']);
  const scratch = mkdtempSync(join(tmpdir(), 'hub-refresh-'));
  const opened: string[] = [];
  const open = (name: string) => {
    const dir = join(scratch, name);
    runGit(repo, ['worktree', 'add', '--quiet', '--detach', dir, base]);
    opened.push(dir);
    return dir;
  };
  const dir = open('after');
  return {
    base,
    dir,
    data: join(dir, 'data'),
    scratch,
    dataBefore: () => join(open('before'), 'data'),
    close() {
      for (const tree of opened) runGit(repo, ['worktree', 'remove', '--force', tree]);
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
