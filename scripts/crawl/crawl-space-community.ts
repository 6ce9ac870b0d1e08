import type { Hub } from '../hub/hub-client.ts';
import { isRefused, repositoryState } from '../hub/hub-error.ts';
import { readCommits, readDiscussions } from '../records/read-community.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { inAddress } from '../records/in-address.ts';
import type { ScopedSpace } from '../records/scoped-space.ts';
import type { SpaceCommunity } from '../records/space-community.ts';
import { remember } from './remember.ts';

const UNKNOWN: SpaceCommunity = { discussions: null, commits: null, contributors: null };

/**
 * Discussions and commits of the listed Spaces in scope by id. A replay is asked only for what its archive holds; the
 * rest is unknown.
 */
export async function crawlSpaceCommunity(
  context: CrawlContext,
  spaces: readonly ScopedSpace[],
): Promise<Map<string, SpaceCommunity>> {
  const { hub, scope } = context;
  const has = (what: 'discussions' | 'commits') => !hub.isReplay() || hub.replayHolds(what);
  const asked = { discussions: has('discussions'), commits: has('commits') };
  if (!scope.community || (!asked.discussions && !asked.commits)) return new Map();
  const listed = spaces.filter((space) => space.facts !== undefined);
  const found = await eachOf(
    listed,
    ({ id }) => remember(context.cache, `space-community 1 ${id}`, () => fetchCommunity(hub, id, asked)),
    { ...context, name: 'space community', unit: 'Spaces' },
  );
  return new Map([...found].map(([{ id }, community]) => [id, community]));
}

async function fetchCommunity(
  hub: Hub,
  id: string,
  asked: { discussions: boolean; commits: boolean },
): Promise<SpaceCommunity> {
  const address = `/api/spaces/${inAddress(id)}`;
  const discussions = await answered(asked.discussions, hub, async () => {
    const path = `${address}/discussions?p=0&status=all`;
    return readDiscussions((await hub.get(path, { json: true })).value, path);
  });
  const commits = await answered(asked.commits, hub, async () => {
    const path = `${address}/commits/main?limit=1000`;
    const { value, headers } = await hub.get(path, { json: true });
    // A replay makes up the head of a repository whose commits it lacks, and says so.
    if (headers['x-replay-reason'] !== undefined) return undefined;
    return readCommits(value, headers['x-total-count'], path);
  });
  return { ...UNKNOWN, ...discussions, ...commits };
}

/** Undefined where the repository is gone, gated or disabled since the listing, or where an archive lacks it. */
async function answered<Facts>(isAsked: boolean, hub: Hub, ask: () => Promise<Facts>): Promise<Facts | undefined> {
  if (!isAsked) return undefined;
  try {
    return await ask();
  } catch (error) {
    const isLacking = hub.isReplay() && isRefused(error);
    if (!isLacking && repositoryState(error) === undefined) throw error;
    return undefined;
  }
}
