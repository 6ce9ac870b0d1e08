import { element } from '../demo/element.ts';
import { MOST_ROWS, PartsRefused, readRows, type FoundRows, type RowTables } from '../look/read-rows.ts';
import { csvRows } from '../look/row-blocks.ts';
import { siteReader } from './site-reader.ts';

/** Shows the rows of a table by the key that the form names; a program of its own, fetched with the first question. */
export async function showRows(form: HTMLFormElement, status: Element, answer: Element): Promise<void> {
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
  const path = field('table').value.trim();
  // Values are separated by commas, quoted where they have one, as in the file itself.
  const cells = (csvRows(field('key').value)[0] ?? []).map((cell) => cell.trim());
  // A comma at the end is the beginning of a cell that anything may stand in.
  while (cells.at(-1) === '') cells.pop();
  status.textContent = 'Looking.';
  answer.replaceChildren();
  try {
    const known = (await siteReader.json('look/tables.json')) as RowTables;
    const found = await readRows(known, path, cells, siteReader);
    status.textContent = found ? sentence(found, known, path) : `There is no table ${path} with rows.`;
    if (found) answer.replaceChildren(...found.rows.map((row) => showRow(found.columns, row)));
  } catch (error) {
    status.textContent =
      error instanceof PartsRefused
        ? `This host gives files only as a whole, and ${path} is larger than 40 KB: take the file instead.`
        : `The table could not be read from this site: ${String(error)}`;
  }
}

function sentence({ rows }: FoundRows, { keys }: RowTables, path: string): string {
  const key = keys[path.split('/')[0]!]?.[path.split('/').at(-1)!]?.key.join(', ') ?? '';
  if (rows.length === 0) return `No row has this key. Its columns are: ${key}.`;
  const count =
    rows.length === 1 ? 'One row' : rows.length < MOST_ROWS ? `${rows.length} rows` : `The first ${MOST_ROWS} rows`;
  return `${count} of ${path}, by ${key}.`;
}

function showRow(columns: readonly string[], row: readonly string[]): HTMLElement {
  const lines = columns.map((name, at) =>
    element('div', {}, element('dt', {}, name), element('dd', {}, row[at] === '' ? '\u2013' : (row[at] ?? '\u2013'))),
  );
  return element('dl', { class: 'facts row' }, ...lines);
}
