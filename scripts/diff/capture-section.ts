import type { Cells } from './compare-tables.ts';
import type { ChangedCapture, ChangedTable } from './group-versions.ts';
import { largestMoves } from './largest-moves.ts';
import { listChanges, type ListChange } from './list-changes.ts';
import { code, figure, firstOf, markdownTable, percent, signed } from './markdown.ts';
import { newCaptureSection, populationSection } from './population-section.ts';

/** Tables whose numbers a reviewer wants to see move, and texts whose changes are news; all others are only counted. */
const TOLD: Readonly<Record<string, { numbers: readonly string[]; texts: readonly string[] }>> = {
  models: { numbers: ['downloads', 'likes'], texts: ['pipeline_tag', 'licence', 'gated'] },
  spaces: { numbers: ['likes', 'bytes'], texts: ['state', 'stage', 'sdk'] },
  datasets: { numbers: ['downloads', 'likes'], texts: ['licence'] },
  tallies: { numbers: ['n', 'downloads_sum'], texts: [] },
};
const MOST_MOVES = 10;
const MOST_IDS = 10;

/** All that is told of one capture, each part small enough to be left out as a whole. */
export function captureSections(capture: ChangedCapture): { title: string; text: string }[] {
  const title = `captures/${capture.name}`;
  if (capture.presence === 'gone') return [{ title, text: `## ${code(title)}\n\nThis capture is gone.` }];
  if (capture.presence === 'new') return [{ title, text: `## ${code(title)} (new)\n\n${newCaptureSection(capture)}` }];
  const population = populationSection(capture);
  const parts = capture.tables
    .map((table) => ({ title: `${title}/${table.name}`, text: tableSection(table) }))
    .filter(({ text }) => text !== '');
  if (population === '' && parts.length === 0) return [];
  // Only latest is written again and again: another capture changes when its archive or the code that reads it did.
  const note = capture.name === 'latest' ? '' : 'An earlier capture: a change of its rows needs a reason.';
  return [
    { title: `${title}/capture.json`, text: [`## ${code(title)}`, note, population].filter(Boolean).join('\n\n') },
    ...parts,
  ];
}

function tableSection(table: ChangedTable): string {
  const { name, change } = table;
  if (!change.comparable) return '';
  const told = TOLD[name];
  const parts =
    name === 'model-ranks'
      ? [listsTable(listChanges(change.before, change.after))]
      : told
        ? [
            ...told.numbers.map((column) => movesTable(table, column)),
            ...told.texts.map((column) => turnsLine(table, column)),
            idsLine('New', table, change.added),
            idsLine('Gone', table, change.removed),
          ]
        : [];
  const text = parts.filter(Boolean).join('\n\n');
  return text === '' ? '' : `### ${code(name)}\n\n${text}`;
}

function movesTable(table: ChangedTable, column: string): string {
  const rows = largestMoves(table.change, column, MOST_MOVES).map(({ row, old, new: now }) => [
    code(keyOf(table, row)),
    figure(old),
    figure(now),
    signed(now - old),
    percent(old, now),
  ]);
  return rows.length === 0
    ? ''
    : markdownTable([`Largest moves of ${code(column)}`, 'Old:', 'New:', 'Change:', '%:'], rows);
}

/** How many rows went from which text to which. */
function turnsLine({ change }: ChangedTable, column: string): string {
  const turns = new Map<string, number>();
  for (const { old, new: now } of change.changed) {
    if (old[column] === undefined || now[column] === undefined || old[column] === now[column]) continue;
    const turn = `${code(old[column]) || 'empty'} → ${code(now[column]) || 'empty'}`;
    turns.set(turn, (turns.get(turn) ?? 0) + 1);
  }
  const most = [...turns]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([turn, count]) => `${turn} ${figure(count)}`);
  return most.length === 0 ? '' : `${code(column)}: ${firstOf(most, MOST_IDS)}.`;
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

function idsLine(title: string, table: ChangedTable, rows: readonly Cells[]): string {
  return rows.length === 0
    ? ''
    : `${title} (${figure(rows.length)}): ${firstOf(
        rows.map((row) => code(keyOf(table, row))),
        MOST_IDS,
      )}.`;
}

function keyOf({ definition }: ChangedTable, row: Cells): string {
  return (definition?.key ?? []).map((column) => row[column] || '-').join(' · ');
}
