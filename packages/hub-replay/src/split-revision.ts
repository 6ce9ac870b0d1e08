import type { Repo } from './locate-repo.ts';

/** Splits `main/a/b` or `refs/pr/1/a/b` (already decoded) into the revision and the path behind it. */
export function splitRevision(rest: string): { revision: string; path: string } {
  const [, revision = '', path = ''] = /^(refs\/[^/]+\/[^/]+|[^/]*)(?:\/(.*))?$/s.exec(rest) ?? [];
  return { revision, path: path.replace(/\/+$/, '') };
}

/** Whether the archive can answer for a revision: the head of main by its names, and one pull request. */
export function isKnownRevision(repo: Repo, revision: string): boolean {
  return (
    ['main', 'HEAD', 'refs/heads/main', 'refs/pr/1'].includes(revision) ||
    (revision !== '' && revision === repo.record.sha)
  );
}
