import type { TableChange } from './compare-tables.ts';
import type { ChangedData, ChangedTable } from './group-versions.ts';
import { code, figure, firstOf, markdownTable, signed } from './markdown.ts';

const MOST_UNREADABLE = 20;

/**
 * One line a table that changed: rows added, removed and changed, and a schema that is not the same; then what cannot
 * be read, in whichever folder.
 */
export function overviewSection({ folders, others }: ChangedData): string {
  const known = folders.filter(({ presence }) => presence === 'both');
  const rows = known.flatMap(({ tables }) => tables.map(overviewRow));
  const lines = [
    rows.length > 0 ? markdownTable(['Folder', 'Table', 'Rows:', 'Added:', 'Removed:', 'Changed:', 'Note'], rows) : '',
    unreadableLines(folders.flatMap(({ tables }) => tables)),
    others.length > 0 ? `Other files that differ: ${firstOf(others.map(code), 20)}.` : '',
  ];
  return lines.filter(Boolean).join('\n\n');
}

function unreadableLines(tables: readonly ChangedTable[]): string {
  const lines = tables.flatMap(({ folder, name, change }) =>
    change.unreadable.map(
      ({ side, why }) => `- ${code(`${folder}/${name}.csv`)}, ${side} version: not readable as CSV: ${code(why)}`,
    ),
  );
  const more = lines.length - MOST_UNREADABLE;
  return [...lines.slice(0, MOST_UNREADABLE), ...(more > 0 ? [`- and ${figure(more)} more`] : [])].join('\n');
}

function rowsOf({ oldRows, newRows, unreadable }: TableChange): string {
  if (unreadable.some(({ side }) => side === 'new')) return '?';
  if (unreadable.length > 0 || oldRows === newRows) return figure(newRows);
  return `${figure(newRows)} (${signed(newRows - oldRows)})`;
}

function overviewRow(table: ChangedTable): string[] {
  const { added, removed, changed, comparable } = table.change;
  const counts = comparable ? [added, removed, changed].map(({ length }) => figure(length)) : ['?', '?', '?'];
  return [code(table.folder), code(table.name), rowsOf(table.change), ...counts, noteOf(table)];
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
