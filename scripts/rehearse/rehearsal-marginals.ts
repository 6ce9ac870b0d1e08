import { join } from 'node:path';
import type { RowIn } from '../../data/schema/folders.ts';
import { openFolder, type Tables } from '../../data/schema/open-folder.ts';
import { modelMarginals, type ModelMarginals } from './model-marginals.ts';
import { valueAtShare } from './value-at-share.ts';
import { weightedChoice, type Choice } from './weighted-choice.ts';

/** A whole listing, and a tracker of the models of its day: half of the made-up models are like those of either. */
const MODELS = ['2024-07-11', '2026-08-22'] as const;
/** The only whole listing with cards. */
const CARDS = '2022-02-15';
/** A sample of all Spaces with their files; trending ones; such that pay for their hardware. */
const [SPACES, TRENDING, PAID] = ['2026-08-06', '2026-05-04', '2024-12-13'] as const;

/** What a rehearsal archive is drawn from: shares and distributions of committed captures, and nothing of a record. */
export interface RehearsalMarginals {
  models: readonly ModelMarginals[];
  gated: Choice<false | 'auto' | 'manual'>;
  /** By task the architecture and family of config; of a task that no capture knows, those of all. */
  structures: (task: string | null) => Choice<readonly [architecture: string, family: string]>;
  cards: { none: number; usage: number };
  spaces: SpaceMarginals;
  datasets: DatasetMarginals;
}

/** What Spaces are like. */
export interface SpaceMarginals {
  sdk: Choice<string>;
  stage: Choice<string>;
  hardware: Choice<string>;
  licence: Choice<string | null>;
  likes: readonly ((share: number) => number)[];
  files: readonly number[];
  bytes: readonly number[];
  requirements: readonly number[];
  package: Choice<string>;
  /** How the Spaces with requirements pin: all of them, some, none. */
  pinning: Choice<'all exact' | 'some exact' | 'no exact'>;
  module: Choice<string>;
}

/** What datasets are like. */
export interface DatasetMarginals {
  task: Choice<string | null>;
  licence: Choice<string | null>;
  size: Choice<string | null>;
  gated: Choice<string | null>;
  month: Choice<string>;
  likes: (share: number) => number;
  downloads: (share: number) => number;
}

type Captured = Tables<'captures'>;

/** Reads them from a data folder. */
export function rehearsalMarginals(data: string): RehearsalMarginals {
  const at = (capture: string): Captured => openFolder('captures', join(data, 'captures', capture));
  const [older, newer] = MODELS.map(at) as [Captured, Captured];
  const ofDatasets = facetOf(older, 'datasets', 'gated');
  return {
    models: MODELS.map((capture) => modelMarginals(data, capture)),
    gated: gatedKinds(facetOf(newer, 'models', 'gated'), ofDatasets),
    structures: structuresOf([at(CARDS), older]),
    cards: cardShares(at(CARDS)),
    spaces: spaceMarginals(at(SPACES), at(TRENDING), at(PAID)),
    datasets: {
      task: choiceOf(facetOf(older, 'datasets', 'task_category')),
      licence: choiceOf(facetOf(older, 'datasets', 'licence')),
      size: choiceOf(facetOf(older, 'datasets', 'size')),
      gated: choiceOf(ofDatasets),
      month: choiceOf(known(facetOf(older, 'datasets', 'month'))),
      likes: valueAtShare(distributionOf(older, 'datasets', 'likes')),
      downloads: valueAtShare(distributionOf(older, 'datasets', 'downloads')),
    },
  };
}

type Kind = RowIn<'captures', 'tallies'>['kind'];
interface Count {
  value: string | null;
  n: number;
}

function facetOf({ table }: Captured, kind: Kind, facet: string): Count[] {
  return table('tallies').filter((row) => row.kind === kind && row.facet === facet && row.task === null);
}

function distributionOf({ table }: Captured, kind: Kind, measure: string) {
  return table('distributions').find((row) => row.kind === kind && row.by === 'all' && row.measure === measure)!;
}

function known(counts: readonly Count[]): { value: string; n: number }[] {
  return counts.flatMap(({ value, n }) => (value === null ? [] : [{ value, n }]));
}

function choiceOf<T>(counts: readonly { value: T; n: number }[]): Choice<T> {
  return weightedChoice(counts.map(({ value, n }) => [value, n]));
}

/** The tracker says only whether a model is gated; the datasets of the whole listing say how. */
function gatedKinds(models: readonly Count[], datasets: readonly Count[]): RehearsalMarginals['gated'] {
  const n = (counts: readonly Count[], value: string) => counts.find((row) => row.value === value)?.n ?? 0;
  const [auto, manual] = [n(datasets, 'auto'), n(datasets, 'manual')];
  const gated = n(models, 'true');
  return weightedChoice<false | 'auto' | 'manual'>([
    [false, n(models, 'false')],
    ['auto', (gated * auto) / (auto + manual)],
    ['manual', (gated * manual) / (auto + manual)],
  ]);
}

function structuresOf(captures: readonly Captured[]): RehearsalMarginals['structures'] {
  const rows = captures.flatMap(({ table }) => {
    const tasks = new Map(table('models').map((row) => [row.id, row.pipeline_tag]));
    return table('model-structures').flatMap(({ id, architecture, family }) =>
      architecture === null || family === null
        ? []
        : [{ task: tasks.get(id) ?? null, pair: [architecture, family] as const }],
    );
  });
  const each = (own: typeof rows) => weightedChoice(own.map(({ pair }) => [pair, 1] as const));
  const choices = new Map([...Map.groupBy(rows, ({ task }) => task)].map(([task, own]) => [task, each(own)]));
  const all = each(rows);
  return (task) => choices.get(task) ?? all;
}

function cardShares({ table }: Captured): RehearsalMarginals['cards'] {
  const cards = table('models').filter(({ card }) => card === 'read' || card === 'none');
  const read = cards.filter(({ card }) => card === 'read');
  return {
    none: 1 - read.length / cards.length,
    usage: read.filter((row) => row.card_usage === true).length / read.length,
  };
}

/** A twentieth pays for its hardware; a fifth of the likes are those of Spaces that trend. */
const [PAYING, LIKED] = [0.05, 5] as const;

function spaceMarginals(sample: Captured, trending: Captured, paid: Captured): SpaceMarginals {
  const spaces = sample.table('spaces');
  const values = (column: 'files' | 'bytes' | 'requirements') => spaces.flatMap(({ [column]: value }) => value ?? []);
  const packages = sample.table('space-packages');
  const paying = known(facetOf(paid, 'spaces', 'hardware'));
  const free = known(facetOf(sample, 'spaces', 'hardware'));
  const sum = (counts: readonly { n: number }[]) => counts.reduce((all, { n }) => all + n, 0);
  const scale = (PAYING * sum(free)) / sum(paying);
  const all = valueAtShare(distributionOf(sample, 'spaces', 'likes'));
  return {
    sdk: choiceOf([...known(facetOf(sample, 'spaces', 'sdk')), ...known(facetOf(trending, 'spaces', 'sdk'))]),
    stage: choiceOf(known(facetOf(sample, 'spaces', 'stage'))),
    hardware: choiceOf([...free, ...paying.map(({ value, n }) => ({ value, n: n * scale }))]),
    licence: choiceOf(facetOf(sample, 'spaces', 'licence')),
    likes: [...Array(LIKED - 1).fill(all), valueAtShare(distributionOf(trending, 'spaces', 'likes'))],
    files: values('files'),
    bytes: values('bytes'),
    requirements: values('requirements').filter((n) => n > 0),
    package: choiceOf(packages.map((row) => ({ value: row.package, n: 1 }))),
    pinning: choiceOf(
      [...Map.groupBy(packages, ({ space }) => space).values()].map((own) => ({ value: pinningOf(own), n: 1 })),
    ),
    module: choiceOf(sample.table('space-imports').map((row) => ({ value: row.module, n: 1 }))),
  };
}

function pinningOf(own: readonly RowIn<'captures', 'space-packages'>[]) {
  const exact = own.filter(({ pin }) => pin === 'exact').length;
  return exact === 0 ? 'no exact' : exact === own.length ? 'all exact' : 'some exact';
}
