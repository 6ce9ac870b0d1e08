import type { FollowedPages } from './follow-pages.ts';
import { pageDoubts } from './page-doubts.ts';
import type { PageAnswer } from './page-problem.ts';

/**
 * Looks at one page until nothing about it is in doubt: why it is asked for once more, or undefined where it may be
 * taken. One with single odd records, or of a doubtful length, is when it comes a second time with the same rows, and no
 * look between that leads on to the same page had others.
 */
export function lookTwice(followed: FollowedPages): (page: PageAnswer) => string | undefined {
  const looks: { rows: string; ids: ReadonlySet<string>; next: string }[] = [];
  return (page) => {
    const { records, next } = page;
    const { odd, ids } = records;
    // Rows may be liked meanwhile, but they do not come and go.
    const rows = [...ids, next].join(' ');
    const before = looks.findLastIndex((look) => look.rows === rows);
    const isWhole = (look: (typeof looks)[number]) => look.next !== next || [...look.ids].every((id) => ids.has(id));
    if (before >= 0 && looks.slice(before).every(isWhole)) return undefined;
    // New repositories stand on the first page, so that there a third look is as good as it gets.
    const isGrowing = followed.last() === undefined && looks.length > 1;
    if (looks.push({ rows, ids, next }) > 1) return isGrowing ? undefined : 'each look at it brings other rows';
    if (odd.length > 0) return `${odd.length} odd fields or records`;
    if (records.received === 0 && next !== '') return 'an empty page with a next link';
    const [gone] = followed.vanished(page);
    if (gone !== undefined) return `none of ${ids.size} rows has ${gone}`;
    // A server that gives less than was asked for does so from the first page on.
    const givesLess = next !== '' && followed.usualRows(page.path) === undefined;
    return givesLess ? undefined : pageDoubts(followed, page)[0]?.what;
  };
}
