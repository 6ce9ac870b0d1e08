import { expect, test } from 'vitest';
import { lookTwice } from '../../../scripts/crawl/look-twice.ts';

const all = ['o/a', 'o/b', 'o/c'];
const page = (ids: readonly string[], next = '/api/models?limit=3&cursor=2') => ({
  path: '/api/models?limit=3',
  next,
  records: { rows: [], odd: [], received: ids.length, repeated: 0, ids: new Set(ids), isDescending: true },
});
/** What looks at pages of these ids say, behind a page of three or as the first. */
function looks(isFirst: boolean, ...pages: readonly (readonly string[])[]) {
  return looksAt(
    isFirst,
    pages.map((ids) => page(ids)),
  );
}

function looksAt(isFirst: boolean, pages: readonly ReturnType<typeof page>[]) {
  const last = isFirst ? undefined : { path: '/api/models?limit=3', ids: new Set(['o/z']) };
  const usualRows = () => (isFirst ? undefined : 3);
  const look = lookTwice({
    last: () => last,
    gap: () => undefined,
    usualRows,
    problemOf: () => undefined,
    accept: () => {},
    vanished: () => [],
    never: () => [],
    voids: () => [],
    skips: () => false,
    firstSkips: () => false,
  });
  return pages.map((each) => look(each));
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

test('a look without rows that the one before had is not taken for having come before', () => {
  expect(looks(false, all.slice(1), all, all.slice(1))).toEqual([short, other, other]);
  expect(looks(false, all.slice(1), all.slice(2), all.slice(1))).toEqual([short, other, undefined]);
});

test('of two servers one may give less, and lead on from there', () => {
  const less = page(all.slice(0, 2), '/api/models?limit=3&cursor=1');
  expect(looksAt(false, [less, page(all), less])).toEqual([short, other, undefined]);
});

test('a first page is as long as its server makes pages', () => expect(looks(true, all.slice(1))).toEqual([undefined]));

test('of a first page that is in doubt the third look is taken, since new rows come there', () => {
  const look = lookTwice({
    last: () => undefined,
    gap: () => undefined,
    usualRows: () => undefined,
    problemOf: () => undefined,
    accept: () => {},
    vanished: () => [],
    never: () => [],
    voids: () => [],
    skips: () => false,
    firstSkips: () => false,
  });
  const odd = [{ cost: 'cell' as const, field: 'likes', expected: 'a value', received: 'null', id: 'o/a', row: 0 }];
  const said = [all, ['o/new', ...all], ['o/newer', ...all]].map((ids) => {
    const { records, ...rest } = page(ids);
    return look({ ...rest, records: { ...records, odd } });
  });
  expect(said).toEqual(['1 odd fields or records', other, undefined]);
});
