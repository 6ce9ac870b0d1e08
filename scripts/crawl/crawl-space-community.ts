import { askBelieved, unbelievedWhat } from '../hub/ask-believed.ts';
import { formDoubt } from '../hub/form-doubt.ts';
import type { Received } from '../hub/hub-client.ts';
import { HubError, NOT_FOUND, refusalOf } from '../hub/hub-error.ts';
import { ReportError } from '../lib/report-error.ts';
import { inAddress } from '../records/in-address.ts';
import { readCommits, readDiscussions } from '../records/read-community.ts';
import type { SpaceFacts } from '../records/read-space.ts';
import type { ScopedSpace } from '../records/scoped-space.ts';
import type { SpaceCommunity } from '../records/space-community.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { isReplay } from './is-replay.ts';
import type { Notes } from './notes.ts';
import { keepClean, rememberWhile } from './remember.ts';

const NO_COMMITS = { commits: 0, contributors: 0 };

/**
 * Discussions and commits of the listed Spaces in scope by id. A replay is asked only for what its archive holds; the
 * rest is unknown. Commits are asked for again where the head commit is another than at the last answer, discussions
 * where the likes are others, too: no field of the record says that somebody wrote in one, and likes rise where
 * somebody looks.
 */
export async function crawlSpaceCommunity(
  context: CrawlContext,
  spaces: readonly ScopedSpace[],
): Promise<Map<string, SpaceCommunity>> {
  const has = (what: 'discussions' | 'commits') => !isReplay(context) || context.hub.replayHolds(what);
  const asked = { discussions: has('discussions'), commits: has('commits') };
  if (!context.scope.community || (!asked.discussions && !asked.commits)) return new Map();
  const listed = spaces.flatMap(({ facts }) => facts ?? []);
  const found = await eachOf(listed, (space, notes) => communityOf(context, asked, space, notes), {
    ...context,
    name: 'space community',
    unit: 'Spaces',
    unreached: () => ({ discussions: null, commits: null, contributors: null }),
  });
  return new Map([...found].map(([{ id }, community]) => [id, community]));
}

async function communityOf(
  context: CrawlContext,
  asked: { discussions: boolean; commits: boolean },
  { id, sha, lastModified, likes }: SpaceFacts,
  notes: Notes,
): Promise<SpaceCommunity> {
  const space = { id, address: `/api/spaces/${inAddress(id)}`, sha };
  const keep = (answer: unknown) => keepClean(notes, answer !== null && sha !== null);
  const [discussions, commits] = await Promise.all([
    asked.discussions
      ? rememberWhile(
          context,
          `space-discussions 1 ${id}`,
          JSON.stringify([sha, lastModified, likes]),
          () => fetchDiscussions(context, space, notes),
          keep,
        )
      : null,
    asked.commits
      ? rememberWhile(
          context,
          `space-commits 1 ${id}`,
          JSON.stringify([sha, lastModified]),
          () => fetchCommits(context, space, notes),
          keep,
        )
      : null,
  ]);
  return { discussions, commits: commits?.commits ?? null, contributors: commits?.contributors ?? null };
}

interface AskedSpace {
  id: string;
  address: string;
  /** Head commit by its listing, so that it has commits, and may have discussions; null where it names none. */
  sha: string | null;
}

/** Null where they are turned off, and where the repository is gone, gated or disabled since the listing. */
async function fetchDiscussions(context: CrawlContext, asked: AskedSpace, notes: Notes): Promise<number | null> {
  const { id, address } = asked;
  const path = `${address}/discussions?p=0&status=all`;
  const read = ({ value }: Received) => readDiscussions(value, id, path, !isReplay(context)).discussions;
  try {
    return read(
      await askBelieved(context.hub, path, {
        json: true,
        doubt: doubtOf(read, path, 'discussions of another form'),
      }),
    );
  } catch (error) {
    // Who owns a Space may turn them off.
    if (error instanceof HubError && /discussions are disabled/i.test(error.message)) return null;
    return noteRefusal(context, error, asked, notes, 'discussions');
  }
}

/** None where there is no main branch that could have one; null where the Hub refuses to say. */
async function fetchCommits(
  context: CrawlContext,
  asked: AskedSpace,
  notes: Notes,
): Promise<Pick<SpaceCommunity, 'commits' | 'contributors'> | null> {
  const { hub } = context;
  const { address, sha } = asked;
  const path = `${address}/commits/main?limit=1000`;
  const read = ({ value, headers }: Received) => {
    // A replay makes up the head of a repository whose commits it lacks, and says so.
    if (hub.isReplay() && headers['x-replay-reason'] !== undefined) return null;
    const isEmpty = Array.isArray(value) && value.length === 0 && (headers['x-total-count'] ?? '0') === '0';
    if (isEmpty && sha === null) return NO_COMMITS;
    // What was pushed since comes before it; the commits of an archive may be of another day than its listing.
    const lacksHead = Array.isArray(value) && sha !== null && !value.some((commit) => commit?.id === sha);
    if (isEmpty || (lacksHead && !hub.isReplay()))
      throw new ReportError(`${path}: expected the head that is listed`, 'ask again');
    const isWhole = !hub.isReplay() && !/\bnext\b/i.test(headers.link ?? '');
    return readCommits(value, headers['x-total-count'], path, isWhole);
  };
  try {
    return read(await askBelieved(hub, path, { json: true, doubt: doubtOf(read, path, 'commits of another form') }));
  } catch (error) {
    if (sha === null && error instanceof HubError && error.code === 'RevisionNotFound') return NO_COMMITS;
    return noteRefusal(context, error, asked, notes, 'commits of a Space with a head');
  }
}

function doubtOf(
  read: (received: Received) => unknown,
  path: string,
  what: string,
): (received: Received) => string | undefined {
  return (received) => {
    // A listing names a repository by its id of today, and others of its discussions or commits are not what was asked.
    if (received.path !== path) return 'an answer on another repository';
    return formDoubt(() => void read(received), what);
  };
}

/** Notes what the Hub refused or what could not be believed; any other error is one. */
function noteRefusal(context: CrawlContext, error: unknown, { sha }: AskedSpace, notes: Notes, lacked: string): null {
  const what = unbelievedWhat(error);
  const refusal = refusalOf(error);
  if (what !== undefined) notes.odd.push(what);
  else if (refusal === undefined) throw error;
  // A Space without a commit has none of them, and an archive may lack those of any.
  else if (refusal !== NOT_FOUND) notes.refused.push(refusal);
  else if (sha !== null && !isReplay(context)) notes.missing.push(lacked);
  return null;
}
