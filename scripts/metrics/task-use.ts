import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { Row } from '../../data/schema/table.ts';
import { ratio } from './share-with-interval.ts';

/** Table `task-use`: uses of models by Spaces, by task, as shares of all uses that the same side states. */
export function taskUse({ captures: all }: Pick<Sources, 'captures'>): RowIn<'metrics', 'task-use'>[] {
  return all.flatMap((each) => {
    const uses = new Map(each.table('space-use').map((row) => [row.side, row.uses]));
    return each.table('task-uses').map(
      (row) =>
        ({
          capture: each.capture.capture,
          ...row,
          uses_share: ratio(row.uses, uses.get(row.side ?? null) ?? 0),
          uses_per_model: ratio(row.uses, row.models),
        }) as Row,
    );
  });
}
