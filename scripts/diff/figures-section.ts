import type { ChangedTable } from './group-versions.ts';
import { keysLine } from './keys-line.ts';
import { largestRelativeMoves, type Move } from './largest-moves.ts';
import { code, figure, markdownTable, percent } from './markdown.ts';
import { numberTurnsLine } from './number-turns-line.ts';
import { rowKey } from './row-key.ts';
import { turnsLine } from './turns-line.ts';

const MOST_MOVES = 15;
const MOST_KEYS = 8;

/**
 * Figures of a table, old -> new: those that changed most against their size, figures that came or went, texts
 * that turned, and keys that came and went. Empty where there are none.
 */
export function figuresSection(table: ChangedTable): string {
  const { definition, change } = table;
  const numeric = Object.entries(definition?.columns ?? {})
    .filter(([, column]) => column.unit !== '')
    .map(([name]) => name);
  const texts = Object.keys(definition?.columns ?? {}).filter(
    (name) => !numeric.includes(name) && !definition?.key.includes(name),
  );
  const moves = largestRelativeMoves(change, numeric);
  const rows = moves
    .slice(0, MOST_MOVES)
    .map((move) => [
      code(rowKey(table, move.row)),
      code(move.column),
      figure(move.old),
      figure(move.new),
      changeOf(table, move),
    ]);
  const parts = [
    rows.length > 0 ? markdownTable(['Key', 'Figure', 'Old:', 'New:', 'Change:'], rows) : '',
    moves.length > MOST_MOVES ? `${figure(moves.length - MOST_MOVES)} more figures changed less.` : '',
    ...numeric.map((column) => numberTurnsLine(table, column)),
    ...texts.map((column) => turnsLine(table, column)),
    keysLine('New keys', table, change.added, MOST_KEYS),
    keysLine('Gone keys', table, change.removed, MOST_KEYS),
  ];
  const text = parts.filter(Boolean).join('\n\n');
  return text === '' ? '' : `### ${code(`${table.folder}/${table.name}`)}\n\n${text}`;
}

function changeOf({ definition }: ChangedTable, { column, old, new: now }: Move): string {
  if (definition?.columns[column]?.unit !== 'share') return percent(old, now);
  return `${now > old ? '+' : ''}${(100 * (now - old)).toFixed(2)} points`;
}
