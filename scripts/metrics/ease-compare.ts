import { EASE_MARGIN } from '../../method/ease-definition.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { DrawnTask } from './ease-draws.ts';
import { endsOf, sampleOf } from './ease-interval.ts';
import { widenedTail } from '../statistics/widened-tail.ts';
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
  const draws = a.indexDraws.map((_, draw) => meanIn(a, parts, draw) - meanIn(b, parts, draw));
  const samples = [a, b].map(({ authors, counts }) => sampleOf(authors.values(), counts, parts));
  const [low, high] = endsOf(draws, widenedTail(samples));
  if (low === null) return null;
  const difference = first - second;
  return { parts: parts.filter(Boolean).length, first, second, difference, low, high, answer: answerOf(low, high) };
}

/** Parts that are known of both tasks. */
export function commonParts(a: DrawnTask, b: DrawnTask, without?: number): boolean[] {
  return a.parts.map((known, part) => known && b.parts[part]! && part !== without);
}

/** What an interval of a difference says of the first task; a difference within the margin is none that matters. */
export function answerOf(low: number, high: number): Answer {
  if (low >= -EASE_MARGIN && high <= EASE_MARGIN) return 'equivalent';
  if (low > 0) return 'easier';
  return high < 0 ? 'harder' : 'cannot be told';
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
