import type { RowIn } from '../../data/schema/folders.ts';
import { gini } from '../statistics/gini.ts';
import { quantile } from '../statistics/quantile.ts';
import { rounded } from '../statistics/rounded.ts';
import { topShares } from '../statistics/top-share.ts';
import { sizeOf, sortedCounts, sumOf, type SortedCounts, type ValueCounts } from '../statistics/value-counts.ts';
import { withoutLargest } from '../statistics/without-largest.ts';
import type { CountedGroup } from './distribution-group.ts';

type DistributionRow = RowIn<'captures', 'distributions'>;

const TOPS = [0.01, 0.1];

/** Rows of the table distributions for one group: one a measure; created_day becomes age_days on the day of the Hub. */
export function distributionRows(
  kind: DistributionRow['kind'],
  group: CountedGroup,
  measures: readonly string[],
  seenDay: number,
): DistributionRow[] {
  return measures.map((measure, at) => {
    const sorted = group.sorted[at]!;
    return measure === 'created_day'
      ? distributionRow(kind, group, 'age_days', agesOf(sorted, seenDay))
      : distributionRow(kind, group, measure, sorted);
  });
}

function distributionRow(
  kind: DistributionRow['kind'],
  { by, task, n }: CountedGroup,
  measure: string,
  sorted: SortedCounts,
): DistributionRow {
  const { values, counts } = sorted;
  const known = sizeOf(sorted);
  const sum = sumOf(sorted);
  const [top1, top10] = topShares(sorted, TOPS);
  const [others1, others10] = topShares(withoutLargest(sorted), TOPS);
  return {
    kind,
    by,
    task,
    measure,
    n,
    known,
    // No measure is negative.
    zeros: values[0] === 0 ? counts[0]! : 0,
    sum,
    mean: known ? rounded(sum / known) : null,
    min: values[0] ?? null,
    p25: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
    p99: quantile(sorted, 0.99),
    max: values.at(-1) ?? null,
    gini: rounded(gini(sorted)),
    top_1: rounded(top1!),
    top_10: rounded(top10!),
    top_1_without_largest: rounded(others1!),
    top_10_without_largest: rounded(others10!),
  };
}

/** Ages in days on the day the Hub was seen; what was created later on that day counts as 0. */
function agesOf({ values, counts }: SortedCounts, seenDay: number): SortedCounts {
  const ages: ValueCounts = new Map();
  values.forEach((day, at) => {
    const age = Math.max(0, seenDay - day);
    ages.set(age, (ages.get(age) ?? 0) + counts[at]!);
  });
  return sortedCounts(ages);
}
