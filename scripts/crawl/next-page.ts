import type { Hub } from '../hub/hub-client.ts';
import { nextPath } from '../hub/link-header.ts';
import { limitOf } from './page-problem.ts';

/** Rows that a page is asked for at least, but for one that is too large. */
export const SMALLEST_PAGE = 100;

/** What a listing is asked for with. */
export interface Asking {
  hub: Pick<Hub, 'endpoint'>;
  firstPath: string;
}

/**
 * Path of the next page by a Link header, empty where there is none. It is as long as this one was asked to be: a server
 * that gives less does so whatever its link says. Behind one that was asked for by few records it is longer again.
 */
export function nextPage({ hub, firstPath }: Asking, link: string | undefined, from: string): string {
  const next = nextPath(link, hub.endpoint, from) ?? '';
  const limit = Math.max(limitOf(from), Math.min(SMALLEST_PAGE, limitOf(firstPath)));
  return next.replace(/([?&]limit=)\d+/, `$1${limit}`);
}
