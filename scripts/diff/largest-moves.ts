import type { Cells, TableChange } from './compare-tables.ts';

/** One number that changed. */
export interface Move {
  row: Cells;
  column: string;
  old: number;
  new: number;
}

/** The changes of a column, the largest first in absolute size, ties by the order of the rows. */
export function largestMoves({ changed }: Pick<TableChange, 'changed'>, column: string): Move[] {
  return movesOf(changed, [column]).sort((a, b) => Math.abs(b.new - b.old) - Math.abs(a.new - a.old));
}

/**
 * The changes of several columns, the largest first against the size of the number: shares, counts and sums side by
 * side.
 */
export function largestRelativeMoves({ changed }: Pick<TableChange, 'changed'>, columns: readonly string[]): Move[] {
  return movesOf(changed, columns).sort((a, b) => moveWeight(b) - moveWeight(a));
}

function movesOf(changed: TableChange['changed'], columns: readonly string[]): Move[] {
  return changed.flatMap(({ old, new: now }) =>
    columns.flatMap((column) => {
      // A value that came or went is no move.
      if (!old[column] || !now[column]) return [];
      const [from, to] = [Number(old[column]), Number(now[column])];
      return from === to || Number.isNaN(from) || Number.isNaN(to) ? [] : [{ row: now, column, old: from, new: to }];
    }),
  );
}

/** Change against the size of the number: 0 to 2, also where one of the two is 0. */
export function moveWeight(move: Pick<Move, 'old' | 'new'>): number {
  return Math.abs(move.new - move.old) / Math.max(Math.abs(move.old), Math.abs(move.new));
}
