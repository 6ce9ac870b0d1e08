import { HubError, isRefused } from '../hub/hub-error.ts';
import { inAddress } from '../records/in-address.ts';
import { readCommits, readDiscussions } from '../records/read-community.ts';
import type { SpaceFacts } from '../records/read-space.ts';
import type { ScopedSpace } from '../records/scoped-space.ts';
import type { SpaceCommunity } from '../records/space-community.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { isReplay } from './is-replay.ts';
import { rememberWhile } from './remember.ts';

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
  const found = await eachOf(listed, (space) => communityOf(context, asked, space), {
    ...context,
    name: 'space community',
    unit: 'Spaces',
  });
  return new Map([...found].map(([{ id }, community]) => [id, community]));
}

async function communityOf(
  context: CrawlContext,
  asked: { discussions: boolean; commits: boolean },
  { id, sha, lastModified, likes }: SpaceFacts,
): Promise<SpaceCommunity> {
  const address = `/api/spaces/${inAddress(id)}`;
  const lasts = (answer: unknown) => answer !== null && sha !== null;
  const [discussions, commits] = await Promise.all([
    asked.discussions
      ? rememberWhile(
          context,
          `space-discussions 1 ${id}`,
          JSON.stringify([sha, lastModified, likes]),
          () => fetchDiscussions(context, address),
          lasts,
        )
      : null,
    asked.commits
      ? rememberWhile(
          context,
          `space-commits 1 ${id}`,
          JSON.stringify([sha, lastModified]),
          () => fetchCommits(context, address),
          lasts,
        )
      : null,
  ]);
  return { discussions, commits: commits?.commits ?? null, contributors: commits?.contributors ?? null };
}

/** Null where they are turned off, and where the repository is gone, gated or disabled since the listing. */
async function fetchDiscussions({ hub }: CrawlContext, address: string): Promise<number | null> {
  const path = `${address}/discussions?p=0&status=all`;
  try {
    return readDiscussions((await hub.get(path, { json: true })).value, path).discussions;
  } catch (error) {
    if (!isRefused(error)) throw error;
    return null;
  }
}

/** None where there is no main branch that could have one; null where the Hub refuses to say. */
async function fetchCommits(
  { hub }: CrawlContext,
  address: string,
): Promise<Pick<SpaceCommunity, 'commits' | 'contributors'> | null> {
  const path = `${address}/commits/main?limit=1000`;
  try {
    const { value, headers } = await hub.get(path, { json: true });
    // A replay makes up the head of a repository whose commits it lacks, and says so.
    if (hub.isReplay() && headers['x-replay-reason'] !== undefined) return null;
    if (Array.isArray(value) && value.length === 0) return NO_COMMITS;
    return readCommits(value, headers['x-total-count'], path);
  } catch (error) {
    if (!isRefused(error)) throw error;
    return error instanceof HubError && error.code === 'RevisionNotFound' ? NO_COMMITS : null;
  }
}
