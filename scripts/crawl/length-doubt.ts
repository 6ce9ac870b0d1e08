import type { DoubtedPage } from './confirm-page.ts';
import type { FollowedPages } from './follow-pages.ts';
import { limitOf, type PageAnswer } from './page-problem.ts';

/**
 * What the length of a page and its next link leave in doubt, with the page that is to be asked for in pieces to see;
 * undefined where it is as long as pages are and leads on, or is shorter and the last.
 */
export function lengthDoubt(
  followed: Pick<FollowedPages, 'last' | 'usualRows'>,
  { path, next, records: { received, ids } }: PageAnswer,
): { what: string; page: DoubtedPage } | undefined {
  const [last, usual, limit] = [followed.last(), followed.usualRows(path), limitOf(path) || Infinity];
  const page = (isEnd: boolean) => ({ path, ids: [...ids], isEnd });
  if (next !== '') {
    if (received === 0 || received >= (usual ?? limit)) return undefined;
    return { what: `${received} rows, fewer than a page has`, page: page(false) };
  }
  if (received === 0)
    return (
      last && { what: 'an empty page ends the listing', page: { path: last.path, ids: [...last.ids], isEnd: true } }
    );
  if (received < Math.min(limit, usual ?? limit)) return undefined;
  return { what: `${received} rows, as many as a page has, and no next link`, page: page(true) };
}
