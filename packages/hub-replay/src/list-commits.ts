import { refusedCommits } from './access-check.ts';
import { jsonAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { headCommit } from './head-commit.ts';
import type { HubRequest } from './hub-request.ts';
import type { Archive } from './load-archive.ts';
import type { Repo } from './locate-repo.ts';

const [usualLimit, mostLimit] = [50, 1000] as const;

/** `GET …/commits/{rev}`: newest first, in numbered pages; of an archive without them the head alone. */
export function listCommits(archive: Archive, repo: Repo, request: HubRequest): Answer {
  const refused = refusedCommits(repo, request.signedIn);
  if (refused) return refused;
  const known = archive.side.commits.get(`${repo.kind}/${repo.id}`)[0]?.commits;
  if (!Array.isArray(known)) return headCommit(repo, request);
  const page = pageOf(request);
  const asked = Number.parseInt(request.query.get('limit') ?? '', 10);
  const limit = Number.isNaN(asked) ? usualLimit : Math.min(Math.max(asked, 1), mostLimit);
  const end = (page + 1) * limit;
  return jsonAnswer(known.slice(page * limit, end), {
    'X-Total-Count': String(known.length),
    ...(end < known.length && { Link: numberedLink(request, page + 1, limit) }),
  });
}

function pageOf(request: HubRequest): number {
  const page = Number.parseInt(request.query.get('p') ?? '', 10);
  return Number.isNaN(page) ? 0 : Math.max(page, 0);
}

function numberedLink(request: HubRequest, page: number, limit: number): string {
  const kept = request.queryText.split('&').filter((part) => part !== '' && !/^(p|limit)=/.test(part));
  return `<${request.origin}${request.path}?${[`p=${page}`, `limit=${limit}`, ...kept].join('&')}>; rel="next"`;
}
