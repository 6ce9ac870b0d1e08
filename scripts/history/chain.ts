import { createHash } from 'node:crypto';
import type { RowIn } from '../../data/schema/folders.ts';

/** Rows that one addition brought. */
export interface AddedRows {
  headlines: readonly RowIn<'history', 'headlines'>[];
  moves: readonly RowIn<'history', 'moves'>[];
  moved: readonly RowIn<'history', 'moved'>[];
}

/** What an addition says of itself. */
export type Added = Pick<RowIn<'history', 'additions'>, 'addition' | 'what' | 'capture' | 'seen' | 'fingerprint'>;

/**
 * SHA-256 over the chain before, an addition and its rows, in whichever order they come. It is over the columns of
 * today by name: one that is added later leaves it as it is.
 */
export function chain(before: string, added: Added, { headlines, moves, moved }: AddedRows): string {
  const rows = [
    ...headlines.map(cellsOf(['kind', 'measure', 'capture', 'seen', 'population', 'n', 'value', 'unit'])),
    ...moves.map(
      cellsOf(['since', 'since_seen', 'capture', 'seen', 'kind', 'of', 'move', 'n', 'total', 'population', 'complete']),
    ),
    ...moved.map(cellsOf(['since', 'kind', 'of', 'move', 'id', 'hub_id', 'was'])),
  ];
  const { addition, what, capture, seen, fingerprint } = added;
  const text = JSON.stringify([before, addition, what, capture, seen, fingerprint, rows.sort()]);
  return createHash('sha256').update(text).digest('hex');
}

/** Cells of a row as text that tells them apart. */
function cellsOf<R>(columns: readonly (keyof R)[]): (row: R) => string {
  return (row) => JSON.stringify(columns.map((column) => row[column]));
}
