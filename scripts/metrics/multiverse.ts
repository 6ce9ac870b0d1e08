import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { cliffsDelta } from '../statistics/cliffs-delta.ts';
import { cliffsDeltaInterval } from '../statistics/cliffs-delta-interval.ts';
import { cliffsDeltaWord } from '../statistics/cliffs-delta-word.ts';
import { mannWhitney } from '../statistics/mann-whitney.ts';
import { rounded } from '../statistics/rounded.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';

type MultiverseRow = RowIn<'metrics', 'multiverse'>;
type Measure = MultiverseRow['measure'];
type By = MultiverseRow['by'];
type ModelRow = RowIn<'captures', 'models'>;
/** What a frame says beside its two lists. */
type Contrast = Pick<MultiverseRow, 'n_classification' | 'n_generation' | 'delta' | 'low' | 'high' | 'p' | 'word'>;

/** One model of a list as a frame sees it. */
interface Model {
  id: string;
  author: string;
  pipelineTag: string | null;
  value: number;
}

const SELECTIONS = ([20, 40] as const).flatMap((count) =>
  (['likes', 'downloads'] as const).map((sort) => ({ count, sort, name: `top-${count}-${sort}` as const })),
);
/** The same on every machine; another seed moves the ends of the intervals by a few hundredths. */
const SEED = 20_231_115;

/** Each rule by which models are left out of a list, with what it keeps. */
const EXCLUSIONS: readonly (readonly [
  exclusion: MultiverseRow['exclusion'],
  keep: (models: readonly Model[], task: string) => Model[],
])[] = [
  ['none', (models) => [...models]],
  ['no-zeros', (models) => models.filter((model) => model.value > 0)],
  ['one-an-author', (models) => [...Map.groupBy(models, (model) => model.author).values()].map((own) => own[0]!)],
  ['task-agrees', (models, task) => models.filter((model) => model.pipelineTag === task)],
];

/**
 * Table `multiverse`: the headline comparison under every frame of capture, measure, task definition, selection and
 * exclusion.
 */
export function multiverse({ captures }: Pick<Sources, 'captures'>): MultiverseRow[] {
  return captures.flatMap(rowsOf);
}

const rowsOfCapture = new WeakMap<CaptureTables, MultiverseRow[]>();

/** Every frame of a capture, compared once for all tables that ask. */
function rowsOf(capture: CaptureTables): MultiverseRow[] {
  const known = rowsOfCapture.get(capture);
  if (known) return known;
  const models = new Map(capture.table('models').map((row) => [row.id, row]));
  const rows = (['downloads', 'likes'] as const).flatMap((measure) =>
    (['pipeline_tag', 'tag'] as const).flatMap((by) => [
      ...wholeRow(capture, measure, by),
      ...SELECTIONS.flatMap((selection) => frameRows(capture, models, measure, by, selection)),
    ]),
  );
  rowsOfCapture.set(capture, rows);
  return rows;
}

function wholeRow(capture: CaptureTables, measure: Measure, by: By): MultiverseRow[] {
  const row = capture
    .table('task-contrasts')
    .find((each) => each.by === by && each.task === comparedTasks[0] && each.measure === measure);
  if (!row) return [];
  return [
    {
      ...frameOf(capture, measure, by, 'all', 'none'),
      n_classification: row.n,
      n_generation: row.n_reference,
      delta: row.delta,
      low: null,
      high: null,
      p: null,
      word: cliffsDeltaWord(row.delta),
    },
  ];
}

function frameRows(
  capture: CaptureTables,
  models: ReadonlyMap<string, ModelRow>,
  measure: Measure,
  by: By,
  selection: (typeof SELECTIONS)[number],
): MultiverseRow[] {
  const listed = (task: string) => listOf(capture, models, measure, by, task, selection);
  const [classification, generation] = [listed(comparedTasks[0]), listed(comparedTasks[1])];
  if (classification.length === 0 || generation.length === 0) return [];
  // By pipeline_tag every model agrees: the rule would repeat the frame without one.
  return EXCLUSIONS.filter(([exclusion]) => by === 'tag' || exclusion !== 'task-agrees').flatMap(
    ([exclusion, keep]) => {
      const [x, y] = [keep(classification, comparedTasks[0]), keep(generation, comparedTasks[1])];
      return x.length === 0 || y.length === 0
        ? []
        : [{ ...frameOf(capture, measure, by, selection.name, exclusion), ...contrast(x, y) }];
    },
  );
}

function listOf(
  capture: CaptureTables,
  models: ReadonlyMap<string, ModelRow>,
  measure: Measure,
  by: By,
  task: string,
  { count, sort }: (typeof SELECTIONS)[number],
): Model[] {
  return capture
    .table('model-ranks')
    .filter((row) => row.by === by && row.task === task && row.sort === sort && row.rank <= count)
    .flatMap(({ model: id }) => {
      const model = models.get(id);
      const value = model?.[measure] ?? null;
      return value === null
        ? []
        : [{ id, author: model?.author ?? id, pipelineTag: model?.pipeline_tag ?? null, value }];
    });
}

function contrast(x: readonly Model[], y: readonly Model[]): Contrast {
  const [xs, ys] = [valuesOf(x), valuesOf(y)];
  const delta = cliffsDelta(xs, ys);
  const { low, high } = cliffsDeltaInterval(valuesByAuthor(x), valuesByAuthor(y), { seed: SEED });
  const { p } = mannWhitney(xs, ys);
  return {
    n_classification: x.length,
    n_generation: y.length,
    delta: rounded(delta),
    low: rounded(low),
    high: rounded(high),
    p: rounded(p),
    word: cliffsDeltaWord(delta),
  };
}

function valuesOf(models: readonly Model[]): number[] {
  return models.map((model) => model.value);
}

function valuesByAuthor(models: readonly Model[]): number[][] {
  return [...Map.groupBy(models, (model) => model.author).values()].map(valuesOf);
}

function frameOf(
  capture: CaptureTables,
  measure: Measure,
  by: By,
  selection: MultiverseRow['selection'],
  exclusion: MultiverseRow['exclusion'],
): Omit<MultiverseRow, keyof Contrast> {
  return {
    capture: capture.capture.capture,
    measure,
    by,
    selection,
    exclusion,
    population: populationOf(capture, 'models'),
  };
}
