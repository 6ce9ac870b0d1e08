import type { CaptureTables } from './capture-tables.ts';
import { easeDraws, type DrawnTask } from './ease-draws.ts';
import { easeTasks } from './ease-facts.ts';
import { wholeListings } from './whole-listings.ts';

const drawnOf = new WeakMap<readonly CaptureTables[], (DrawnTask & { capture: string })[]>();

/**
 * Tasks that the ease index ranks, drawn once for the three tables made of them: those of the newest whole listing with
 * enough models for any; none without such a listing.
 */
export function rankedTasks(all: readonly CaptureTables[]): (DrawnTask & { capture: string })[] {
  const known = drawnOf.get(all);
  if (known) return known;
  const drawn = drawnFrom(all);
  drawnOf.set(all, drawn);
  return drawn;
}

function drawnFrom(all: readonly CaptureTables[]): (DrawnTask & { capture: string })[] {
  for (const at of wholeListings(all).reverse()) {
    const tasks = easeTasks(all, at);
    if (tasks.length > 0) return easeDraws(tasks).map((task) => ({ ...task, capture: at.capture.capture }));
  }
  return [];
}
