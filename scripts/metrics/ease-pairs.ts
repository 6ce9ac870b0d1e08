import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { compareTasks } from './ease-compare.ts';
import { rankedTasks } from './ranked-tasks.ts';
import { rounded } from '../statistics/rounded.ts';

/** Table `ease-pairs`: every pair of ranked tasks of a capture, compared over the same draws by the parts of both. */
export function easePairs(sources: Pick<Sources, 'captures' | 'apiNames'>): RowIn<'metrics', 'ease-pairs'>[] {
  return rankedTasks(sources).flatMap(({ capture, tasks }) =>
    tasks.flatMap((first, at) =>
      tasks.slice(at + 1).flatMap((second) => {
        const found = compareTasks(first, second);
        if (!found) return [];
        return [
          {
            capture,
            first: first.task.task,
            second: second.task.task,
            first_models: first.task.models,
            second_models: second.task.models,
            parts: found.parts,
            difference: rounded(found.difference),
            low: rounded(found.low),
            high: rounded(found.high),
            answer: found.answer,
          },
        ];
      }),
    ),
  );
}
