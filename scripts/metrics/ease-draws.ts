import { quantileSorted } from 'd3-array';
import { easeParts } from '../../method/ease-definition.ts';
import { authorDraws } from '../statistics/author-bootstrap.ts';
import type { EaseTask } from './ease-facts.ts';
import {
  addCounts,
  countsByAuthor,
  knownParts,
  noCounts,
  rankAmong,
  scoreOf,
  type EaseScore,
  type PartCounts,
} from './ease-scores.ts';

/** The same on every machine; another seed moves the ends of the intervals by about a hundredth. */
export const EASE_SEED = 20_240_711;

/** A task with its scores in the data and in every draw. */
export interface DrawnTask {
  task: EaseTask;
  counts: PartCounts;
  score: EaseScore;
  rank: number;
  draws: { score: EaseScore; rank: number | null }[];
}

/**
 * Scores and ranks of all tasks in the data and in 2,000 draws. A draw takes authors of all tasks together: one who has
 * models in several moves them at once, and ranks are compared within a draw.
 */
export function easeDraws(tasks: readonly EaseTask[]): DrawnTask[] {
  const byTask = tasks.map(countsByAuthor);
  const sums = byTask.map((authors) => [...authors.values()].reduce(addCounts, noCounts()));
  const parts = sums.map(knownParts);
  const scores = sums.map((sum, at) => scoreOf(sum, parts[at]!));
  const drawn = tasks.map((task, at): DrawnTask => ({
    task,
    counts: sums[at]!,
    score: scores[at]!,
    rank: rankIn(scores, at) ?? tasks.length,
    draws: [],
  }));
  if (tasks.length === 0) return drawn;
  for (const authors of authorDraws(clustersOf(byTask), { seed: EASE_SEED })) {
    const drawnCounts = tasks.map(noCounts);
    for (const author of authors) for (const [at, counts] of author) addCounts(drawnCounts[at]!, counts);
    const drawnScores = drawnCounts.map((counts, at) => scoreOf(counts, parts[at]!));
    drawn.forEach(({ draws }, at) => draws.push({ score: drawnScores[at]!, rank: rankIn(drawnScores, at) }));
  }
  return drawn;
}

/** 2.5 % and 97.5 % quantiles of type 7; null where no draw has a value. */
export function ends(values: readonly (number | null)[]): [number, number] | [null, null] {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return sorted.length === 0 ? [null, null] : [quantileSorted(sorted, 0.025)!, quantileSorted(sorted, 0.975)!];
}

/** Number of parts with a share. */
export function partsKnown({ shares }: EaseScore): number {
  return easeParts.filter((_, place) => shares[place] !== null).length;
}

/** One cluster an author, by name: its tasks with their counts. */
function clustersOf(byTask: readonly Map<string, PartCounts>[]): [number, PartCounts][][][] {
  const authors = new Map<string, [number, PartCounts][]>();
  byTask.forEach((counts, at) =>
    counts.forEach((own, author) => (authors.get(author) ?? authors.set(author, []).get(author)!).push([at, own])),
  );
  return [...authors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => [own]);
}

function rankIn(scores: readonly EaseScore[], at: number): number | null {
  const { index } = scores[at]!;
  return index === null
    ? null
    : rankAmong(
        index,
        scores.map((score) => score.index),
      );
}
