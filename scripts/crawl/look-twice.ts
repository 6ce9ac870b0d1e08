import type { FollowedPages } from './follow-pages.ts';
import { pageDoubts } from './page-doubts.ts';
import type { PageAnswer } from './page-problem.ts';

/**
 * Looks at one page until nothing about it is in doubt: why it is asked for once more, or undefined where it may be
 * taken. One with single odd records, or of a doubtful length, is when it comes a second time with the same rows, and no
 * look between had others.
 */
export function lookTwice(followed: FollowedPages): (page: PageAnswer) => string | undefined {
  const looks: { rows: string; ids: ReadonlySet<string> }[] = [];
  return (page) => {
    const { odd, ids } = page.records;
    // Rows may be liked meanwhile, but they do not come and go.
    const rows = [...ids, page.next].join(' ');
    const before = looks.findLastIndex((look) => look.rows === rows);
    if (before >= 0 && looks.slice(before).every((look) => [...look.ids].every((id) => ids.has(id)))) return undefined;
    // New repositories stand on the first page, so that there a third look is as good as it gets.
    const isGrowing = followed.last() === undefined && looks.length > 1;
    if (looks.push({ rows, ids }) > 1) return isGrowing ? undefined : 'each look at it brings other rows';
    if (odd.length > 0) return `${odd.length} odd fields or records`;
    if (page.records.received === 0 && page.next !== '') return 'an empty page with a next link';
    const [gone] = followed.vanished(page);
    if (gone !== undefined) return `none of ${ids.size} rows has ${gone}`;
    // A server that gives less than was asked for does so from the first page on.
    const givesLess = page.next !== '' && followed.usualRows(page.path) === undefined;
    return givesLess ? undefined : pageDoubts(followed, page)[0]?.what;
  };
}
