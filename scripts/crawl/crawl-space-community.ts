import { repositoryState } from '../hub/hub-error.ts';
import { readCommits, readDiscussions } from '../records/read-community.ts';
import type { CrawlContext } from './crawl-context.ts';
import { eachOf } from './each-of.ts';
import { inAddress } from '../records/in-address.ts';
import type { ScopedSpace } from '../records/scoped-space.ts';
import type { SpaceCommunity } from '../records/space-community.ts';
import { remember } from './remember.ts';

const UNKNOWN: SpaceCommunity = { discussions: null, commits: null, contributors: null };

/**
 * Discussions and commits of the listed Spaces in scope by id. A replay has neither: nothing is asked, all is unknown.
 */
export async function crawlSpaceCommunity(
  context: CrawlContext,
  spaces: readonly ScopedSpace[],
): Promise<Map<string, SpaceCommunity>> {
  if (context.replayed || context.hub.isReplay() || !context.scope.community) return new Map();
  const listed = spaces.filter((space) => space.facts !== undefined);
  const found = await eachOf(
    listed,
    ({ id }) => remember(context.cache, `space-community 1 ${id}`, () => fetchCommunity(context, id)),
    { ...context, name: 'space community', unit: 'Spaces' },
  );
  return new Map([...found].map(([{ id }, community]) => [id, community]));
}

async function fetchCommunity(context: CrawlContext, id: string): Promise<SpaceCommunity> {
  const address = `/api/spaces/${inAddress(id)}`;
  const discussions = await answered(async () => {
    const path = `${address}/discussions?p=0&status=all`;
    return readDiscussions((await context.hub.get(path, { json: true })).value, path);
  });
  const commits = await answered(async () => {
    const path = `${address}/commits/main?limit=1000`;
    const { value, headers } = await context.hub.get(path, { json: true });
    return readCommits(value, headers['x-total-count'], path);
  });
  return { ...UNKNOWN, ...discussions, ...commits };
}

/** Undefined where the repository is gone, gated or disabled since the listing. */
async function answered<Facts>(ask: () => Promise<Facts>): Promise<Facts | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (repositoryState(error) === undefined) throw error;
    return undefined;
  }
}
