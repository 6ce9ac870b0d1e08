import type { TableChange } from './compare-tables.ts';
import type { ChangedTable } from './group-versions.ts';
import { code, figure, signed, tableRow } from './markdown.ts';

/** One line of a table that changed: rows added, removed and changed, and a schema that is not the same. */
export function overviewRow(table: ChangedTable): string {
  const { added, removed, changed, comparable } = table.change;
  const counts = comparable ? [added, removed, changed].map(({ length }) => figure(length)) : ['?', '?', '?'];
  return tableRow([code(table.folder), code(table.name), rowsOf(table.change), ...counts, noteOf(table)]);
}

function rowsOf({ oldRows, newRows, unreadable }: TableChange): string {
  if (unreadable.some(({ side }) => side === 'new')) return '?';
  if (unreadable.length > 0 || oldRows === newRows) return figure(newRows);
  return `${figure(newRows)} (${signed(newRows - oldRows)})`;
}

function noteOf({ definition, presence, change }: ChangedTable): string {
  if (presence !== 'both') return presence === 'new' ? 'new table' : 'table gone';
  const unreadable = change.unreadable.length > 0;
  const { added = [], removed = [] } = change.schema ?? {};
  const columns = [...added.map((name) => `+${code(name)}`), ...removed.map((name) => `-${code(name)}`)];
  const notes = [
    columns.length > 0 ? `schema changed: ${columns.join(' ')}` : '',
    definition ? '' : 'not in data/schema',
    unreadable ? 'not readable as CSV: rows not compared' : '',
    change.comparable || unreadable ? '' : 'no key in both versions: rows not compared',
  ];
  return notes.filter(Boolean).join('; ');
}
