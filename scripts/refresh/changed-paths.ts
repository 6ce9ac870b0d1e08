import { runGit } from './run-git.ts';
import type { Workspace } from './open-workspace.ts';

/** Manifests that every run writes anew: day, requests and commit of the code. */
const EVERY_RUN = /^data\/(captures\/latest|integrations)\/manifest\.json$/;

/** The table in which repositories are a day older every day. */
const AGES = 'data/captures/latest/distributions.csv';

/** Files of data/ that differ from the base in more than when they were written and how old everything is by then. */
export function changedPaths({ dir, base }: Workspace): string[] {
  runGit(dir, ['add', '--all']);
  const compare = (...how: string[]) => runGit(dir, ['diff', '--cached', '--no-renames', '--no-color', ...how]);
  return compare('--name-only', '-z', base, '--', 'data')
    .split('\0')
    .filter((path) => path !== '' && !EVERY_RUN.test(path))
    .filter((path) => path !== AGES || changedLines(compare('--unified=0', base, '--', path)).some(tellsMore));
}

/** Lines that a diff takes away or adds, behind the lines that name its files. */
function changedLines(diff: string): string[] {
  const begin = diff.indexOf('\n@@');
  return begin < 0
    ? []
    : diff
        .slice(begin + 1)
        .split('\n')
        .filter((line) => /^[+-]/.test(line));
}

function tellsMore(line: string): boolean {
  return !line.includes(',age_days,');
}
