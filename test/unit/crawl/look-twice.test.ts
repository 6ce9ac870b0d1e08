import { expect, test } from 'vitest';
import { lookTwice } from '../../../scripts/crawl/look-twice.ts';

const all = ['o/a', 'o/b', 'o/c'];
const page = (ids: readonly string[], next = '/api/models?limit=3&cursor=2') => ({
  path: '/api/models?limit=3',
  next,
  records: { rows: [], odd: [], received: ids.length, ids: new Set(ids), isDescending: true },
});
/** What looks at pages of these ids say, behind a page of three or as the first. */
function looks(isFirst: boolean, ...pages: readonly (readonly string[])[]) {
  const last = isFirst ? undefined : { path: '/api/models?limit=3', ids: new Set(['o/z']) };
  const look = lookTwice({ last: () => last, usualRows: () => 3, problemOf: () => undefined, accept: () => {} });
  return pages.map((ids) => look(page(ids)));
}
const [short, other] = ['2 rows, fewer than a page has', 'each look at it brings other rows'];

test('a page that is as long as pages are is taken at once, a shorter one when it comes so again', () => {
  expect(looks(false, all)).toEqual([undefined]);
  expect(looks(false, all.slice(1), all.slice(1))).toEqual([short, undefined]);
});

test('of looks that differ none is taken until one comes again, also where the later one has no fault of its own', () => {
  expect(looks(false, all.slice(1), all, all)).toEqual([short, other, undefined]);
  expect(looks(false, all.slice(1), all, all.slice(0, 2))).toEqual([short, other, other]);
});

test('of the first page, where new rows come, the third look is taken', () =>
  expect(looks(true, all.slice(1), all, all.slice(0, 2))).toEqual([short, other, undefined]));
