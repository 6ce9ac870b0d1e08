import type { RowIn } from '../../data/schema/folders.ts';

type IntegrationRow = RowIn<'integrations', 'integrations'>;
import { ReportError } from '../lib/report-error.ts';

/** Headings of the table, by column of ours; the one of inference has changed its name with the service. */
const HEADINGS: readonly (readonly [column: string, heading: RegExp])[] = [
  ['library', /^Library$/],
  ['inference', /^Inference (API|Providers)$/],
  ['widgets', /^Widgets$/],
  ['download', /^Download from Hub$/],
  ['push', /^Push to Hub$/],
];
const HINT = 'the page has changed: teach scripts/integrations/parse-integrations.ts its new form';

/** Rows of `integrations` from the documentation's Markdown; ReportError, naming the line, for an unexpected table. */
export function parseIntegrations(markdown: string, where: string): IntegrationRow[] {
  const lines = markdown.split(/\r?\n/);
  const head = lines.findIndex((line) => cellsOf(line)[0] === 'Library');
  if (head < 0) throw new ReportError(`${where}: expected a table with the heading Library, received none`, HINT);
  const places = placesOf(cellsOf(lines[head]!), `${where}:${head + 1}`);
  if (!cellsOf(lines[head + 1] ?? '').every((cell) => /^:?-+:?$/.test(cell)))
    throw new ReportError(
      `${where}:${head + 2}: expected the rule below the headings, received ${JSON.stringify(lines[head + 1] ?? '')}`,
      HINT,
    );
  const rows: IntegrationRow[] = [];
  for (let at = head + 2; lines[at]?.trimStart().startsWith('|'); at += 1)
    rows.push(rowOf(cellsOf(lines[at]!), places, rows, `${where}:${at + 1}`, at + 1));
  if (rows.length === 0)
    throw new ReportError(`${where}:${head + 3}: expected a row of the table, received none`, HINT);
  return rows;
}

/** Cells of a line of a Markdown table, trimmed; a bar after a backslash belongs to its cell. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

function placesOf(headings: readonly string[], where: string): ReadonlyMap<string, number> {
  return new Map(
    HEADINGS.map(([column, heading]) => {
      const place = headings.findIndex((each) => heading.test(each));
      if (place < 0)
        throw new ReportError(
          `${where}: expected a heading like ${heading.source}, received ${headings.join(' | ')}`,
          HINT,
        );
      return [column, place];
    }),
  );
}

function rowOf(
  cells: readonly string[],
  places: ReadonlyMap<string, number>,
  before: readonly IntegrationRow[],
  where: string,
  line: number,
): IntegrationRow {
  const cell = (column: string) => cells[places.get(column)!] ?? '';
  const named = cell('library');
  const library = named.replace(/\[([^\]]*)\]\([^)]*\)/, '$1');
  if (library === '') throw new ReportError(`${where}: Library: expected a name, received none`, HINT);
  if (before.some((row) => row.library === library))
    throw new ReportError(`${where}: Library: expected each library once, received "${library}" again`, HINT);
  const mark = (column: string) => {
    const found = cell(column);
    if (found !== '✅' && found !== '❌')
      throw new ReportError(`${where}: ${column}: expected ✅ or ❌, received ${JSON.stringify(found)}`, HINT);
    return found;
  };
  return {
    library,
    place: before.length + 1,
    address: /\[[^\]]*\]\(([^)]*)\)/.exec(named)?.[1] ?? null,
    inference: mark('inference'),
    widgets: mark('widgets'),
    download: mark('download'),
    push: mark('push'),
    line,
  };
}
