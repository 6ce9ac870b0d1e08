import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { Row } from '../../data/schema/table.ts';
import { authorBootstrapOfTwo } from '../statistics/author-bootstrap.ts';
import { cliffsDelta } from '../statistics/cliffs-delta.ts';
import { cliffsDeltaWord } from '../statistics/cliffs-delta-word.ts';
import { mannWhitney } from '../statistics/mann-whitney.ts';
import { rounded } from '../statistics/rounded.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';

type Measure = 'likes' | 'downloads';
type By = 'pipeline_tag' | 'tag';

/** One model of a list as a frame sees it. */
interface Model {
  id: string;
  author: string;
  pipelineTag: string | null;
  value: number;
}

const TASKS = ['text-classification', 'text-generation'] as const;
const SELECTIONS = [20, 40].flatMap((count) =>
  (['likes', 'downloads'] as const).map((sort) => ({ count, sort, name: `top-${count}-${sort}` })),
);
/** The same on every machine; another seed moves the ends of the intervals by a few hundredths. */
const SEED = 20_231_115;

const EXCLUSIONS: Readonly<Record<string, (models: readonly Model[], task: string) => Model[]>> = {
  none: (models) => [...models],
  'no-zeros': (models) => models.filter((model) => model.value > 0),
  'one-an-author': (models) => [...Map.groupBy(models, (model) => model.author).values()].map((own) => own[0]!),
  'task-agrees': (models, task) => models.filter((model) => model.pipelineTag === task),
};

/** Table `multiverse`: the headline comparison under every frame of capture, measure, task definition, selection and exclusion. */
export function multiverse({ captures: all }: Pick<Sources, 'captures'>): RowIn<'metrics', 'multiverse'>[] {
  return all.flatMap((capture) => {
    const models = new Map(capture.table('models').map((row) => [String(row.id), row]));
    return (['downloads', 'likes'] as const).flatMap((measure) =>
      (['pipeline_tag', 'tag'] as const).flatMap((by) => [
        ...wholeRow(capture, measure, by),
        ...SELECTIONS.flatMap((selection) => frameRows(capture, models, measure, by, selection)),
      ]),
    );
  });
}

function wholeRow(capture: CaptureTables, measure: Measure, by: By): Row[] {
  const row = capture
    .table('task-contrasts')
    .find((each) => each.by === by && each.task === TASKS[0] && each.measure === measure);
  if (!row) return [];
  return [
    {
      ...frameOf(capture, measure, by, 'all', 'none'),
      n_classification: row.n!,
      n_generation: row.n_reference!,
      delta: row.delta!,
      low: null,
      high: null,
      p: null,
      word: cliffsDeltaWord(row.delta),
    },
  ];
}

function frameRows(
  capture: CaptureTables,
  models: ReadonlyMap<string, Row>,
  measure: Measure,
  by: By,
  selection: (typeof SELECTIONS)[number],
): Row[] {
  const lists = TASKS.map((task) => listOf(capture, models, measure, by, task, selection));
  if (lists.some((list) => list.length === 0)) return [];
  return (
    Object.entries(EXCLUSIONS)
      // By pipeline_tag every model agrees: the rule would repeat the frame without one.
      .filter(([exclusion]) => by === 'tag' || exclusion !== 'task-agrees')
      .flatMap(([exclusion, keep]) => {
        const [x, y] = lists.map((list, at) => keep(list, TASKS[at]!)) as [Model[], Model[]];
        return x.length === 0 || y.length === 0
          ? []
          : [{ ...frameOf(capture, measure, by, selection.name, exclusion), ...contrast(x, y) }];
      })
  );
}

function listOf(
  capture: CaptureTables,
  models: ReadonlyMap<string, Row>,
  measure: Measure,
  by: By,
  task: string,
  { count, sort }: (typeof SELECTIONS)[number],
): Model[] {
  return capture
    .table('model-ranks')
    .filter((row) => row.by === by && row.task === task && row.sort === sort && row.rank <= count)
    .flatMap((row) => {
      const model = models.get(String(row.model));
      const value = model?.[measure] ?? null;
      return value === null
        ? []
        : [
            {
              id: String(row.model),
              author: String(model?.author ?? row.model),
              pipelineTag: model?.pipeline_tag ?? null,
              value: value,
            },
          ];
    });
}

function contrast(x: readonly Model[], y: readonly Model[]): Row {
  const values = (models: readonly Model[]) => models.map((model) => model.value);
  const delta = cliffsDelta(values(x), values(y));
  const { low, high } = authorBootstrapOfTwo(byAuthor(x), byAuthor(y), (a, b) => cliffsDelta(values(a), values(b)), {
    seed: SEED,
  });
  const { p } = mannWhitney(values(x), values(y));
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

function byAuthor(models: readonly Model[]): Model[][] {
  return [...Map.groupBy(models, (model) => model.author).values()];
}

function frameOf(capture: CaptureTables, measure: Measure, by: By, selection: string, exclusion: string): Row {
  return {
    capture: capture.capture.capture,
    measure,
    by,
    selection,
    exclusion,
    population: populationOf(capture, 'models'),
  };
}
