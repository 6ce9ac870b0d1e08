import type { RowIn } from '../../data/schema/folders.ts';
import { gini } from '../statistics/gini.ts';
import { quantile } from '../statistics/quantile.ts';
import { rounded } from '../statistics/rounded.ts';
import { topShare } from '../statistics/top-share.ts';
import { sizeOf, sortedCounts, sumOf, type ValueCounts } from '../statistics/value-counts.ts';
import { withoutLargest } from '../statistics/without-largest.ts';
import type { DistributionGroup } from './distribution-group.ts';

type DistributionRow = RowIn<'captures', 'distributions'>;

/** Rows of the table distributions for one group: one a measure; created_day becomes age_days on the day of the Hub. */
export function distributionRows(
  kind: DistributionRow['kind'],
  group: DistributionGroup,
  measures: readonly string[],
  seenDay: number,
): DistributionRow[] {
  return measures.map((measure, at) => {
    const counts = group.values[at]!.counts();
    return measure === 'created_day'
      ? distributionRow(kind, group, 'age_days', agesOf(counts, seenDay))
      : distributionRow(kind, group, measure, counts);
  });
}

function distributionRow(
  kind: DistributionRow['kind'],
  { by, task, n }: DistributionGroup,
  measure: string,
  counts: ValueCounts,
): DistributionRow {
  const sorted = sortedCounts(counts);
  const known = sizeOf(sorted);
  const sum = sumOf(sorted);
  const others = withoutLargest(sorted);
  return {
    kind,
    by,
    task,
    measure,
    n,
    known,
    zeros: counts.get(0) ?? 0,
    sum,
    mean: known ? rounded(sum / known) : null,
    min: sorted[0]?.[0] ?? null,
    p25: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
    p99: quantile(sorted, 0.99),
    max: sorted.at(-1)?.[0] ?? null,
    gini: rounded(gini(sorted)),
    top_1: rounded(topShare(sorted, 0.01)),
    top_10: rounded(topShare(sorted, 0.1)),
    top_1_without_largest: rounded(topShare(others, 0.01)),
    top_10_without_largest: rounded(topShare(others, 0.1)),
  };
}

/** Ages in days on the day the Hub was seen; what was created later on that day counts as 0. */
function agesOf(createdDays: ValueCounts, seenDay: number): ValueCounts {
  const ages: ValueCounts = new Map();
  for (const [day, count] of createdDays) {
    const age = Math.max(0, seenDay - day);
    ages.set(age, (ages.get(age) ?? 0) + count);
  }
  return ages;
}
