import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { easeParts, type EasePartName } from '../../method/ease-parts.ts';
import { pairsOf, spearman } from '../statistics/spearman.ts';
import { compareTasks, type Comparison } from './ease-compare.ts';
import { authorNames, drawTasks, scoreTasks, type DrawnTask, type ScoredTask } from './ease-draws.ts';
import { PARTS, noCounts, placeOf, rankAmong, scoreOf, type PartCounts, type Weigh } from './ease-scores.ts';
import { rankedTasks, type RankedCapture } from './ranked-tasks.ts';
import { rounded } from '../statistics/rounded.ts';

type Row = RowIn<'metrics', 'ease-sensitivity'>;
type Indexes = ReadonlyMap<string, number | null>;
type Pair = Pick<Comparison, 'parts' | 'first' | 'second' | 'difference'> & Partial<Comparison>;

/** Table `ease-sensitivity`: the pair of the report and all ranks under other ways to count, for every capture. */
export function easeSensitivity(sources: Pick<Sources, 'captures' | 'apiNames'>): Row[] {
  return rankedTasks(sources).flatMap((ranked) => {
    const base = indexesOf(ranked.tasks);
    const tasks = ranked.tasks.map(({ task }) => task);
    const names = authorNames(tasks);
    const weighed = (variant: Row['variant'], weigh: Weigh): Row => {
      const scored = scoreTasks(tasks, weigh);
      const [a, b] = headlinePair(scored);
      const pair = a && b ? comparePair(drawTasks([a, b], names)) : null;
      return rowOf(ranked.capture, variant, null, pair, moved(base, indexesOf(scored)));
    };
    return [
      rowOf(ranked.capture, 'base', null, comparePair(ranked.tasks), moved(base, base)),
      weighed('stated licences', ({ part, stated }) => Number(part !== 'licence' || stated)),
      weighed('lists of 10', ({ place }) => Number(place === null || place <= 10)),
      ...longerLists(ranked, base),
      weighed('weighted by downloads', ({ place, downloads }) => (place === null ? 1 : (downloads ?? 0))),
      ...withoutParts(ranked, base),
      ...withoutAuthors(ranked, base),
    ];
  });
}

/** Lists of 100 and all listed models, whose counts the capture has without their authors. */
function longerLists({ at, capture, tasks }: RankedCapture, base: Indexes): Row[] {
  const tallies = Map.groupBy(at.table('ease-tallies'), ({ list }) => list);
  return (['100', 'all'] as const).flatMap((list) => {
    const rows = tallies.get(list);
    if (!rows) return [];
    const counts = new Map(tasks.map(({ task }) => [task.task, noCounts()]));
    for (const { task, part, known, holds } of rows) {
      const own = counts.get(task);
      if (!own) continue;
      own[placeOf(part)] = known;
      own[PARTS + placeOf(part)] = holds;
    }
    // Parts that lists of 40 do not know of a task are known of some chance models of the longer ones.
    const parts = (task: string) =>
      tasks
        .find((each) => each.task.task === task)!
        .parts.map((known, place) => known && counts.get(task)![place]! > 0);
    const indexes = new Map([...counts].map(([task, own]) => [task, scoreOf(own, parts(task)).index]));
    const [a, b] = comparedTasks;
    const pair =
      counts.has(a) && counts.has(b) ? pairOfCounts(counts.get(a)!, counts.get(b)!, parts(a), parts(b)) : null;
    return [rowOf(capture, list === '100' ? 'lists of 100' : 'all listed', null, pair, moved(base, indexes))];
  });
}

function withoutParts({ capture, tasks }: RankedCapture, base: Indexes): Row[] {
  return easeParts.flatMap(({ name }, place) => {
    if (tasks.every(({ parts }) => !parts[place])) return [];
    const indexes = new Map(
      tasks.map(({ task, counts, parts }) => [task.task, scoreOf(counts, parts.with(place, false)).index]),
    );
    return [rowOf(capture, 'without a part', name, comparePair(tasks, name), moved(base, indexes))];
  });
}

/** Every author left out in turn: where the difference is lowest and highest, and where the ranks change most. */
function withoutAuthors({ capture, tasks }: RankedCapture, base: Indexes): Row[] {
  const names = [...new Set(tasks.flatMap(({ authors }) => [...authors.keys()]))].sort();
  const left = names.map((name) => {
    const own = tasks.map((task) => withoutAuthor(task, name));
    const [a, b] = headlinePair(own);
    const pair = a && b ? pairOfCounts(a.counts, b.counts, a.parts, b.parts) : null;
    return { name, pair, ranks: moved(base, indexesOf(own)) };
  });
  const rows: Row[] = [];
  const add = (variant: Row['variant'], found: (typeof left)[number] | undefined) =>
    found && rows.push(rowOf(capture, variant, found.name, found.pair, found.ranks));
  const byPair = left.filter(({ pair }) => pair !== null).sort((a, b) => a.pair!.difference - b.pair!.difference);
  add('without an author, lowest', byPair[0]);
  add('without an author, highest', byPair.at(-1));
  add('without an author, ranks', left.toSorted((a, b) => (a.ranks.spearman ?? 1) - (b.ranks.spearman ?? 1))[0]);
  return rows;
}

function withoutAuthor(task: ScoredTask, name: string): ScoredTask {
  const own = task.authors.get(name);
  if (!own) return task;
  const counts = task.counts.map((count, place) => count - own[place]!);
  return { ...task, counts, score: scoreOf(counts, task.parts) };
}

/** The two tasks of the report; one that is not ranked is undefined. */
function headlinePair<T extends ScoredTask>(tasks: readonly T[]): (T | undefined)[] {
  return comparedTasks.map((name) => tasks.find(({ task }) => task.task === name));
}

/** The two tasks of the report, compared over draws; null where one is not ranked. */
function comparePair(tasks: readonly DrawnTask[], without?: EasePartName): Pair | null {
  const [a, b] = headlinePair(tasks);
  return a && b ? compareTasks(a, b, without && placeOf(without)) : null;
}

function pairOfCounts(a: PartCounts, b: PartCounts, ofA: readonly boolean[], ofB: readonly boolean[]): Pair | null {
  const parts = ofA.map((known, place) => known && ofB[place]! && a[place]! > 0 && b[place]! > 0);
  const [first, second] = [scoreOf(a, parts).index, scoreOf(b, parts).index];
  if (first === null || second === null) return null;
  return { parts: parts.filter(Boolean).length, first, second, difference: first - second };
}

function indexesOf(tasks: readonly ScoredTask[]): Indexes {
  return new Map(tasks.map(({ task, score }) => [task.task, score.index]));
}

/** How far ranks move: of the tasks that have an index both ways, by name. */
function moved(base: Indexes, other: Indexes) {
  const names = [...base.keys()].filter((name) => base.get(name) != null && other.get(name) != null).sort();
  // Means of the same shares in another order differ in the last bit, which would tell equal ones apart.
  const [from, to] = [base, other].map((indexes) => names.map((name) => rounded(indexes.get(name)!)));
  const moves = names.map((_, at) => Math.abs(rankAmong(from![at]!, from!) - rankAmong(to![at]!, to!)));
  const largest = moves.length === 0 ? null : Math.max(...moves);
  return {
    tasks: names.length,
    spearman: names.length < 3 ? null : spearman(pairsOf(from!.map((index, at) => [index, to![at]!]))),
    largest_move: largest,
    moved: largest ? names[moves.indexOf(largest)]! : null,
  };
}

function rowOf(
  capture: string,
  variant: Row['variant'],
  leftOut: string | null,
  pair: Pair | null,
  ranks: ReturnType<typeof moved>,
): Row {
  return {
    capture,
    variant,
    left_out: leftOut,
    parts: pair?.parts ?? 0,
    classification: rounded(pair?.first ?? null),
    generation: rounded(pair?.second ?? null),
    difference: rounded(pair?.difference ?? null),
    low: rounded(pair?.low ?? null),
    high: rounded(pair?.high ?? null),
    answer: pair?.answer ?? null,
    ...ranks,
    spearman: rounded(ranks.spearman),
  };
}
