import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { smallestDelta } from '../statistics/smallest-delta.ts';
import { smallestShareDifference } from '../statistics/smallest-share-difference.ts';

/** Table `power-by-size`: what groups as large as those compared could tell, each pair of sizes once. */
export function powerBySize(compared: readonly RowIn<'metrics', 'power'>[]): RowIn<'metrics', 'power-by-size'>[] {
  const pairs = compared.flatMap(({ n_left: left, n_right: right }) =>
    left === null || right === null ? [] : [{ less: Math.min(left, right), more: Math.max(left, right) }],
  );
  return [...Map.groupBy(pairs, ({ less, more }) => `${less} ${more}`).values()]
    .map((own) => ({ ...own[0]!, comparisons: own.length }))
    .sort((a, b) => a.less - b.less || a.more - b.more)
    .map(({ less, more, comparisons }) => ({
      n_left: less,
      n_right: more,
      comparisons,
      delta: rounded(smallestDelta(less, more)),
      share_half: rounded(smallestShareDifference(0.5, less, more).above),
      share_tenth: rounded(smallestShareDifference(0.1, less, more).above),
    }));
}
