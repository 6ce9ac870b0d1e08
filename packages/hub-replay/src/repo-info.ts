import { errorAnswer, jsonAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Archive } from './load-archive.ts';
import { askedExpansion, infoExpandFields } from './expand-fields.ts';
import type { Repo } from './locate-repo.ts';
import { repoFiles } from './repo-files.ts';
import type { RepoFile } from './repo-files.ts';
import { expandedRow, infoRow } from './shape-record.ts';

/** `GET /api/{kind}/{id}[/revision/{rev}]` with expand or blobs=true. */
export function repoInfo(archive: Archive, repo: Repo, query: URLSearchParams): Answer {
  const asked = askedExpansion(query);
  const allowed = infoExpandFields[repo.kind];
  if (asked?.some((name) => !allowed.includes(name))) {
    return errorAnswer(400, `"expand" must be one of [${allowed.join(', ')}]`);
  }
  if (asked) return jsonAnswer(expandedRow(repo.kind, repo.record, asked));
  const row = infoRow(repo.kind, repo.record);
  if (!Array.isArray(row.siblings)) return jsonAnswer(row);
  const names = row.siblings.map((sibling: { rfilename?: unknown }) => String(sibling.rfilename));
  if (query.get('blobs') !== 'true') return jsonAnswer({ ...row, siblings: names.map((rfilename) => ({ rfilename })) });
  const files = repoFiles(archive, repo);
  return jsonAnswer({ ...row, siblings: names.map((rfilename) => ({ rfilename, ...blobOf(files.get(rfilename)) })) });
}

function blobOf(file: RepoFile | undefined): object {
  if (!file) return {};
  const lfs = file.lfs && {
    ...(file.lfs.size !== undefined && { size: file.lfs.size }),
    ...(file.lfs.oid && { sha256: file.lfs.oid }),
    ...(file.lfs.pointerSize !== undefined && { pointerSize: file.lfs.pointerSize }),
  };
  return { ...(file.size !== undefined && { size: file.size }), blobId: file.oid, ...(lfs && { lfs }) };
}
