import { GivenUp } from '../hub/hub-client.ts';
import { ForeignRedirect, HubError } from '../hub/hub-error.ts';
import { createProgress } from '../lib/progress.ts';
import { isGitId } from '../records/is-git-id.ts';
import { isRepoId } from '../records/is-repo-id.ts';
import { taskNames } from '../records/task-names.ts';
import type { Sort, TaskBy } from '../tidy/collect-top-lists.ts';
import { liveCard } from './crawl-cards.ts';
import type { CrawlContext } from './crawl-context.ts';
import { MOST_LANES } from './lanes.ts';
import { remember } from './remember.ts';

interface Likely {
  id: string;
  sha: string | null;
}

/**
 * Asks for cards and records of models that will be in scope while the listing of models still runs: those of the Hub's
 * own top lists, a request a list. Only where page after page of a slow Hub leaves quota unused; what is in scope is
 * decided by the listing all the same, and takes from the cache what it finds there. Ends with the listing at the
 * latest.
 */
export async function foreseeCards(context: CrawlContext, listing: Promise<unknown>): Promise<void> {
  let isOver = false;
  const end = () => void (isOver = true);
  const over = listing.then(end, end);
  if (!(await Promise.race([context.hasIdleQuota, over.then(() => false)]))) return;
  context.log('the listings leave quota unused: cards of models in the top lists of the Hub are asked for meanwhile');
  const progress = createProgress('model cards ahead', 'models');
  const asked = new Set<string>();
  let answered = 0;
  const ask = async (model: Likely) => {
    if (isOver) return;
    await unlessUnreached(liveCard(context, model));
    progress.step((answered += 1), undefined);
  };
  const lists = listsOf(context);
  // A list is asked for when the models of one before it are done: if the listing ends soon, few were in vain.
  const walk = async () => {
    for (let list = lists.shift(); list && !isOver; list = lists.shift()) {
      const models = await topModels(context, list);
      const others = models.filter(({ id }) => !asked.has(id) && asked.add(id));
      await Promise.all(others.map((model) => context.lanes.run(() => ask(model))));
    }
  };
  await Promise.all(Array.from({ length: Math.ceil(MOST_MODELS / context.scope.count) }, walk));
  progress.end(`${answered} models`);
}

/** Models of lists under way at once: twice what is asked for at once, since many are in several lists. */
const MOST_MODELS = 2 * MOST_LANES;

interface List {
  by: TaskBy;
  sort: Sort;
  task: string;
}

function listsOf({ scope: { bys, sorts, tasks } }: CrawlContext): List[] {
  const names = [...(tasks ?? taskNames())];
  return bys.flatMap((by) => sorts.flatMap((sort) => names.map((task) => ({ by, sort, task }))));
}

/** Models of one list but for those that share the value of its last place: which of them are in it nobody can say. */
async function topModels(context: CrawlContext, { by, sort, task }: List): Promise<Likely[]> {
  const { count } = context.scope;
  const path =
    `/api/models?${by === 'tag' ? 'filter' : 'pipeline_tag'}=${encodeURIComponent(task)}&sort=${sort}` +
    `&limit=${count}&expand[]=sha&expand[]=${sort}`;
  const ask = async () => (await context.hub.get(path, { json: true })).value;
  const rows = await unlessUnreached(remember(context.cache, `top list ${path}`, ask, Array.isArray));
  if (!Array.isArray(rows)) return [];
  const listed = rows as Record<string, unknown>[];
  const last = listed.length < count ? undefined : listed.at(-1)?.[sort];
  return listed.flatMap((row) =>
    typeof row?.id === 'string' && isRepoId(row.id) && row[sort] !== last
      ? [{ id: row.id, sha: typeof row.sha === 'string' && isGitId(row.sha) ? row.sha : null }]
      : [],
  );
}

/** What fails here is asked for again, and told, where it is needed. */
async function unlessUnreached<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GivenUp || error instanceof HubError || error instanceof ForeignRedirect) return undefined;
    throw error;
  }
}
