import { GivenUp, type Hub } from '../hub/hub-client.ts';
import { ForeignLink, nextPath } from '../hub/link-header.ts';
import { ReportError } from '../lib/report-error.ts';

export interface DoubtedPage {
  /** Path that it was asked for with. */
  path: string;
  /** Ids of its records in order. */
  ids: readonly string[];
  /** It says that nothing follows it. */
  isEnd: boolean;
  /** Path of the page that follows it. */
  next?: string;
  /** The first record of that page which is not on this one, where it is known. */
  follows?: string;
}

/** Pages that are read at most to see where a page ends. */
const MOST_PAGES = 12;
const LIMIT = /(?<=[?&]limit=)\d+/;
/** The pieces of a page that do not confirm it are asked for so often: one of them may be wrong, too. */
const MOST_LOOKS = 3;

/**
 * What is wrong with a page that looks cut or says that it is the last: it is asked for again in smaller pieces, which
 * must hold its records without a gap, and behind them what the next page begins with, or nothing where it is the last.
 * Undefined where they do.
 */
export async function confirmPage(hub: Hub, page: DoubtedPage): Promise<string | undefined> {
  for (let looks = 1; ; looks += 1) {
    try {
      const problem = await problemInPieces(hub, page);
      if (problem === undefined || looks === MOST_LOOKS) return problem;
    } catch (error) {
      if (looks === MOST_LOOKS || !mayPass(error)) throw error;
    }
  }
}

/** Whether an error is of what one answer says, which the next may say otherwise. */
function mayPass(error: unknown): boolean {
  return error instanceof ReportError && !(error instanceof GivenUp) && !(error instanceof ForeignLink);
}

async function problemInPieces(hub: Hub, page: DoubtedPage): Promise<string | undefined> {
  const { path, ids, isEnd } = page;
  const places = new Map(ids.map((id, at) => [id, at]));
  // A last page of one record has no smaller one: asked for with one more, it must come alone again.
  const size = isEnd && ids.length === 1 ? 2 : Math.max(1, isEnd ? ids.length - 1 : Math.ceil(ids.length / 2));
  let reached = -1;
  let at: string | undefined = path.replace(LIMIT, String(size));
  for (let pages = 0; at !== undefined && pages < MOST_PAGES; pages += 1) {
    const { value, headers, path: answered } = await hub.get(at, { json: true });
    const [rows, before] = [rowsOf(value), reached];
    for (const { id, createdAt } of rows) {
      const place = places.get(id);
      // New repositories stand before the first page; an older one is missing from it.
      if (place === undefined && reached < 0) {
        if (isNew(createdAt)) continue;
        return `it lacks ${id}`;
      }
      if (place === undefined && isEnd && reached === ids.length - 1) return `${id} follows behind it`;
      if (place === undefined)
        return reached < ids.length - 1 || (await isSkipped(hub, page, id)) ? `it lacks ${id}` : undefined;
      if (reached >= 0 && place > reached + 1) return `in smaller pages ${ids[reached + 1]} is missing`;
      reached = Math.max(reached, place);
    }
    // Of a server that gives less than it is asked for, or the same again, one seam is enough.
    const isShort = rows.length < size || reached === before;
    if (!isEnd && pages > 0 && reached >= 0 && isShort) return undefined;
    at = nextPath(headers.link, hub.endpoint, answered);
    // Up to its end such a server is asked for as much as it was at first: the pieces would be too small to reach it.
    if (isEnd && isShort) at = at?.replace(LIMIT, LIMIT.exec(path)?.[0] ?? '$&');
  }
  if (ids.length === 0) return 'none of its rows has an id';
  return reached < ids.length - 1 ? 'in smaller pages it ends before its last record' : undefined;
}

/** Whether the next page does not go on with this record. */
async function isSkipped(hub: Hub, { ids, next, follows }: DoubtedPage, id: string): Promise<boolean> {
  if (follows !== undefined) return follows !== id;
  if (next === undefined) return false;
  const { value } = await hub.get(next, { json: true });
  const first = rowsOf(value).find((row) => !ids.includes(row.id));
  return first !== undefined && first.id !== id;
}

/** Milliseconds since its creation in which a repository may have come between two requests. */
const NEW = 3_600_000;

function isNew(createdAt: unknown): boolean {
  return typeof createdAt !== 'string' || !(Date.parse(createdAt) < Date.now() - NEW);
}

function rowsOf(value: unknown): { id: string; createdAt: unknown }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row) =>
    typeof row?.id === 'string' ? [{ id: row.id as string, createdAt: row.createdAt }] : [],
  );
}
