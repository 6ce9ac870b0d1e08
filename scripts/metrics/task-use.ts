import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { ratio } from './share-with-interval.ts';

/** Table `task-use`: uses of models by Spaces, by task, as shares of all uses that the same side states. */
export function taskUse({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'task-use'>[] {
  return captures.flatMap((each) => {
    const uses = new Map(each.table('space-use').map((row) => [row.side, row.uses]));
    return each.table('task-uses').map((row) => ({
      capture: each.capture.capture,
      ...row,
      uses_share: ratio(row.uses, uses.get(row.side) ?? 0),
      uses_per_model: ratio(row.uses, row.models),
    }));
  });
}
