import type { RowIn } from '../../data/schema/folders.ts';
import { cliffsDeltaOfCounts } from '../statistics/cliffs-delta-of-counts.ts';
import { rounded } from '../statistics/rounded.ts';
import { sizeOf } from '../statistics/value-counts.ts';
import type { By, CountedGroup } from './distribution-group.ts';

/** The task that every other one is set against: one of the two of the starting study, and the largest. */
const REFERENCE = 'text-generation';

/** Rows of the table task-contrasts: each task against the reference, by the measures at their places in a group. */
export function taskContrastRows(
  by: Exclude<By, 'all'>,
  tasks: ReadonlyMap<string | null, CountedGroup>,
  measures: readonly (readonly ['likes' | 'downloads', number])[],
): RowIn<'captures', 'task-contrasts'>[] {
  const reference = tasks.get(REFERENCE);
  if (!reference) return [];
  return measures.flatMap(([measure, at]) => {
    const theirs = reference.sorted[at]!;
    return [...tasks].flatMap(([task, { sorted }]) => {
      if (task === null || task === REFERENCE) return [];
      const own = sorted[at]!;
      const delta = rounded(cliffsDeltaOfCounts(own, theirs));
      return delta === null ? [] : [{ by, task, measure, n: sizeOf(own), n_reference: sizeOf(theirs), delta }];
    });
  });
}
