import { isHeadline } from './headline-tasks.ts';

/** Tasks at either end that a chapter shows of a figure of all tasks. */
const AT_EACH_END = 5;
/** Fewer tasks left out than these are not worth the looking up. */
const WORTH_IT = 6;

/**
 * Of rows in the order of their tasks those that a chapter draws: of the five tasks at each end and of the two headline
 * tasks. All rows where that would leave out fewer than six tasks.
 */
export function bothEnds<R extends { task: string }>(rows: readonly R[]): readonly R[] {
  const tasks = [...new Set(rows.map(({ task }) => task))];
  const shown = tasks.filter((task, at) => at < AT_EACH_END || at >= tasks.length - AT_EACH_END || isHeadline(task));
  return tasks.length - shown.length < WORTH_IT ? rows : rows.filter(({ task }) => shown.includes(task));
}
