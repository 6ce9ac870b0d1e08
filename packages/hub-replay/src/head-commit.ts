import { jsonAnswer, notInArchive } from './answer.ts';
import type { Answer } from './answer.ts';
import type { HubRequest } from './hub-request.ts';
import type { Repo } from './locate-repo.ts';

const onlyHead = { 'X-Replay-Reason': 'only the head of main is in the archive' };

/** `GET …/commits/{rev}` of an archive without them: the one that the record names, without title or authors. */
export function headCommit(repo: Repo, request: HubRequest): Answer {
  const { sha, lastModified } = repo.record;
  if (typeof sha !== 'string') return notInArchive('commits');
  // Clients walk `authors` without looking, so it is there and empty.
  const commit = { id: sha, authors: [], ...(typeof lastModified === 'string' && { date: lastModified }) };
  const page = Number.parseInt(request.query.get('p') ?? '0', 10);
  return jsonAnswer(page > 0 ? [] : [commit], { 'X-Total-Count': '1', ...onlyHead });
}

/** `GET …/refs`: the branch main at the sha of the record. */
export function listRefs(repo: Repo): Answer {
  const { sha } = repo.record;
  if (typeof sha !== 'string') return notInArchive('refs');
  const main = { name: 'main', ref: 'refs/heads/main', targetCommit: sha };
  return jsonAnswer({ tags: [], branches: [main], converts: [] }, onlyHead);
}
