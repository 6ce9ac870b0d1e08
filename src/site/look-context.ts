import type { RowIn, TableName } from '../../data/schema/folders.ts';
import type { Capture } from '../../data/schema/manifest.ts';
import type { ReportData } from '../data/report-data.ts';
import { standingOf, type Standing } from '../look/standing.ts';

export type Kind = 'models' | 'spaces' | 'datasets';
type Measure = 'likes' | 'downloads';
type Distribution = RowIn<'captures', 'distributions'>;

/** A row with the place of its capture. */
export interface At<Row> {
  at: number;
  row: Row;
}

/** What all records of the look-up share: captures by place, tasks by place, and where a value stands. */
export interface LookContext {
  data: ReportData;
  captures: readonly Capture[];
  /** Every task that models or their datasets have, sorted. */
  tasks: readonly string[];
  /** Place of a task; null for none. */
  taskPlace(task: string | null): number | null;
  /** Rows of a table of all captures by the id of what they are of, the oldest capture first. */
  rowsById<N extends TableName<'captures'>>(
    name: N,
    idOf: (row: RowIn<'captures', N>) => string,
  ): Map<string, At<RowIn<'captures', N>>[]>;
  /** Where a value stands in its task (models), or in the whole listing. */
  standing(kind: Kind, at: number, task: string, measure: Measure, id: string, value: number | null): Standing;
  /** Repositories of that listing, of a task or ('') of all, of which the measure is known; null where nobody counted. */
  knownOf(kind: Kind, at: number, task: string, measure: Measure): number | null;
}

/** Reads what the records share. */
export function lookContext(data: ReportData): LookContext {
  const captures = data.captures();
  const rowsOf = <N extends TableName<'captures'>>(name: N) =>
    captures.map(({ capture }) => data.captureTable(capture, name));
  const names = new Set(
    [
      rowsOf('models')
        .flat()
        .map((row) => row.pipeline_tag),
      rowsOf('triples')
        .flat()
        .map((row) => row.task),
    ].flat(),
  );
  const tasks = [...names].filter((task) => task !== null).sort();
  const places = new Map(tasks.map((task, place) => [task, place]));
  const distributions = rowsOf('distributions').map(byPopulation);
  const ranks = rowsOf('model-ranks').map((rows) => ranksOf(rows));
  const spaces = rowsOf('spaces').map((rows, at) => likesRanks(rows, distributions[at]!.get('spaces likes ')));
  const distribution = (kind: Kind, at: number, task: string, measure: Measure) =>
    distributions[at]!.get(`${kind} ${measure} ${task}`);
  return {
    data,
    captures,
    tasks,
    taskPlace: (task) => (task === null ? null : (places.get(task) ?? null)),
    rowsById: (name, idOf) =>
      Map.groupBy(
        rowsOf(name).flatMap((rows, at) => rows.map((row) => ({ at, row }))),
        ({ row }) => idOf(row),
      ),
    standing(kind, at, task, measure, id, value) {
      const rank = kind === 'spaces' ? spaces[at]!.get(id) : ranks[at]!.get(`${measure} ${task} ${id}`);
      return standingOf(value, kind === 'datasets' ? undefined : rank, distribution(kind, at, task, measure));
    },
    knownOf: (kind, at, task, measure) => distribution(kind, at, task, measure)?.known ?? null,
  };
}

/** Distributions by kind, measure and task; tasks of models by their pipeline_tag. */
function byPopulation(rows: readonly Distribution[]): Map<string, Distribution> {
  const own = rows.filter(({ by }) => by === 'all' || by === 'pipeline_tag');
  return new Map(own.map((row) => [`${row.kind} ${row.measure} ${row.task ?? ''}`, row]));
}

function ranksOf(rows: readonly RowIn<'captures', 'model-ranks'>[]): Map<string, number> {
  const own = rows.filter(({ by }) => by === 'pipeline_tag');
  return new Map(own.map((row) => [`${row.sort} ${row.task} ${row.model}`, row.rank]));
}

/** Ranks of Spaces by likes, where the table holds all that were listed; equal likes share the better rank. */
function likesRanks(rows: readonly RowIn<'captures', 'spaces'>[], all?: Distribution): Map<string, number> {
  const known = rows.filter(({ likes }) => likes !== null).sort((a, b) => b.likes! - a.likes!);
  if (all === undefined || known.length < all.known) return new Map();
  const ranks = new Map<string, number>();
  let [rank, last] = [0, Number.NaN];
  for (const [at, { id, likes }] of known.entries()) {
    if (likes !== last) [rank, last] = [at + 1, likes!];
    ranks.set(id, rank);
  }
  return ranks;
}

/** The newest of the rows that knows something, with what it knows; undefined where none does. */
export function newestKnown<Row, Cell>(
  rows: readonly At<Row>[],
  cellOf: (row: Row) => Cell | null,
): { at: number; cell: Cell } | undefined {
  for (const { at, row } of rows.toReversed()) {
    const cell = cellOf(row);
    if (cell !== null) return { at, cell };
  }
  return undefined;
}

/** The day of an instant. */
export function dayOf(date: string | null | undefined): string | null {
  return date?.slice(0, 10) ?? null;
}
