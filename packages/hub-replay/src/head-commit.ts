import { jsonAnswer, notInArchive } from './answer.ts';
import type { Answer } from './answer.ts';
import type { HubRequest } from './hub-request.ts';
import type { Repo } from './locate-repo.ts';

/** A date must be one, so that clients can read it. */
const NO_DATE = '1970-01-01T00:00:00.000Z';
const onlyHead = { 'X-Replay-Reason': 'only the head of main is in the archive' };

/**
 * `GET …/commits/{rev}` of an archive without them: the one that the record names, by whatever it has. Clients take title,
 * message, date and authors without looking (the Python client ends at a missing one), so each of them is there.
 */
export function headCommit(repo: Repo, request: HubRequest): Answer {
  const { sha, lastModified, createdAt } = repo.record;
  if (typeof sha !== 'string') return notInArchive('commits');
  const date = [lastModified, createdAt, NO_DATE].find((each) => typeof each === 'string');
  const commit = { id: sha, title: 'head of main', message: '', authors: [], date };
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
