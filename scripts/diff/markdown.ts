import { visible } from '../../data/schema/visible.ts';

/** Longest text of a cell; ids on the Hub reach 96 characters. */
const MOST_CELL = 100;
/** Longest sentence: those of claims have up to 300 characters. */
const MOST_PROSE = 500;

/** Inline code: nothing in it is a link, a mention or the end of the code. */
export function code(text: string): string {
  const short = onOneLine(shortened(text, MOST_CELL)).replaceAll('`', "'");
  return short === '' ? '' : `\`${short}\``;
}

/**
 * A sentence of a source as prose: no Markdown, no HTML, no list, rule or heading where it begins a line, and by empty
 * comments no mention, no reference to an issue or a commit (of seven digits or more) and no address that would become
 * a link.
 */
export function prose(text: string): string {
  return onOneLine(shortened(text, MOST_PROSE))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('|', '&vert;')
    .replaceAll('`', '&grave;')
    .replace(/[\\*_[\]~!$]/g, '\\$&')
    .replace(/[@#]|GH-|www\.|:\/\//gi, (mark) => `${mark[0]}<!-- -->${mark.slice(1)}`)
    .replace(/\b[\da-f]{7,40}\b/gi, (hash) => hash.replace(/.{6}(?=.)/g, '$&<!-- -->'))
    .replace(/^( ?\d*)(?=[-+=.)]+(?: |$))/, '$1\\');
}

/**
 * A table's head; columns whose name ends in `:` are set flush right.
 */
export function tableHead(head: readonly string[]): string {
  return [
    tableRow(head.map((name) => name.replace(/:$/, ''))),
    tableRow(head.map((name) => (name.endsWith(':') ? '--:' : '---'))),
  ].join('\n');
}

/** A row of a table. Cells are Markdown, of which only the pipe would end a cell, escaped or not by a backslash. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/(\\*)\|/g, escapedPipe)).join(' | ')} |`;
}

/** A table as one text. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableHead(head), ...rows.map(tableRow)].join('\n');
}

/** A number as a reader of reports writes it: whole ones with commas, others to four digits. */
export function figure(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : String(Number(value.toPrecision(4)));
}

/** `+1,200`, `-3`. */
export function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${figure(value)}`;
}

/** Change against the old value: `+12.5 %`; `from 0` and `changes sign` where that says nothing. */
export function percent(old: number, now: number): string {
  if (old * now < 0) return 'changes sign';
  return old === 0 ? 'from 0' : `${now > old ? '+' : ''}${((100 * (now - old)) / Math.abs(old)).toFixed(1)} %`;
}

/** So many of the things, and how many more there are. */
export function firstOf(all: readonly string[], most: number): string {
  return all.length <= most ? all.join(', ') : `${all.slice(0, most).join(', ')} and ${all.length - most} more`;
}

/** `1 model`, `1,200 models`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

/** Nothing in it is hidden, and blanks are one. */
function onOneLine(text: string): string {
  return visible(text.replace(/[\t\n\r ]+/g, ' '));
}

/** By code points: half a character would be left at the end otherwise. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** Backslashes before a pipe would pair up and leave it bare: they are written as `\u{5c}`. */
function escapedPipe(_match: string, backslashes: string): string {
  return `${'\\u{5c}'.repeat(backslashes.length)}\\|`;
}
