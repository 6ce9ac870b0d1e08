import * as z from 'zod';
import { errorAnswer, jsonAnswer, notInArchive } from './answer.ts';
import type { Answer } from './answer.ts';
import type { HubRequest } from './hub-request.ts';
import type { Archive } from './load-archive.ts';
import type { Repo } from './locate-repo.ts';

const pageSize = 50;
const discussionShape = z.looseObject({
  num: z.number(),
  status: z.string().optional(),
  isPullRequest: z.boolean().optional(),
  author: z.looseObject({ name: z.string() }).optional(),
});
type Discussion = z.infer<typeof discussionShape>;

/**
 * `GET …/discussions`: 50 a page from p=0 on, without Link, narrowed by type, status and author; `rest` is the number
 * of one, whose events no archive has.
 */
export function listDiscussions(archive: Archive, repo: Repo, rest: string, request: HubRequest): Answer {
  const known = archive.side.discussions.get(`${repo.kind}/${repo.id}`)[0]?.discussions;
  if (!Array.isArray(known)) return notInArchive('discussions');
  if (rest !== '') return notInArchive('the events of a discussion');
  // The Hub says in each whose it is.
  const whose = { repo: { name: repo.id, type: repo.kind.slice(0, -1) } };
  const all = known.flatMap((each) => {
    const read = discussionShape.safeParse(each).data;
    return read === undefined ? [] : [{ ...whose, ...read }];
  });
  const page = Number(request.query.get('p') ?? '0');
  if (!Number.isInteger(page) || page < 0) return errorAnswer(400, '"p" must be an integer from 0');
  const ofKind = all.filter(
    (each) => isOfType(each, request.query.get('type')) && isBy(each, request.query.get('author')),
  );
  const asked = ofKind.filter((each) => hasStatus(each, request.query.get('status')));
  const start = page * pageSize;
  return jsonAnswer({
    discussions: asked.slice(start, start + pageSize),
    count: asked.length,
    start,
    ...(page === 0 && { numClosedDiscussions: ofKind.filter((each) => hasStatus(each, 'closed')).length }),
  });
}

function isOfType({ isPullRequest }: Discussion, type: string | null): boolean {
  return type === null || type === 'all' || (type === 'pull_request') === (isPullRequest === true);
}

function isBy({ author }: Discussion, name: string | null): boolean {
  return name === null || author?.name === name;
}

// A draft is open, and a merged pull request is closed.
function hasStatus({ status }: Discussion, asked: string | null): boolean {
  if (asked === null || asked === 'all') return true;
  return (asked === 'closed') === (status === 'closed' || status === 'merged');
}
