import type { HubRecord } from 'hub-replay';
import type { MadeUpDataset } from './made-up-datasets.ts';
import { madeUpIdentity } from './made-up-identity.ts';
import type { MadeUpModel, Relation } from './made-up-model.ts';
import { modelCard } from './model-card-text.ts';
import { modelRecord, type ModelRecord } from './model-record.ts';
import type { ModelMarginals } from './model-marginals.ts';
import type { RehearsalMarginals } from './rehearsal-marginals.ts';
import type { Draw } from '../lib/seeded-draw.ts';
import { changedAfter, instantIn } from './time-draw.ts';

/** Records without their Spaces, and cards; the models of each task, most popular first. */
export interface MadeUpModels {
  records: ModelRecord[];
  cards: HubRecord[];
  byTask: ReadonlyMap<string | null, MadeUpModel[]>;
}

/** One model for each of these tasks. */
export function madeUpModels(
  draw: Draw,
  tasks: readonly (string | null)[],
  datasets: readonly MadeUpDataset[],
  marginals: RehearsalMarginals,
  last: number,
): MadeUpModels {
  const owners = Math.max(1, Math.round(tasks.length / 6));
  const datasetsOf = Map.groupBy(datasets, ({ task }) => task);
  const byTask = new Map<string | null, MadeUpModel[]>();
  const models = tasks.map((task, at) => {
    // As long as ids of the Hub are, about 30 letters: tables weigh what those of a crawl do.
    const id = `rehearsal-maker-${Math.floor(owners * draw.share() ** 2)}/model-${at}`;
    const others = byTask.get(task) ?? [];
    const place = { id, task, others, datasets: datasetsOf.get(task) ?? datasets, isLast: at === 0 };
    const model = oneModel(draw, place, marginals, last);
    byTask.set(task, [...others.slice(-MOST_BASES), model]);
    return model;
  });
  const children = Map.groupBy(
    models.filter(({ base }) => base !== null),
    ({ base }) => base!.model.id,
  );
  const records = models.map((model) => modelRecord(draw, model, children.get(model.id) ?? []));
  return {
    records,
    cards: models.flatMap((model, at) =>
      model.card ? [{ id: model.id, card: modelCard(draw, model, records[at]!.cardData) }] : [],
    ),
    byTask: new Map(
      [...Map.groupBy(models, ({ task }) => task)].map(([task, own]) => [
        task,
        own.sort((a, b) => b.downloads + b.likes - a.downloads - a.likes || (a.id < b.id ? -1 : 1)),
      ]),
    ),
  };
}

/** Models of its task that a model may be made from: so many of those drawn before it. */
const MOST_BASES = 20;
const RELATIONS: readonly Relation[] = ['finetune', 'finetune', 'quantized', 'adapter', 'merge'];
/** How popular a model is with those who like and with those who download hangs together, but not wholly. */
const SAME_FAME = 0.6;

interface Place {
  id: string;
  task: string | null;
  others: readonly MadeUpModel[];
  datasets: readonly MadeUpDataset[];
  /** Whether it is made on the day of the rehearsal: a listing without a model of its days has been cut short. */
  isLast: boolean;
}

function oneModel(
  draw: Draw,
  { id, task, others, datasets, isLast }: Place,
  marginals: RehearsalMarginals,
  last: number,
): MadeUpModel {
  // Half of the models are like those of either capture; a task that one of them lacks is like that of the other.
  const [first, second] = draw.chance(0.5) ? marginals.models : marginals.models.toReversed();
  const shapes = (first!.tasks.has(task) ? first! : second!).of(task);
  const newest = marginals.models.at(-1)!.of(task);
  const fame = draw.share();
  const identity = madeUpIdentity(id, isLast ? last : instantIn(draw, shapes.month(draw), last));
  const library = shapes.library(draw);
  const named = draw.chance(0.4) ? 1 + draw.below(3) : 0;
  const popular = () => datasets[Math.floor(datasets.length * draw.share() ** 3)]!;
  return {
    ...identity,
    task,
    library,
    licence: shapes.licence(draw),
    gated: marginals.gated(draw),
    downloads: shapes.downloads(fame),
    likes: shapes.likes(draw.chance(SAME_FAME) ? fame : draw.share()),
    parameters: parametersOf(draw, newest),
    structure: library === null || library === 'transformers' ? marginals.structures(task)(draw) : null,
    datasets: [...new Set(Array.from({ length: named }, popular))],
    base: others.length > 0 && draw.chance(0.4) ? { relation: draw.one(RELATIONS), model: draw.one(others) } : null,
    card: draw.chance(marginals.cards.none) ? null : { usage: draw.chance(marginals.cards.usage) },
    changed: changedAfter(draw, Date.parse(identity.createdAt), last),
  };
}

function parametersOf(draw: Draw, { parameters }: ReturnType<ModelMarginals['of']>): number | null {
  return draw.chance(parameters.known) ? Math.max(1000, parameters.at(draw.share())) : null;
}
