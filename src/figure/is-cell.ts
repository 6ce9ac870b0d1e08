import type { Value } from '../../data/schema/column.ts';

/** Whether a value that is drawn is that of a cell: the same number or text, or the same day. */
export function isCell(drawn: unknown, cell: Value | undefined): boolean {
  if (cell === undefined || cell === null) return false;
  if (drawn instanceof Date) return drawn.toISOString().slice(0, 10) === cell;
  // A part of a stack is the difference of two sums.
  if (typeof drawn === 'number' && typeof cell === 'number') return Math.abs(drawn - cell) <= 1e-9 * Math.abs(cell);
  return drawn === cell || (typeof drawn === 'string' && drawn === String(cell));
}
