import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { topShares } from '../statistics/top-share.ts';
import type { SortedCounts } from '../statistics/value-counts.ts';
import { withoutLargest } from '../statistics/without-largest.ts';
import type { CountedGroup } from './distribution-group.ts';

type LorenzRow = RowIn<'captures', 'lorenz'>;

/** Parts of which the table has a row. */
export const TOPS: readonly number[] = [
  0.0001, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
];

/** Rows of the table lorenz for one measure of a group: what the top of it holds; none where no value is known. */
export function lorenzRows(
  kind: LorenzRow['kind'],
  { by, task }: CountedGroup,
  measure: string,
  sorted: SortedCounts | undefined,
): LorenzRow[] {
  if (sorted === undefined || sorted.values.length === 0) return [];
  const [held, others] = [topShares(sorted, TOPS), topShares(withoutLargest(sorted), TOPS)];
  return TOPS.map((top, at) => ({
    kind,
    by,
    task,
    measure,
    top,
    held: rounded(held[at]!),
    held_without_largest: rounded(others[at]!),
  }));
}
