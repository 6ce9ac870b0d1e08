import * as Plot from '@observablehq/plot';
import { isHeadline } from './headline-tasks.ts';
import { longestLabel } from './label-width.ts';

/**
 * Frame of a chart with one row a task: its height, margins and y scale, and the names at the left, the two headline
 * tasks in bold.
 */
export function taskRows(
  rows: readonly { task: string }[],
  width: number,
): { frame: Plot.PlotOptions; names: Plot.Markish[] } {
  const tasks = rows.map(({ task }) => task);
  const name = {
    y: (task: string) => task,
    text: (task: string) => task,
    frameAnchor: 'left',
    textAnchor: 'end',
    dx: -10,
  } as const;
  return {
    frame: {
      height: 17 * tasks.length + 50,
      marginLeft: longestLabel(tasks, width) + 14,
      marginRight: 18,
      marginTop: 26,
      marginBottom: 20,
      y: { domain: tasks, axis: null },
    },
    names: [
      Plot.text(
        tasks.filter((task) => !isHeadline(task)),
        name,
      ),
      Plot.text(tasks.filter(isHeadline), { ...name, fontWeight: 700 }),
    ],
  };
}
