import type { TableChange } from './compare-tables.ts';
import { turnsLine } from './turns-line.ts';

/** Changes of a number that are no move, as one side is empty or no number: how many rows went from which to which. */
export function numberTurnsLine({ change }: { change: Pick<TableChange, 'changed'> }, column: string): string {
  const changed = change.changed.filter(({ old, new: now }) => !isNumber(old[column]) || !isNumber(now[column]));
  return turnsLine({ change: { changed } }, column);
}

function isNumber(cell: string | undefined): boolean {
  return cell !== undefined && cell !== '' && !Number.isNaN(Number(cell));
}
