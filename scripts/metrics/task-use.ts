import type { Row } from '../../data/schema/table.ts';
import type { CaptureTables } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';

/** Table `task-use`: uses of models by Spaces, by task, as shares of all uses that the same side states. */
export function taskUse(all: readonly CaptureTables[]): Row[] {
  return all.flatMap((each) => {
    const uses = new Map(each.table('space-use').map((row) => [row.side, row.uses as number]));
    return each.table('task-uses').map(
      (row) =>
        ({
          capture: each.capture.capture,
          ...row,
          uses_share: ratio(row.uses as number, uses.get(row.side ?? null) ?? 0),
          uses_per_model: ratio(row.uses as number, row.models as number),
        }) as Row,
    );
  });
}
