import type { Hub } from '../hub/hub-client.ts';
import { drawModels } from './draw-models.ts';
import type { Upstream } from './gate/fetch-file.ts';
import { listModels } from './list-models.ts';
import { PICKED, type Plan, type PlannedModel } from './plan.ts';
import type { GivenModel } from './read-given-models.ts';
import { readHubModel } from './read-hub-model.ts';

/** The plan of models that somebody named, each asked for once. */
export async function planGiven(up: Upstream, given: readonly GivenModel[], listing: string): Promise<Plan> {
  const models: PlannedModel[] = [];
  for (const { id, task } of given) {
    const model = await readHubModel(up, id);
    const known = task ?? model.pipelineTag ?? 'unknown';
    if (models.some((other) => other.task === known && other.model.id === id)) continue;
    models.push({ task: known, band: PICKED, probability: null, model });
  }
  const byTask = [...Map.groupBy(models, ({ task }) => task)];
  const strata = byTask.map(([task, of]) => ({ task, band: PICKED, listed: null, owners: null, drawn: of.length }));
  return { listing, seed: '', models, strata };
}

/** The plan of a draw: models of each task with the library, by bands of downloads. */
export async function planDraw(
  up: Upstream,
  hub: Hub,
  { tasks, library, sizeOf, leastOf, seed, log }: DrawOptions,
): Promise<Plan> {
  const models: PlannedModel[] = [];
  const strata: Plan['strata'] = [];
  for (const task of tasks) {
    const { models: listed, odd } = await listModels(hub, task, library);
    const left = odd === 0 ? '' : `, ${odd} left out that say another task, no downloads or no id`;
    log(`listing ${task}  ${listed.length} models with ${library}${left}`);
    if (listed.length < (leastOf?.(task) ?? 0)) continue;
    for (const { drawn, ...stratum } of drawModels(task, listed, sizeOf(task), seed)) {
      strata.push({ ...stratum, drawn: drawn.length });
      const { band } = stratum;
      for (const { id, probability } of drawn)
        models.push({ task, band, probability, model: await readHubModel(up, id) });
    }
  }
  return { listing: `models of the Hub at ${hub.endpoint} with the library ${library}`, seed, models, strata };
}

interface DrawOptions {
  tasks: readonly string[];
  library: string;
  /** Models to draw of a task. */
  sizeOf: (task: string) => number;
  /** Listed models that a task needs to be in the draw. */
  leastOf?: (task: string) => number;
  seed: string;
  log: (line: string) => void;
}
