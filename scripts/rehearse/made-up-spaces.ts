import type { HubRecord } from 'hub-replay';
import type { MadeUpDataset } from './made-up-datasets.ts';
import type { MadeUpModel } from './made-up-model.ts';
import { madeUpIdentity } from './made-up-identity.ts';
import type { SpaceMarginals } from './rehearsal-marginals.ts';
import type { Draw } from '../lib/seeded-draw.ts';
import { spaceCommunity } from './space-community.ts';
import { spaceFiles } from './space-files.ts';
import { spaceFrontMatter, spaceReadme, spaceRecord } from './space-record.ts';
import { changedAfter, instantIn } from './time-draw.ts';

/** All that an archive holds of made-up Spaces. */
export interface MadeUpSpaces {
  records: HubRecord[];
  files: HubRecord[];
  contents: HubRecord[];
  discussions: HubRecord[];
  commits: HubRecord[];
  /** Spaces by the model that they name. */
  byModel: ReadonlyMap<string, string[]>;
}

/** Where the Spaces of a rehearsal come from. */
export interface SpaceSources {
  /** A task for each Space that uses a model. */
  tasks: readonly string[];
  /** Spaces that name no model. */
  others: number;
  models: ReadonlyMap<string | null, readonly MadeUpModel[]>;
  datasets: readonly MadeUpDataset[];
  marginals: SpaceMarginals;
  /** Day on which the Hub is seen, and the last instant of it. */
  seen: string;
  last: number;
}

/** Copied apps, Spaces with a second model, such with one of another task, and those that name a dataset. */
const [COPIED, SECOND, FURTHER, DATASET] = [0.08, 0.25, 0.1, 0.06] as const;

/** Made-up Spaces: so many for each task, and others without a model. */
export function madeUpSpaces(draw: Draw, sources: SpaceSources): MadeUpSpaces {
  const tasks = [...sources.tasks, ...Array<null>(sources.others).fill(null)];
  const owners = Math.max(1, Math.round(tasks.length / 3));
  const apps = new Map<string, string>();
  const made = tasks.map((task, at) => {
    const id = `rehearsal-author-${Math.floor(owners * draw.share() ** 1.5)}/app-${at}`;
    return oneSpace(draw, { id, task, apps, first: at === 0 }, sources);
  });
  const byModel = new Map<string, string[]>();
  for (const { record, models } of made)
    for (const model of models) byModel.set(model, [...(byModel.get(model) ?? []), record.id]);
  return {
    records: made.map(({ record }) => record),
    files: made.map(({ record, tree }) => ({ id: record.id, files: tree })),
    contents: made.flatMap(({ record, texts }) =>
      [...texts].map(([path, content]) => ({ kind: 'spaces', id: record.id, path, content })),
    ),
    discussions: made.map(({ record, discussions }) => ({ kind: 'spaces', id: record.id, discussions })),
    commits: made.map(({ record, commits }) => ({ kind: 'spaces', id: record.id, commits })),
    byModel,
  };
}

interface Place {
  id: string;
  task: string | null;
  /** Last app file by SDK, which others may copy. */
  apps: Map<string, string>;
  first: boolean;
}

function oneSpace(draw: Draw, { id, task, apps, first }: Place, sources: SpaceSources) {
  const { marginals, seen, last } = sources;
  const sdk = marginals.sdk(draw);
  const models = task === null ? [] : modelsOf(draw, task, sources);
  const datasets = draw.chance(DATASET) ? [draw.one(sources.datasets).id] : [];
  const month = new Date(last - Math.floor(draw.share() ** 2 * 1200) * 86_400_000).toISOString().slice(0, 7);
  const identity = madeUpIdentity(id, first ? last : instantIn(draw, month, last));
  const changed = changedAfter(draw, Date.parse(identity.createdAt), last);
  const licence = marginals.licence(draw);
  const front = spaceFrontMatter({ id, sdk, licence, models, datasets });
  const copied = draw.chance(COPIED) ? apps.get(sdk) : undefined;
  const files = spaceFiles(draw, { id, sdk, models, copied, readme: spaceReadme(front), seen, changed }, marginals);
  const app = files.texts.get('app.py');
  if (app !== undefined && sdk !== 'docker') apps.set(sdk, app);
  const record = spaceRecord(
    draw,
    { identity, sdk, licence, models, datasets, changed, front, tree: files.tree },
    marginals,
  );
  return { record, models, ...files, ...spaceCommunity(draw, record, changed) };
}

/** Popular models are used more: most Spaces name one of the first. */
function modelsOf(draw: Draw, task: string, { models, tasks }: SpaceSources): string[] {
  const popular = (own: readonly MadeUpModel[]) => own[Math.floor(own.length * draw.share() ** 6)]!.id;
  const own = models.get(task)!;
  return [
    ...new Set([
      popular(own),
      ...(draw.chance(SECOND) ? [popular(own)] : []),
      ...(draw.chance(FURTHER) ? [popular(models.get(draw.one(tasks))!)] : []),
    ]),
  ];
}
