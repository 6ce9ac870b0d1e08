import type { CaptureTables } from './capture-tables.ts';
import { easeDraws, type RankedTask } from './ease-draws.ts';
import { easeTasks } from './ease-facts.ts';
import type { Sources } from './sources.ts';

/** A capture whose tasks are ranked. */
export interface RankedCapture {
  at: CaptureTables;
  capture: string;
  tasks: readonly RankedTask[];
}

const drawnOf = new WeakMap<readonly CaptureTables[], RankedCapture[]>();

/** Every capture with enough models of a task and a part that it knows, by name, drawn once for all tables of it. */
export function rankedTasks({ captures: all, apiNames }: Pick<Sources, 'captures' | 'apiNames'>): RankedCapture[] {
  const known = drawnOf.get(all);
  if (known) return known;
  const drawn = all.flatMap((at): RankedCapture[] => {
    // A task of which nothing is known has no index, and so no place.
    const tasks = easeTasks(all, at, apiNames).filter(({ facts }) => facts.length > 0);
    return tasks.length === 0 ? [] : [{ at, capture: at.capture.capture, tasks: easeDraws(tasks) }];
  });
  drawnOf.set(all, drawn);
  return drawn;
}
