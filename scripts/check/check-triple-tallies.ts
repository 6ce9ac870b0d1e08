import { EVIDENCE } from '../../data/schema/captures/triples.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, rising, same, sums, type Doubt, type Judged } from './judged.ts';

type Triple = RowIn<'captures', 'triples'>;
type Tally = RowIn<'captures', 'triple-tallies'>;

const COUNTS = ['models', 'of', 'pairs'] as const;

/** Populations are as large as their tables, and what the triples have of a task is no more than what is tallied. */
export function checkTripleTallies(folder: CheckedFolder<'captures'>): string[] {
  const { dir, table, manifest } = folder;
  const populations = new Set(table('triple-tallies')?.rows.map(({ population }) => population));
  const wanted = [
    ['listed', manifest?.listed.models ?? 0],
    ['in scope', table('models')?.rows.length ?? 0],
  ] as const;
  const missing = wanted.filter(([population, n]) => n > 0 && !populations.has(population));
  return [
    ...missing.map(
      ([population]) => `${dir}/triple-tallies.csv: expected rows of population ${population}, received none`,
    ),
    ...ownProblems(table('triple-tallies')),
    ...sizeProblems(folder),
    ...countProblems(folder),
  ];
}

/** What the rows say among each other: six of each task, of the same models, of no evidence more than of any. */
function ownProblems(tallies: Judged<Tally> | undefined): string[] {
  const rows = tallies?.rows ?? [];
  const find = byKey(rows, ({ population, task, evidence }) => [population, task, evidence]);
  const kinds = sums(rows, ({ population, task }) => [population, task]);
  const ofTask = byKey(rows, ({ population, task }) => [population, task]);
  const tasks = rows.filter(({ task }) => task !== null);
  const ofTasks = COUNTS.map((column) =>
    sums(
      tasks,
      ({ population, evidence }) => [population, evidence],
      (row) => row[column],
    ),
  );
  return judged(tallies, (row) => {
    const wanted = row.population === 'listed' ? 1 : EVIDENCE.length + 2;
    const [any, whole] = [find([row.population, row.task, 'any']), find([row.population, null, row.evidence])];
    return [
      kinds(row.population, row.task) === wanted
        ? undefined
        : ['evidence', `${wanted} rows of each population and task, of which one lacks: this one`],
      same(row, 'share', rounded(row.models / row.of), 'as models / of'),
      same(row, 'of', ofTask([row.population, row.task])!.of, 'as of other evidence'),
      ...rising(row, 'models', 'of'),
      ...rising(row, 'models', 'pairs'),
      ...rising(row, 'datasets', 'pairs'),
      ...(['models', 'pairs', 'datasets'] as const).map((column) =>
        atMost(row, column, any?.[column], 'as any evidence has'),
      ),
      atMost(row, 'datasets', whole?.datasets, 'as all tasks have'),
      ...COUNTS.map((column, at) =>
        row.task === null
          ? atLeast(row, column, ofTasks[at]!(row.population, row.evidence), 'as the tasks add up to')
          : undefined,
      ),
    ];
  });
}

/** A population is those listed, those in scope, or those of them whose card was read. */
function sizeProblems({ table, manifest }: CheckedFolder<'captures'>): string[] {
  const models = table('models')?.rows ?? [];
  const read = sums(models.filter(({ card }) => card === 'read').flatMap(tasksOf), (task) => [task]);
  const inScope = sums(models.flatMap(tasksOf), (task) => [task]);
  const listed = byKey(table('tallies')?.rows ?? [], ({ kind, facet, task, value }) => [kind, facet, task, value]);
  return judged(table('triple-tallies'), (row) => {
    if (row.population === 'in scope') return [same(row, 'of', inScope(row.task), 'as models.csv has')];
    if (row.population === 'with card')
      return [same(row, 'of', read(row.task), 'as models.csv has cards that were read')];
    if (row.population !== 'listed') return [];
    const n = row.task === null ? manifest?.listed.models : listed(['models', 'pipeline_tag', null, row.task])?.n;
    return [same(row, 'of', n ?? 0, 'as are listed')];
  });
}

/** Of a pair that two names lead to, triples.csv has the stronger evidence only: it may have less than is tallied. */
function countProblems({ table }: CheckedFolder<'captures'>): string[] {
  const models = table('models')?.rows ?? [];
  const declaredOf = declaredByTask(models);
  const found = triplesByTask(table('triples')?.rows ?? [], new Map(models.map((row) => [row.id, row.pipeline_tag])));
  return judged(table('triple-tallies'), (row) => {
    const isFound = row.population === 'in scope' && row.evidence !== 'found only';
    const [own, as] = isFound
      ? [found(row.task, row.evidence), 'as triples.csv has']
      : [row.population === 'listed' ? declaredOf(row.task) : undefined, 'as models.csv has'];
    if (own === undefined) return [];
    return [
      isFound && row.evidence === 'any' ? same(row, 'models', own.models, as) : atLeast(row, 'models', own.models, as),
      atLeast(row, 'pairs', own.pairs, as),
    ];
  });
}

function atLeast(row: Tally, column: (typeof COUNTS)[number], least: number, as: string): Doubt<Tally> | undefined {
  return row[column] < least ? [column, `at least ${least} ${as}`] : undefined;
}

/** Datasets that models in scope declare by their tags, by task. */
function declaredByTask(models: readonly RowIn<'captures', 'models'>[]) {
  const declaring = models.filter((row) => (row.datasets_declared ?? 0) > 0);
  const tasks = declaring.flatMap((row) => tasksOf(row).map((task) => ({ task, n: row.datasets_declared ?? 0 })));
  const [count, pairs] = [
    sums(tasks, ({ task }) => [task]),
    sums(
      tasks,
      ({ task }) => [task],
      ({ n }) => n,
    ),
  ];
  return (task: string | null) => ({ models: count(task), pairs: pairs(task) });
}

/** The tasks under which a model is tallied: all, and its own. */
function tasksOf({ pipeline_tag }: Pick<RowIn<'captures', 'models'>, 'pipeline_tag'>): (string | null)[] {
  return pipeline_tag === null ? [null] : [null, pipeline_tag];
}

/** Models and pairs that triples have of a task with an evidence; `any` is all of them. */
function triplesByTask(triples: readonly Triple[], taskOf: ReadonlyMap<string, string | null>) {
  const found = new Map<string, { models: Set<string>; pairs: Set<string> }>();
  for (const row of triples)
    for (const task of new Set([null, taskOf.get(row.model) ?? null]))
      for (const evidence of [row.evidence, ...(row.also?.split(' ') ?? []), 'any']) {
        const key = JSON.stringify([task, evidence]);
        const own = found.get(key) ?? { models: new Set(), pairs: new Set() };
        found.set(key, own);
        own.models.add(row.model);
        own.pairs.add(`${row.model} ${row.dataset}`);
      }
  return (task: string | null, evidence: string) => {
    const own = found.get(JSON.stringify([task, evidence]));
    return { models: own?.models.size ?? 0, pairs: own?.pairs.size ?? 0 };
  };
}
