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

/**
 * Scores and ranks of all tasks in the data and in 2,000 draws. A draw takes authors of all tasks together: one who has
 * models in several moves them at once, and tasks are compared within a draw.
 */
export function easeDraws(tasks: readonly EaseTask[], weigh?: Weigh): DrawnTask[] {
  const drawn = scoredTasks(tasks, weigh);
  if (drawn.length === 0) return [];
  const clusters = clustersOf(drawn.map(({ authors }) => authors));
  let at = 0;
  for (const authors of authorDraws(clusters, { seed: EASE_SEED, draws: DRAWS })) {
    const sums = drawn.map(noCounts);
    for (const author of authors) for (const [place, counts] of author) addCounts(sums[place]!, counts);
    const scores = drawn.map(({ parts }, task) => scoreOf(sums[task]!, parts));
    const indexes = scores.map(({ index }) => index);
    drawn.forEach((each, task) => {
      const { shares, index } = scores[task]!;
      for (let part = 0; part < PARTS; part += 1) each.shareDraws[part]![at] = shares[part] ?? NaN;
      each.indexDraws[at] = index ?? NaN;
      each.rankDraws[at] = index === null ? NaN : rankAmong(index, indexes);
    });
    at += 1;
  }
  return drawn;
}

/** Scores and ranks in the data alone, with room for draws. */
export function scoredTasks(tasks: readonly EaseTask[], weigh?: Weigh, draws = DRAWS): DrawnTask[] {
  const counted = tasks.map((task) => {
    const authors = countsByAuthor(task, weigh);
    const counts = [...authors.values()].reduce(addCounts, noCounts());
    const parts = knownParts(counts);
    return { task, authors, counts, parts, score: scoreOf(counts, parts) };
  });
  const indexes = counted.map(({ score }) => score.index);
  return counted.map((each) => ({
    ...each,
    rank: each.score.index === null ? tasks.length : rankAmong(each.score.index, indexes),
    shareDraws: Array.from({ length: PARTS }, () => new Float64Array(draws)),
    indexDraws: new Float64Array(draws),
    rankDraws: new Float64Array(draws),
  }));
}

/** One cluster an author, by name: its tasks with their counts. */
function clustersOf(byTask: readonly ReadonlyMap<string, PartCounts>[]): [number, PartCounts][][][] {
  const authors = new Map<string, [number, PartCounts][]>();
  byTask.forEach((counts, at) =>
    counts.forEach((own, author) => (authors.get(author) ?? authors.set(author, []).get(author)!).push([at, own])),
  );
  return [...authors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => [own]);
}
