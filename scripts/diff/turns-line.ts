import type { TableChange } from './compare-tables.ts';
import { code, figure, firstOf } from './markdown.ts';

const MOST_TURNS = 10;

/** How many rows went from which text to which. */
export function turnsLine({ change }: { change: Pick<TableChange, 'changed'> }, column: string): string {
  const turns = new Map<string, number>();
  for (const { old, new: now } of change.changed) {
    if (old[column] === undefined || now[column] === undefined || old[column] === now[column]) continue;
    const turn = `${code(old[column]) || 'empty'} → ${code(now[column]) || 'empty'}`;
    turns.set(turn, (turns.get(turn) ?? 0) + 1);
  }
  const most = [...turns]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([turn, count]) => `${turn} ${figure(count)}`);
  return most.length === 0 ? '' : `${code(column)}: ${firstOf(most, MOST_TURNS)}.`;
}
