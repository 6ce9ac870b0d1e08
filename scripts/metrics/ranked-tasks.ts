import type { CaptureTables } from './capture-tables.ts';
import { easeDraws, type DrawnTask } from './ease-draws.ts';
import { easeTasks, newestWhole } from './ease-facts.ts';

const drawnOf = new WeakMap<readonly CaptureTables[], (DrawnTask & { capture: string })[]>();

/** Tasks that the ease index ranks, drawn once for the three tables made of them; none without a whole listing. */
export function rankedTasks(all: readonly CaptureTables[]): (DrawnTask & { capture: string })[] {
  const known = drawnOf.get(all);
  if (known) return known;
  const at = newestWhole(all);
  const drawn = at ? easeDraws(easeTasks(all, at)).map((task) => ({ ...task, capture: at.capture.capture })) : [];
  drawnOf.set(all, drawn);
  return drawn;
}
