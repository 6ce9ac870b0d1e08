import type { Archive } from './load-archive.ts';
import { canonicalIds } from './canonical-owners.ts';
import { idOfRow, rowOfId, rowOfIdIgnoringCase } from './id-index.ts';
import type { HubRecord, RepoKind } from './repo-kind.ts';

export type Repo = { kind: RepoKind; id: string; record: HubRecord };

/** Finds a repository by id: the repository, the id it is redirected to, or undefined if the archive has neither. */
export function locateRepo(
  archive: Archive,
  kind: RepoKind,
  id: string,
): { repo: Repo } | { movedTo: string } | undefined {
  const table = archive.tables[kind];
  const row = rowOfId(table.ids, id);
  if (row >= 0) return { repo: { kind, id, record: table.infoRecord(row) } };
  const movedTo = kind === 'spaces' ? archive.side.moved.get(id) : undefined;
  if (movedTo !== undefined) return { movedTo };
  // Wrong letter case is looked up after canonical ids, which cost no scan.
  const canonical = canonicalIds(kind, id).find((candidate) => rowOfId(table.ids, candidate) >= 0);
  if (canonical !== undefined) return { movedTo: canonical };
  const sameLetters = rowOfIdIgnoringCase(table.ids, id);
  return sameLetters < 0 ? undefined : { movedTo: idOfRow(table.ids, sameLetters) };
}
