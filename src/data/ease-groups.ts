import { median } from 'd3-array';
import { captureOf } from '../../frames/frame-rules.ts';
import type { ReportData } from './report-data.ts';

/** The groups in the order in which they are shown. */
export const easeGroupNames = ['easier', 'like', 'harder', 'cannot be told'] as const;
/** Where the data put a task beside the middle of all ranked ones. */
export type EaseGroup = (typeof easeGroupNames)[number];

/** A ranked task with its index, its rank and the intervals of both over authors. */
export interface RankedTask {
  task: string;
  index: number | null;
  low: number | null;
  high: number | null;
  rank_low: number;
  rank_high: number;
}

/** A difference of two indexes that is too small to matter, as ease-pairs has it. */
const MARGIN = 0.1;

/**
 * The group of each ranked task by its name. Like the middle: the interval of its index lies within 0.1 of the median index.
 * Else easier or harder: the interval of its rank lies on one side of the middle rank. Else it cannot be told.
 */
export function groupsOf(ranked: readonly RankedTask[]): ReadonlyMap<string, EaseGroup> {
  const middle = { index: median(ranked.flatMap(({ index }) => index ?? [])) ?? 0, rank: (ranked.length + 1) / 2 };
  return new Map(ranked.map((row) => [row.task, groupOf(row, middle)]));
}

/** The groups of the tasks that the newest listing of all models ranks; empty where none does. */
export function easeGroups({ metricTable }: Pick<ReportData, 'metricTable'>): ReadonlyMap<string, EaseGroup> {
  const capture = captureOf(metricTable, 'ease');
  return groupsOf(metricTable('ease-index').filter((row) => row.capture === capture));
}

function groupOf({ low, high, ...row }: RankedTask, middle: { index: number; rank: number }): EaseGroup {
  if (low !== null && high !== null && low - middle.index >= -MARGIN && high - middle.index <= MARGIN) return 'like';
  if (row.rank_high < middle.rank) return 'easier';
  return row.rank_low > middle.rank ? 'harder' : 'cannot be told';
}
