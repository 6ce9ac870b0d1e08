import type { DoubtedPage } from './confirm-page.ts';
import type { FollowedPages } from './follow-pages.ts';
import { limitOf, type PageAnswer } from './page-problem.ts';
import { rowsAgain } from './rows-again.ts';

/** What is in doubt, and the page that is to be asked for in pieces to see. */
export interface PageDoubt {
  what: string;
  page: DoubtedPage;
}

type Followed = Pick<FollowedPages, 'last' | 'gap' | 'usualRows' | 'skips' | 'firstSkips'>;

/**
 * What the rows of a page leave in doubt: those with which it begins again, which may stand for others, empty pages
 * before it, which may have had some, its length, and a next page that does not begin behind it; `withEnd` also the last
 * page, of which nothing that follows tells whether a row of it is missing.
 */
export function pageDoubts(followed: Followed, page: PageAnswer, withEnd = false): PageDoubt[] {
  const doubts = [
    beginDoubt(followed, page),
    gapDoubt(followed, page),
    lengthDoubt(followed, page),
    skipDoubt(followed, page),
  ].filter((each) => each !== undefined);
  const { path, next, records } = page;
  if (!withEnd || next !== '' || records.ids.size === 0 || doubts.some((doubt) => doubt.page.isEnd)) return doubts;
  return [...doubts, { what: 'the last page', page: { path, ids: [...records.ids], isEnd: true } }];
}

/** A page that begins with rows of the page before, or elsewhere than behind the first: that one may have lost others. */
function beginDoubt(followed: Followed, page: PageAnswer): PageDoubt | undefined {
  const { records } = page;
  const last = followed.last();
  const again = rowsAgain(last?.ids, records.ids);
  const skips = followed.firstSkips(page);
  if (last === undefined || (again === 0 && !skips)) return undefined;
  const follows = [...records.ids][again];
  const before = { path: last.path, ids: [...last.ids], isEnd: false, ...(follows !== undefined && { follows }) };
  const what = again > 0 ? `${again} rows of the page before` : 'a first page whose next begins behind another record';
  return { what, page: before };
}

/** A page behind an empty one: in pieces, too, nothing but it may come there. */
function gapDoubt(followed: Followed, page: PageAnswer): PageDoubt | undefined {
  const gap = followed.gap();
  if (gap === undefined || page.records.received === 0) return undefined;
  return { what: 'an empty page before it', page: { ...pageOf(page), path: gap.path, isEnd: false } };
}

/** Undefined where a page has as many new rows as pages have and leads on, or has fewer and is the last. */
function lengthDoubt(followed: Followed, page: PageAnswer): PageDoubt | undefined {
  const { path, next, records } = page;
  const [last, usual, limit] = [followed.last(), followed.usualRows(path), limitOf(path) || Infinity];
  const rows = records.received - rowsAgain(last?.ids, records.ids);
  if (next !== '') {
    if (records.received === 0 || rows >= (usual ?? limit)) return undefined;
    return { what: `${rows} rows, fewer than a page has`, page: { ...pageOf(page), isEnd: false } };
  }
  if (records.ids.size === 0) {
    const what = records.received === 0 ? 'an empty page ends the listing' : 'a page without an id ends the listing';
    return last && { what, page: { path: last.path, ids: [...last.ids], isEnd: true } };
  }
  if (rows < Math.min(limit, usual ?? limit)) return undefined;
  return {
    what: `${rows} rows, as many as a page has, and no next link`,
    page: { ...pageOf(page), isEnd: true },
  };
}

function skipDoubt(followed: Followed, page: PageAnswer): PageDoubt | undefined {
  if (!followed.skips(page)) return undefined;
  return { what: 'a next page that begins behind another record', page: { ...pageOf(page), isEnd: false } };
}

function pageOf({ path, next, records: { ids } }: PageAnswer): Omit<DoubtedPage, 'isEnd'> {
  return { path, ids: [...ids], ...(next !== '' && { next }) };
}
