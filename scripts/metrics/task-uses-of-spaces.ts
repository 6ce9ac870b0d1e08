import type { CaptureTables } from './capture-tables.ts';
import { nearestModelFact } from './nearest-model-fact.ts';

/** A use of a model by a Space, with the task of the model and the capture that states it; null where none does. */
export interface TaskUse {
  space: string;
  model: string;
  task: string | null;
  from: string | null;
}

/**
 * Every row of space-models.csv with the pipeline_tag of its model: by the listing of the same capture, else as
 * nearestModelFact finds it.
 */
export function taskUsesOfSpaces(all: readonly CaptureTables[], at: CaptureTables): TaskUse[] {
  const uses = at.table('space-models');
  if (uses.length === 0) return [];
  const taskOf = nearestModelFact(all, at, 'pipeline_tag');
  return uses.map(({ space, model, pipeline_tag: listed }) => {
    if (listed !== null) return { space, model, task: listed, from: at.capture.capture };
    const fact = taskOf(model);
    return { space, model, task: fact?.value ?? null, from: fact?.from ?? null };
  });
}
