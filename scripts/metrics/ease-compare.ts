import { EASE_MARGIN } from '../../method/ease-definition.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { DrawnTask, ScoredTask } from './ease-draws.ts';
import { endsOf, sampleOf } from './ease-interval.ts';
import { widenedTail, type Sample } from '../statistics/widened-tail.ts';
import { PARTS, scoreOf } from './ease-scores.ts';

export type Answer = RowIn<'metrics', 'ease-pairs'>['answer'];

/** Two tasks by the parts that are known of both. */
export interface Comparison {
  parts: number;
  first: number;
  second: number;
  difference: number;
  low: number;
  high: number;
  answer: Answer;
}

/** Compares two tasks over the same draws; a part left out counts for neither. Null without a part in common. */
export function compareTasks(a: DrawnTask, b: DrawnTask, without?: number): Comparison | null {
  const parts = commonParts(a, b, without);
  const [first, second] = [scoreOf(a.counts, parts).index, scoreOf(b.counts, parts).index];
  if (first === null || second === null) return null;
  const [ofA, ofB] = [overParts(a, parts), overParts(b, parts)];
  const draws = ofA.means.map((mean, draw) => mean - ofB.means[draw]!);
  const [low, high] = endsOf(draws, widenedTail([ofA.sample, ofB.sample]));
  if (low === null) return null;
  const difference = first - second;
  return { parts: parts.filter(Boolean).length, first, second, difference, low, high, answer: answerOf(low, high) };
}

/** Parts that are known of both tasks. */
function commonParts(a: ScoredTask, b: ScoredTask, without?: number): boolean[] {
  return a.parts.map((known, part) => known && b.parts[part]! && part !== without);
}

/** What an interval of a difference says of the first task; a difference within the margin is none that matters. */
export function answerOf(low: number, high: number): Answer {
  if (low >= -EASE_MARGIN && high <= EASE_MARGIN) return 'equivalent';
  if (low > 0) return 'easier';
  return high < 0 ? 'harder' : 'cannot be told';
}

/** A task over some parts only: their mean in every draw, NaN where it has no fact of any, and its authors. */
interface OverParts {
  means: Float64Array;
  sample: Sample;
}

const overPartsOf = new WeakMap<DrawnTask, Map<string, OverParts>>();

/** The same for every task that it is compared with by these parts. */
function overParts(task: DrawnTask, parts: readonly boolean[]): OverParts {
  const known = overPartsOf.get(task) ?? new Map<string, OverParts>();
  overPartsOf.set(task, known);
  const key = parts.join();
  const found = known.get(key) ?? {
    means: task.indexDraws.map((_, draw) => meanIn(task, parts, draw)),
    sample: sampleOf(task.authors.values(), task.counts, parts),
  };
  known.set(key, found);
  return found;
}

/** Mean of some parts in one draw; a part that the draw has no fact of is left out. */
function meanIn({ shareDraws }: DrawnTask, parts: readonly boolean[], draw: number): number {
  let [sum, known] = [0, 0];
  for (let part = 0; part < PARTS; part += 1) {
    const share = parts[part] ? shareDraws[part]![draw]! : NaN;
    if (Number.isNaN(share)) continue;
    sum += share;
    known += 1;
  }
  return known === 0 ? NaN : sum / known;
}
