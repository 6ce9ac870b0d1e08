import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { ends, partsKnown } from './ease-draws.ts';
import { rankedTasks } from './ranked-tasks.ts';
import { rounded } from '../statistics/rounded.ts';

/** Table `ease-index`: index and rank of every task with enough models, each with its interval. */
export function easeIndex({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'ease-index'>[] {
  return rankedTasks(captures).map(({ capture, task, score, rank, draws }) => {
    const [low, high] = ends(draws.map((draw) => draw.score.index));
    const [rankLow, rankHigh] = ends(draws.map((draw) => draw.rank));
    return {
      capture,
      task: task.task,
      listed: task.listed,
      models: task.models,
      authors: task.authors,
      parts_known: partsKnown(score),
      index: rounded(score.index),
      low: rounded(low),
      high: rounded(high),
      rank,
      rank_low: Math.floor(rankLow ?? rank),
      rank_high: Math.ceil(rankHigh ?? rank),
    };
  });
}
