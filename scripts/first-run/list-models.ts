import { askBelieved } from '../hub/ask-believed.ts';
import { formDoubt } from '../hub/form-doubt.ts';
import { confirmFullEnd } from '../hub/full-end.ts';
import type { Hub, Received } from '../hub/hub-client.ts';
import { isSameListing } from '../hub/is-same-listing.ts';
import { nextPath } from '../hub/link-header.ts';
import { isCount } from '../records/field.ts';
import { isPublic } from '../records/is-public.ts';
import { isRepoId } from '../records/is-repo-id.ts';
import type { Listed } from './draw-models.ts';

/** Rows of a page. */
const LIMIT = 1000;
/** Rows of another task, or without what a draw goes by, above which it is not the rows. */
const SHARE = 0.05;

/** What a listing left out of the draw. */
export interface ListedModels {
  models: Listed[];
  /** Records that say another task, no downloads, or no id. */
  odd: number;
}

/**
 * Every listed public model of a task that has the library of the snippet, with its downloads of 30 days. A page that is no
 * listing of them, brings no new model, or ends full is asked for again and then an error: of another frame every
 * probability would be wrong.
 */
export async function listModels(hub: Hub, task: string, library: string): Promise<ListedModels> {
  const models = new Map<string, Listed>();
  const [known, asked] = [new Set<string>(), new Set<string>()];
  const query = new URLSearchParams({ filter: library, pipeline_tag: task, limit: String(LIMIT) });
  const fields = ['downloads', 'pipeline_tag', 'private'].map((field) => `&expand=${field}`).join('');
  let odd = 0;
  let path: string | undefined = `/api/models?${query.toString()}${fields}`;
  while (path !== undefined) {
    const from = path;
    asked.add(from);
    const page = await askBelieved(hub, from, {
      json: true,
      doubt: (got) => doubtOf(hub, got, { from, task, known, asked }),
    });
    for (const row of rowsOf(page)) {
      known.add(String(row.id));
      const model = modelOf(hub, row, task);
      if (model !== undefined) models.set(model.id, model);
      else if (row.private !== true) odd += 1;
    }
    path = nextPath(page.headers.link, hub.endpoint, page.path);
    if (path === undefined && rowsOf(page).length >= LIMIT)
      await confirmFullEnd(hub, page.path, LIMIT, 'a listing that is cut off');
  }
  return { models: [...models.values()], odd };
}

interface Row {
  id?: unknown;
  downloads?: unknown;
  pipeline_tag?: unknown;
  private?: unknown;
}

interface Asked {
  from: string;
  task: string;
  known: ReadonlySet<string>;
  asked: ReadonlySet<string>;
}

function doubtOf(hub: Hub, got: Received, { from, task, known, asked }: Asked): string | undefined {
  if (!isSameListing(from, got.path)) return 'another listing';
  if (!Array.isArray(got.value)) return 'no list of models';
  return formDoubt(() => {
    const next = nextPath(got.headers.link, hub.endpoint, got.path);
    if (next !== undefined && asked.has(next)) return 'a page whose next link leads back';
    const rows = rowsOf(got).filter((row) => row.private !== true);
    if (rows.length > 0 && rows.every(({ id }) => known.has(String(id)))) return 'a page without a new model';
    const odd = rows.filter((row) => modelOf(hub, row, task) === undefined).length;
    return odd > SHARE * rows.length && odd > 1 ? 'models of another task, or without downloads' : undefined;
  }, 'a page of another form');
}

/** Rows of a page that is a list; what is none has no field. */
function rowsOf({ value }: Received): Row[] {
  return (value as unknown[]).map((row) => (typeof row === 'object' && row !== null ? row : {}));
}

/** Undefined also for one of which the Hub does not say that everybody sees it: a token may be sent. */
function modelOf(hub: Hub, row: Row, task: string): Listed | undefined {
  const { id, downloads, pipeline_tag } = row;
  if (!isPublic(row, hub.isReplay()) || typeof id !== 'string' || !isRepoId(id) || pipeline_tag !== task)
    return undefined;
  return isCount(downloads) ? { id, downloads } : undefined;
}
