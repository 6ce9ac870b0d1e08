import type { Cells } from './compare-tables.ts';
import type { ChangedTable } from './group-versions.ts';
import { largestRelativeMoves, type Move } from './largest-moves.ts';
import { code, figure, firstOf, markdownTable, percent } from './markdown.ts';
import { turnsLine } from './turns-line.ts';

const MOST_MOVES = 15;
const MOST_KEYS = 8;

/**
 * Figures of a table, old -> new: those that changed most against their size, texts that turned, and keys that
 * came and went.
 */
export function figuresSection(table: ChangedTable): string {
  const { definition, change } = table;
  const numeric = Object.entries(definition?.columns ?? {})
    .filter(([, column]) => column.unit !== '')
    .map(([name]) => name);
  const texts = Object.keys(definition?.columns ?? {}).filter(
    (name) => !numeric.includes(name) && !definition?.key.includes(name),
  );
  const moves = largestRelativeMoves(change, numeric, Infinity);
  const rows = moves
    .slice(0, MOST_MOVES)
    .map((move) => [
      code(keyOf(table, move.row)),
      code(move.column),
      figure(move.old),
      figure(move.new),
      changeOf(table, move),
    ]);
  const parts = [
    `### ${code(`${table.folder}/${table.name}`)}`,
    rows.length > 0 ? markdownTable(['Key', 'Figure', 'Old:', 'New:', 'Change:'], rows) : '',
    moves.length > MOST_MOVES ? `${figure(moves.length - MOST_MOVES)} more figures changed less.` : '',
    ...texts.map((column) => turnsLine(table, column)),
    keysLine('New keys', table, change.added),
    keysLine('Gone keys', table, change.removed),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function changeOf({ definition }: ChangedTable, { column, old, new: now }: Move): string {
  if (definition?.columns[column]?.unit !== 'share') return percent(old, now);
  return `${now > old ? '+' : ''}${(100 * (now - old)).toFixed(2)} points`;
}

function keysLine(title: string, table: ChangedTable, rows: readonly Cells[]): string {
  if (rows.length === 0) return '';
  return `${title} (${figure(rows.length)}): ${firstOf(
    rows.map((row) => code(keyOf(table, row))),
    MOST_KEYS,
  )}.`;
}

function keyOf({ definition }: ChangedTable, row: Cells): string {
  return (definition?.key ?? []).map((column) => row[column] || '-').join(' · ');
}
