import { figuresSection } from './figures-section.ts';
import type { ChangedFolder, ChangedTable } from './group-versions.ts';
import { keysLine } from './keys-line.ts';
import { largestMoves } from './largest-moves.ts';
import { listChanges, type ListChange } from './list-changes.ts';
import { manifestSection, newFolderSection } from './manifest-section.ts';
import { code, figure, firstOf, markdownTable, percent, signed } from './markdown.ts';
import { numberTurnsLine } from './number-turns-line.ts';
import { rowKey } from './row-key.ts';
import { turnsLine } from './turns-line.ts';

/** Tables whose numbers a reviewer wants to see move, and texts whose changes are news; all others are only counted. */
const TOLD: Readonly<Record<string, { numbers: readonly string[]; texts: readonly string[] }>> = {
  models: { numbers: ['downloads', 'likes'], texts: ['pipeline_tag', 'licence', 'gated'] },
  spaces: { numbers: ['likes', 'bytes'], texts: ['state', 'stage', 'sdk'] },
  datasets: { numbers: ['downloads', 'likes'], texts: ['licence'] },
  tallies: { numbers: ['n', 'downloads_sum'], texts: [] },
};
const MOST_MOVES = 10;
const MOST_IDS = 10;

/** All that is told of one folder, each part small enough to be left out as a whole. */
export function folderSections(folder: ChangedFolder): { title: string; text: string }[] {
  const { kind, path, presence } = folder;
  const heading = `## ${code(path)}`;
  if (presence === 'gone') return [{ title: path, text: `${heading}\n\nThis folder is gone.` }];
  if (presence === 'new') return [{ title: path, text: `${heading} (new)\n\n${newFolderSection(folder)}` }];
  const stated = manifestSection(folder);
  const parts = folder.tables
    .map((table) => ({
      title: `${path}/${table.name}`,
      text: kind === 'captures' ? tableSection(table) : table.change.comparable ? figuresSection(table) : '',
    }))
    .filter(({ text }) => text !== '');
  if (stated === '' && parts.length === 0) return [];
  // Only latest is written again and again: another capture changes when its archive or the code that reads it did.
  const earlier = kind === 'captures' && path !== 'captures/latest';
  const note = earlier ? 'An earlier capture: a change of its rows needs a reason.' : '';
  return [{ title: `${path}/manifest.json`, text: [heading, note, stated].filter(Boolean).join('\n\n') }, ...parts];
}

function tableSection(table: ChangedTable): string {
  const { name, change } = table;
  if (!change.comparable) return '';
  const told = Object.hasOwn(TOLD, name) ? TOLD[name] : undefined;
  const parts =
    name === 'model-ranks'
      ? [listsTable(listChanges(change.before, change.after))]
      : told
        ? [
            ...told.numbers.map((column) => movesTable(table, column)),
            ...told.numbers.map((column) => numberTurnsLine(table, column)),
            ...told.texts.map((column) => turnsLine(table, column)),
            keysLine('New', table, change.added, MOST_IDS),
            keysLine('Gone', table, change.removed, MOST_IDS),
          ]
        : [];
  const text = parts.filter(Boolean).join('\n\n');
  return text === '' ? '' : `### ${code(name)}\n\n${text}`;
}

function movesTable(table: ChangedTable, column: string): string {
  const rows = largestMoves(table.change, column, MOST_MOVES).map(({ row, old, new: now }) => [
    code(rowKey(table, row)),
    figure(old),
    figure(now),
    signed(now - old),
    percent(old, now),
  ]);
  return rows.length === 0
    ? ''
    : markdownTable([`Largest moves of ${code(column)}`, 'Old:', 'New:', 'Change:', '%:'], rows);
}

function listsTable(changes: readonly ListChange[]): string {
  if (changes.length === 0) return '';
  const ranked = (models: ListChange['entered']) =>
    firstOf(
      models.map(({ model, rank }) => `${code(model)} #${rank}`),
      3,
    );
  const rows = changes
    .slice(0, MOST_MOVES)
    .map(({ list, entered, left, moved }) => [
      code(list),
      ranked(entered),
      ranked(left),
      moved ? `${code(moved.model)} ${moved.old} → ${moved.new}` : '',
    ]);
  const more = changes.length > MOST_MOVES ? `\n\n${figure(changes.length - MOST_MOVES)} more lists changed less.` : '';
  return markdownTable(['List', 'Entered', 'Left', 'Moved most'], rows) + more;
}
