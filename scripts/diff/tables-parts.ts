import { figuresSection } from './figures-section.ts';
import type { Part } from './fit-parts.ts';
import type { ChangedData, ChangedFolder } from './group-versions.ts';
import { manifestSection } from './manifest-section.ts';
import { code, counted, figure, firstOf, tableHead } from './markdown.ts';
import { numberTurnsLine } from './number-turns-line.ts';
import { overviewRow } from './overview-row.ts';
import { turnsLine } from './turns-line.ts';

const MOST_FILES = 20;

/** Columns of a capture whose texts, or numbers that came or went, are news. */
const TOLD: Readonly<Record<string, { numbers: readonly string[]; texts: readonly string[] }>> = {
  models: { numbers: ['downloads', 'likes', 'parameters'], texts: ['pipeline_tag', 'licence', 'gated', 'card'] },
  spaces: { numbers: ['likes', 'bytes'], texts: ['state', 'stage', 'sdk'] },
  datasets: { numbers: ['downloads', 'likes'], texts: ['licence'] },
};

/** Texts that turned in captures, figures of folders that are neither captures nor metrics, then one line a table. */
export function tablesParts(changed: ChangedData): Part[] {
  const { folders, others } = changed;
  const turns = folders.filter(({ kind, presence }) => kind === 'captures' && presence === 'both').flatMap(turnsLines);
  const rows = folders.filter(({ presence }) => presence === 'both').flatMap(({ tables }) => tables.map(overviewRow));
  const head = tableHead(['Folder', 'Table', 'Rows:', 'Added:', 'Removed:', 'Changed:', 'Note']);
  const files = others.length > 0 ? [`Other files that differ: ${firstOf(others.map(code), MOST_FILES)}.`] : [];
  const parts = [
    part('texts that turned', '## Texts that turned\n', turns, 0.05),
    ...folders.filter(({ kind }) => kind !== 'captures' && kind !== 'metrics').flatMap(folderParts),
    part('tables', `## Tables\n\n${head}`, rows, 0.1),
    part('other files', '', files, 0.05),
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function part(title: string, head: string, lines: readonly string[], share: number): Part {
  return { title, head, lines, more: (cut) => `${counted(cut, 'more line')} left out.`, share };
}

function turnsLines({ path, tables }: ChangedFolder): string[] {
  return tables.flatMap((table) => {
    if (!table.change.comparable || !Object.hasOwn(TOLD, table.name)) return [];
    const { numbers, texts } = TOLD[table.name]!;
    return [
      ...numbers.map((column) => numberTurnsLine(table, column)),
      ...texts.map((column) => turnsLine(table, column)),
    ]
      .filter(Boolean)
      .map((line) => `- ${code(`${path}/${table.name}`)}, ${line}`);
  });
}

/** What a folder that is no capture and no metric says of itself, and its figures table by table. */
function folderParts(folder: ChangedFolder): Part[] {
  const { path, presence, tables } = folder;
  if (presence === 'gone') return [];
  if (presence === 'new') return [part(path, `## ${code(path)} (new)\n`, [sizesLine(folder)], 0.05)];
  const own = manifestSection(folder);
  const figures = tables.filter(({ change }) => change.comparable).map((table) => figuresSection(table));
  const told = [own, ...figures].filter(Boolean);
  return told.map((text, at) => part(path, at === 0 ? `## ${code(path)}\n` : '', [text], 0.1));
}

function sizesLine({ tables }: ChangedFolder): string {
  return `Rows: ${firstOf(
    tables.map(({ name, change }) => `${code(name)} ${figure(change.newRows)}`),
    MOST_FILES,
  )}.`;
}
