import { visibleJson } from '../../data/schema/visible.ts';
import type { CaptureNews, DiffFacts } from './diff-facts.ts';
import type { ChangedTable } from './group-versions.ts';

/**
 * Everything that the diff knows, as JSON; docs/diff.md says what each key holds. Characters that show as nothing or
 * turn the direction of a line are written as escapes, which a reader of JSON takes for what they are.
 */
export function diffJson({ against, claims, alarms, coverage, captures, chapters, changed }: DiffFacts): string {
  const value = {
    against,
    claims: claims ?? { turned: [], added: [], gone: [], reworded: [] },
    alarms: alarms ?? null,
    populations: coverage,
    captures: captures.map(captureValue),
    chapters,
    tables: changed.folders.flatMap(({ tables }) => tables.map(tableValue)),
    folders: changed.folders.map(({ path, presence }) => ({ folder: path, presence })),
    other_files: changed.others,
  };
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`;
}

function captureValue({ versions: { capture }, repositories, lists, moves }: CaptureNews) {
  return {
    capture,
    repositories: repositories.map(({ pairs, ...news }) => ({ ...news, in_both: pairs.length })),
    lists,
    moves,
  };
}

function tableValue({ folder, name, presence, change }: ChangedTable) {
  const { oldRows, newRows, added, removed, changed, comparable, schema, unreadable } = change;
  return {
    folder,
    table: name,
    presence,
    rows: { old: oldRows, new: newRows },
    added: comparable ? added.length : null,
    removed: comparable ? removed.length : null,
    changed: comparable ? changed.length : null,
    columns_added: schema?.added ?? [],
    columns_removed: schema?.removed ?? [],
    unreadable,
  };
}
