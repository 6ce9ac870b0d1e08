import { median } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import { captureOf } from '../../frames/frame-rules.ts';
import type { ReportData } from './report-data.ts';

/** Where the data put a task beside the middle of all ranked ones. */
export type EaseGroup = 'easier' | 'like' | 'harder' | 'cannot be told';
/** The groups in the order in which they are shown. */
export const easeGroupNames = ['easier', 'like', 'harder', 'cannot be told'] as const satisfies readonly EaseGroup[];

/** A difference of two indexes that is too small to matter, as ease-pairs has it. */
const MARGIN = 0.1;
type Ranked = RowIn<'metrics', 'ease-index'>;

/**
 * The group of each task that the newest listing of all models ranks, by its name. Like the middle: the interval of its index
 * lies within 0.1 of the median index. Else easier or harder: the interval of its rank lies on one side of the middle rank.
 * Else it cannot be told. Empty where no listing of all models ranks a task.
 */
export function easeGroups({ metricTable }: Pick<ReportData, 'metricTable'>): ReadonlyMap<string, EaseGroup> {
  const capture = captureOf(metricTable, 'ease');
  const ranked = metricTable('ease-index').filter((row) => row.capture === capture);
  const middle = { index: median(ranked.flatMap(({ index }) => index ?? [])) ?? 0, rank: (ranked.length + 1) / 2 };
  return new Map(ranked.map((row) => [row.task, groupOf(row, middle)]));
}

function groupOf({ low, high, rank_low, rank_high }: Ranked, middle: { index: number; rank: number }): EaseGroup {
  if (low !== null && high !== null && low - middle.index >= -MARGIN && high - middle.index <= MARGIN) return 'like';
  if (rank_high < middle.rank) return 'easier';
  return rank_low > middle.rank ? 'harder' : 'cannot be told';
}
