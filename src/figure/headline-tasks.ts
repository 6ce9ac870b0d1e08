import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { palette } from './palette.ts';

/** The two tasks that the starting study compared, each with its colour in every figure. */
export const headlineTasks = [
  { task: comparedTasks[0], colour: palette.headline[0] },
  { task: comparedTasks[1], colour: palette.headline[1] },
] as const;

/** Whether a task is one of the two. */
export function isHeadline(task: string): boolean {
  return headlineTasks.some((each) => each.task === task);
}

/** The colour of one of the two, grey for every other task: what a figure of all tasks is about stands out. */
export function taskColour(task: string): string {
  return headlineTasks.find((each) => each.task === task)?.colour ?? palette.muted;
}

/** Their legend. */
export function headlineLegend(): { label: string; colour: string }[] {
  return headlineTasks.map(({ task, colour }) => ({ label: task, colour }));
}
