import { palette } from './palette.ts';

/** The two tasks that the starting study compared, each with its colour in every figure. */
export const headlineTasks = [
  { task: 'text-classification', colour: palette.categories[0] ?? palette.ink },
  { task: 'text-generation', colour: palette.categories[1] ?? palette.ink },
] as const;

/** Whether a task is one of the two. */
export function isHeadline(task: string): boolean {
  return headlineTasks.some((each) => each.task === task);
}

/** Their legend. */
export function headlineLegend(): { label: string; colour: string }[] {
  return headlineTasks.map(({ task, colour }) => ({ label: task, colour }));
}
