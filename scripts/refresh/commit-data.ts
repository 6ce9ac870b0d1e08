import { resolve } from 'node:path';
import type { Workspace } from './open-workspace.ts';
import { runGit } from './run-git.ts';

/** Who commits where git knows nobody. */
const NOBODY = { name: 'Hub report refresh', email: 'refresh@localhost' };

/** A commit of data, and the file that carries it to who may push. */
export interface DataCommit {
  commit: string;
  /** Git bundle with that commit alone; its HEAD is the commit. */
  bundle: string;
}

/**
 * Commits the data folder of a workspace and bundles the commit. Its dates are the day of the capture, so that the same
 * data on the same base are the same commit, and a refresh that is repeated is no second branch.
 */
export function commitData({ dir, base }: Workspace, seen: string, title: string, into: string): DataCommit {
  runGit(dir, ['add', '--all']);
  const at = `${seen}T00:00:00Z`;
  runGit(dir, ['commit', '--quiet', '--no-verify', '--message', title], {
    ...identity(dir),
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  });
  const bundle = resolve(into, 'refresh.bundle');
  runGit(dir, ['bundle', 'create', '--quiet', bundle, 'HEAD', `^${base}`]);
  return { commit: runGit(dir, ['rev-parse', 'HEAD']), bundle };
}

/** Git's own settings, by variable or by file, come first. */
function identity(dir: string): Record<string, string> {
  const known = (name: string) => runGit(dir, ['config', '--default', '', '--get', name]);
  const { env } = process;
  return {
    GIT_AUTHOR_NAME: env.GIT_AUTHOR_NAME || known('user.name') || NOBODY.name,
    GIT_AUTHOR_EMAIL: env.GIT_AUTHOR_EMAIL || known('user.email') || NOBODY.email,
    GIT_COMMITTER_NAME: env.GIT_COMMITTER_NAME || known('user.name') || NOBODY.name,
    GIT_COMMITTER_EMAIL: env.GIT_COMMITTER_EMAIL || known('user.email') || NOBODY.email,
  };
}
