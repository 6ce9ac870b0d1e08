import type { ChangedData, ChangedTable } from './group-versions.ts';
import { code, figure, firstOf, markdownTable, signed } from './markdown.ts';

/** One line a table that changed: rows added, removed and changed, and a schema that is not the same. */
export function overviewSection({ folders, others }: ChangedData): string {
  const known = folders.filter(({ presence }) => presence === 'both');
  const rows = known.flatMap(({ tables }) => tables.map(overviewRow));
  const lines = [
    rows.length > 0 ? markdownTable(['Folder', 'Table', 'Rows:', 'Added:', 'Removed:', 'Changed:', 'Note'], rows) : '',
    others.length > 0 ? `Other files that differ: ${firstOf(others.map(code), 20)}.` : '',
  ];
  return lines.filter(Boolean).join('\n\n');
}

function overviewRow(table: ChangedTable): string[] {
  const { added, removed, changed, oldRows, newRows, comparable } = table.change;
  const rows = oldRows === newRows ? figure(newRows) : `${figure(newRows)} (${signed(newRows - oldRows)})`;
  const counts = comparable ? [added, removed, changed].map(({ length }) => figure(length)) : ['?', '?', '?'];
  return [code(table.folder), code(table.name), rows, ...counts, noteOf(table)];
}

function noteOf({ definition, presence, change }: ChangedTable): string {
  if (presence !== 'both') return presence === 'new' ? 'new table' : 'table gone';
  const { added = [], removed = [] } = change.schema ?? {};
  const columns = [...added.map((name) => `+${code(name)}`), ...removed.map((name) => `-${code(name)}`)];
  const notes = [
    columns.length > 0 ? `schema changed: ${columns.join(' ')}` : '',
    definition ? '' : 'not in data/schema',
    change.comparable ? '' : 'no key in both versions: rows not compared',
  ];
  return notes.filter(Boolean).join('; ');
}
