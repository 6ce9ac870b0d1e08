import type { HubRecord } from 'hub-replay';
import { rehearsedTasks, tasksOfModels, tasksOfSpaces } from './allot-tasks.ts';
import { withHostilePart } from './hostile-part.ts';
import { madeUpDatasets } from './made-up-datasets.ts';
import { madeUpModels } from './made-up-models.ts';
import { madeUpSpaces } from './made-up-spaces.ts';
import { rehearsalMarginals } from './rehearsal-marginals.ts';
import { seededDraw } from '../lib/seeded-draw.ts';
import { lastInstant } from './time-draw.ts';

/** How large a rehearsal is, and which. */
export interface RehearsalSize {
  models: number;
  spaces: number;
  datasets: number;
  seed: number;
  /** Texts of strangers in a part of the records: `hostile-part.ts`. */
  hostile?: boolean;
}

/** So many Spaces name a model: more than on the Hub, so that each task has apps. */
const USING = 0.6;
/** A model's record names at most so many of its Spaces. */
const MOST_SPACES = 100;

/** Records of every file of a rehearsal archive, by its name without the ending; the Hub is seen on the day `seen`. */
export function rehearsalArchive(data: string, seen: string, size: RehearsalSize): Record<string, HubRecord[]> {
  const marginals = rehearsalMarginals(data);
  const [draw, last] = [seededDraw(size.seed), lastInstant(seen)];
  const listed = marginals.models[0]!.tasks;
  const names = rehearsedTasks(size.models, listed);
  const datasets = madeUpDatasets(draw, size.datasets, marginals.datasets, last);
  const tasks = tasksOfModels(draw, size.models, names, listed);
  const models = madeUpModels(draw, tasks, datasets.known, marginals, last);
  const using = Math.round(size.spaces * USING);
  const spaces = madeUpSpaces(draw, {
    tasks: tasksOfSpaces(draw, using, names, listed),
    others: size.spaces - using,
    models: models.byTask,
    datasets: datasets.known,
    marginals: marginals.spaces,
    seen,
    last,
  });
  const files: Record<string, HubRecord[]> = {
    models: models.records.map((model) => ({
      ...model,
      spaces: (spaces.byModel.get(model.id) ?? []).slice(0, MOST_SPACES),
    })),
    cards: models.cards,
    datasets: datasets.records,
    'dataset-cards': datasets.cards,
    spaces: spaces.records,
    'space-files': spaces.files,
    contents: spaces.contents,
    discussions: spaces.discussions,
    commits: spaces.commits,
  };
  const whole = size.hostile ? withHostilePart(files) : files;
  return Object.fromEntries(Object.entries(whole).map(([name, records]) => [name, records.sort(byId)]));
}

function byId(a: HubRecord, b: HubRecord): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
