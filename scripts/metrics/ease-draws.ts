import { authorDraws } from '../statistics/author-bootstrap.ts';
import type { EaseTask } from './ease-facts.ts';
import { addCounts, countsByAuthor, knownParts, noCounts, PARTS, rankAmong, scoreOf } from './ease-scores.ts';
import type { EaseScore, PartCounts, Weigh } from './ease-scores.ts';

/** The same on every machine; another seed moves the ends of the intervals by about a hundredth. */
export const EASE_SEED = 20_240_711;
const DRAWS = 2000;

/** A task with its scores in the data and in every draw; NaN where a draw has no fact of a part. */
export interface DrawnTask {
  task: EaseTask;
  authors: ReadonlyMap<string, PartCounts>;
  counts: PartCounts;
  /** Which parts are known of enough. */
  parts: readonly boolean[];
  score: EaseScore;
  rank: number;
  /** By part, its share in every draw. */
  shareDraws: Float64Array[];
  indexDraws: Float64Array;
  rankDraws: Float64Array;
}

/** What an author adds to a draw, without zeros: places in the counts of all tasks one after another. */
interface Author {
  places: Int32Array;
  values: Float64Array;
}

/**
 * Scores and ranks of all tasks in the data and in 2,000 draws. A draw takes authors of all tasks together: one who has
 * models in several moves them at once, and tasks are compared within a draw. Other weights of the same facts are drawn
 * with the same authors.
 */
export function easeDraws(tasks: readonly EaseTask[], weigh?: Weigh): DrawnTask[] {
  const drawn = scoredTasks(tasks, weigh);
  if (drawn.length === 0) return [];
  const authors = authorsOf(drawn);
  const sums = new Float64Array(drawn.length * 2 * PARTS);
  draws(authors.length).forEach((draw, at) => {
    sums.fill(0);
    for (const place of draw) add(sums, authors[place]!);
    drawn.forEach((each, task) => score(each, sums, task * 2 * PARTS, at));
    for (const each of drawn) each.rankDraws[at] = rankIn(drawn, each.indexDraws[at]!, at);
  });
  return drawn;
}

/** Scores and ranks in the data, with room for draws. */
function scoredTasks(tasks: readonly EaseTask[], weigh?: Weigh): DrawnTask[] {
  const counted = tasks.map((task) => {
    const authors = countsByAuthor(task, weigh);
    const counts = [...authors.values()].reduce(addCounts, noCounts());
    const parts = knownParts(counts);
    return { task, authors, counts, parts, score: scoreOf(counts, parts) };
  });
  const indexes = counted.map((each) => each.score.index);
  return counted.map((each) => ({
    ...each,
    rank: each.score.index === null ? tasks.length : rankAmong(each.score.index, indexes),
    shareDraws: Array.from({ length: PARTS }, () => new Float64Array(DRAWS).fill(NaN)),
    indexDraws: new Float64Array(DRAWS),
    rankDraws: new Float64Array(DRAWS),
  }));
}

/** Every author of a fact by name, also those whose facts weigh nothing: the draws are the same whatever the weights. */
function authorsOf(drawn: readonly DrawnTask[]): Author[] {
  const names = new Set(drawn.flatMap(({ task }) => task.facts.map(({ author }) => author)));
  return [...names].sort().map((name) => {
    const own = drawn.flatMap(({ authors }, task) => {
      const counts = authors.get(name) ?? [];
      return [...counts].flatMap((value, place) => (value === 0 ? [] : [[task * 2 * PARTS + place, value] as const]));
    });
    return {
      places: Int32Array.from(own, ([place]) => place),
      values: Float64Array.from(own, ([, value]) => value),
    };
  });
}

const drawnOf = new Map<number, Uint32Array[]>();

/** Which of so many authors each draw takes. */
function draws(authors: number): Uint32Array[] {
  const known = drawnOf.get(authors);
  if (known) return known;
  const clusters = Array.from({ length: authors }, (_, at) => [at]);
  const made = [...authorDraws(clusters, { seed: EASE_SEED, draws: DRAWS })].map((draw) => Uint32Array.from(draw));
  drawnOf.set(authors, made);
  return made;
}

function add(sums: Float64Array, { places, values }: Author): void {
  for (let at = 0; at < places.length; at += 1) sums[places[at]!]! += values[at]!;
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
