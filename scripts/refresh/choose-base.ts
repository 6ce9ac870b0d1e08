import { ReportError } from '../lib/report-error.ts';
import { gitHolds } from './git-holds.ts';
import { runGit } from './run-git.ts';

/** Everything but the tables: code that has changed may write other ones. */
const CODE = [['.', ':(exclude)data'], ['data/schema']];

/**
 * Commit that a refresh starts from: the newest of the remote's default branch where it is ahead of the clone by data
 * alone (an earlier refresh was merged), else the one of the clone, whose code is the code that runs.
 */
export function chooseBase(repo: string, remote: string | undefined, log: (line: string) => void): string {
  const head = runGit(repo, ['rev-parse', 'HEAD']);
  const tip = remote === undefined ? head : tipOf(repo, remote);
  if (tip === undefined || tip === head) return head;
  runGit(repo, ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', remote!, 'HEAD']);
  const isAhead =
    gitHolds(repo, ['merge-base', '--is-ancestor', head, tip]) &&
    CODE.every((paths) => gitHolds(repo, ['diff', '--quiet', head, tip, '--', ...paths]));
  log(
    isAhead
      ? `base     ${tip.slice(0, 9)}: the remote is ahead of this clone by data`
      : `base     ${head.slice(0, 9)}: the remote is at ${tip.slice(0, 9)}, and not ahead of this clone by data alone`,
  );
  return isAhead ? tip : head;
}

/** Asked for before the crawl: hours later, an unreachable remote would be a nuisance. */
function tipOf(repo: string, remote: string): string | undefined {
  try {
    return runGit(repo, ['ls-remote', remote, 'HEAD']).split('\t')[0] || undefined;
  } catch (cause) {
    throw new ReportError(
      `--remote: ${remote}: expected a repository that git can reach`,
      '--remote PATH|NAME names another; --dry-run needs none',
      { cause },
    );
  }
}
