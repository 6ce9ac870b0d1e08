import { runGit } from './run-git.ts';
import type { Workspace } from './open-workspace.ts';

/** Manifests that every run writes anew: day, requests and commit of the code. */
const EVERY_RUN = /^data\/(captures\/latest|integrations)\/manifest\.json$/;

/** Files of data/ that differ from the base in more than when and how they were written. */
export function changedPaths({ dir, base }: Workspace): string[] {
  runGit(dir, ['add', '--all', '--', 'data']);
  const paths = runGit(dir, ['diff', '--cached', '--name-only', '--no-renames', '-z', base, '--', 'data']);
  return paths.split('\0').filter((path) => path !== '' && !EVERY_RUN.test(path));
}
