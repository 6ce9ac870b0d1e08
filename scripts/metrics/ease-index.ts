import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { endsOf, sampleOf } from './ease-interval.ts';
import { widenedTail } from '../statistics/widened-tail.ts';
import { rankedTasks } from './ranked-tasks.ts';
import { rounded } from '../statistics/rounded.ts';

/** Table `ease-index`: index and rank of every task with enough models, each with its interval, for every capture. */
export function easeIndex(sources: Pick<Sources, 'captures' | 'apiNames'>): RowIn<'metrics', 'ease-index'>[] {
  return rankedTasks(sources).flatMap(({ capture, tasks }) =>
    tasks.map(({ task, authors, counts, parts, score, rank, indexDraws, rankDraws }) => {
      const tail = widenedTail([sampleOf(authors.values(), counts, parts)]);
      const [low, high] = endsOf(indexDraws, tail);
      const [rankLow, rankHigh] = endsOf(rankDraws, tail);
      return {
        capture,
        task: task.task,
        listed: task.listed,
        models: task.models,
        authors: task.authors,
        parts_known: score.shares.filter((share) => share !== null).length,
        index: rounded(score.index),
        low: rounded(low),
        high: rounded(high),
        rank,
        rank_low: Math.floor(rankLow ?? rank),
        rank_high: Math.ceil(rankHigh ?? rank),
      };
    }),
  );
}
