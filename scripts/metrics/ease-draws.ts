import { drawPlaces, seededGenerator } from '../statistics/draw-places.ts';
import type { EaseTask } from './ease-facts.ts';
import { addCounts, countsByAuthor, knownParts, noCounts, PARTS, rankAmong, scoreOf } from './ease-scores.ts';
import type { EaseScore, PartCounts, Weigh } from './ease-scores.ts';

/** The same on every machine; another seed moves the ends of the intervals by about a hundredth. */
export const EASE_SEED = 20_240_711;
const DRAWS = 2000;

/** The draws of every part that is not known of enough: held once, since all captures with all their tasks are. */
const UNKNOWN = new Float64Array(DRAWS).fill(NaN);

/** A task with its scores in the data. */
export interface ScoredTask {
  task: EaseTask;
  authors: ReadonlyMap<string, PartCounts>;
  counts: PartCounts;
  /** Which parts are known of enough. */
  parts: readonly boolean[];
  score: EaseScore;
}

/** The same in every draw too; NaN where a draw has no fact of a part. */
export interface DrawnTask extends ScoredTask {
  /** By part, its share in every draw. */
  shareDraws: Float64Array[];
  indexDraws: Float64Array;
}

/** With its rank among the tasks that were drawn together. */
export interface RankedTask extends DrawnTask {
  rank: number;
  rankDraws: Float64Array;
}

/** What authors add to a draw, without zeros: places in the counts of all tasks one after another, author by author. */
interface Additions {
  /** Where those of an author begin, and behind the last one where they end. */
  starts: Int32Array;
  places: Int32Array;
  values: Float64Array;
}

/** Scores and ranks of all tasks in the data and in 2,000 draws, see drawTasks. */
export function easeDraws(tasks: readonly EaseTask[]): RankedTask[] {
  const scored = scoreTasks(tasks);
  if (scored.length === 0) return [];
  const drawn = drawTasks(scored, authorNames(tasks));
  const indexes = scored.map(({ score }) => score.index);
  return drawn.map((each) => ({
    ...each,
    rank: each.score.index === null ? tasks.length : rankAmong(each.score.index, indexes),
    rankDraws: each.indexDraws.map((index, at) => rankIn(drawn, index, at)),
  }));
}

/** Scores in the data, by facts that count as they are weighed. */
export function scoreTasks(tasks: readonly EaseTask[], weigh?: Weigh): ScoredTask[] {
  return tasks.map((task) => {
    const authors = countsByAuthor(task, weigh);
    const counts = [...authors.values()].reduce(addCounts, noCounts());
    // How many tell is a number of models, whatever each of them weighs.
    const telling = weigh && countsByAuthor(task, (fact) => Number(weigh(fact) > 0));
    const parts = knownParts(telling ? [...telling.values()].reduce(addCounts, noCounts()) : counts);
    return { task, authors, counts, parts, score: scoreOf(counts, parts) };
  });
}

/** Every author of a fact by name, also those whose facts weigh nothing: the draws are the same whatever the weights. */
export function authorNames(tasks: readonly EaseTask[]): string[] {
  return [...new Set(tasks.flatMap(({ facts }) => facts.map(({ author }) => author)))].sort();
}

/**
 * Some tasks in 2,000 draws of these authors, who are those of all tasks of a capture: one who has models in several
 * moves them at once, and tasks are compared within a draw. Other tasks, and other weights of the same facts, are drawn
 * with the same authors.
 */
export function drawTasks(tasks: readonly ScoredTask[], names: readonly string[]): DrawnTask[] {
  const drawn = tasks.map((task) => ({
    ...task,
    shareDraws: task.parts.map((known) => (known ? new Float64Array(DRAWS).fill(NaN) : UNKNOWN)),
    indexDraws: new Float64Array(DRAWS),
  }));
  const additions = additionsOf(drawn, names);
  const sums = new Float64Array(drawn.length * 2 * PARTS);
  timesDrawn(names.length).forEach((times, at) => {
    sums.fill(0);
    addDraw(sums, additions, times);
    drawn.forEach((each, task) => score(each, sums, task * 2 * PARTS, at));
  });
  return drawn;
}

function additionsOf(tasks: readonly ScoredTask[], names: readonly string[]): Additions {
  const own = names.map((name) =>
    tasks.flatMap(({ authors }, task) => {
      const counts = authors.get(name) ?? [];
      return [...counts].flatMap((value, place) => (value === 0 ? [] : [[task * 2 * PARTS + place, value] as const]));
    }),
  );
  const starts = new Int32Array(names.length + 1);
  own.forEach(({ length }, at) => (starts[at + 1] = starts[at]! + length));
  return {
    starts,
    places: Int32Array.from(own.flat(), ([place]) => place),
    values: Float64Array.from(own.flat(), ([, value]) => value),
  };
}

const timesOf = new Map<number, Uint32Array[]>();

/** By draw, how many times each of so many authors is taken. */
function timesDrawn(authors: number): Uint32Array[] {
  const known = timesOf.get(authors);
  if (known) return known;
  const generator = seededGenerator(EASE_SEED);
  const places = new Uint32Array(authors);
  const made = Array.from({ length: DRAWS }, () => {
    const times = new Uint32Array(authors);
    drawPlaces(generator, places, authors);
    for (const place of places) times[place]! += 1;
    return times;
  });
  timesOf.set(authors, made);
  return made;
}

function addDraw(sums: Float64Array, { starts, places, values }: Additions, times: Uint32Array): void {
  for (let author = 0; author < times.length; author += 1) {
    const taken = times[author]!;
    if (taken === 0) continue;
    const end = starts[author + 1]!;
    for (let at = starts[author]!; at < end; at += 1) sums[places[at]!]! += taken * values[at]!;
  }
}

/** Shares and index of a draw, as scoreOf has them of the data. */
function score({ parts, shareDraws, indexDraws }: DrawnTask, sums: Float64Array, from: number, at: number): void {
  let [sum, known] = [0, 0];
  for (let part = 0; part < PARTS; part += 1) {
    const of = parts[part] ? sums[from + part]! : 0;
    if (of === 0) continue;
    const share = sums[from + PARTS + part]! / of;
    shareDraws[part]![at] = share;
    sum += share;
    known += 1;
  }
  indexDraws[at] = known === 0 ? NaN : sum / known;
}

function rankIn(drawn: readonly DrawnTask[], index: number, at: number): number {
  if (Number.isNaN(index)) return NaN;
  let rank = 1;
  for (const { indexDraws } of drawn) if (indexDraws[at]! > index + 1e-12) rank += 1;
  return rank;
}
