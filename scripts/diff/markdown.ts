/** Longest text of a cell; ids on the Hub reach 96 characters. */
const MOST_CELL = 100;

/** Inline code: nothing in it is a link, a mention or the end of the code. */
export function code(text: string): string {
  const short = text.length > MOST_CELL ? `${text.slice(0, MOST_CELL - 1)}…` : text;
  return short === '' ? '' : `\`${short.replaceAll('`', "'").replace(/\s+/g, ' ')}\``;
}

/**
 * A table; columns whose head ends in `:` are set flush right. Cells are Markdown, of which only the pipe would end a
 * cell.
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    line(head.map((name) => name.replace(/:$/, ''))),
    line(head.map((name) => (name.endsWith(':') ? '--:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

/** A number as a reader of reports writes it: whole ones with commas, others to four digits. */
export function figure(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : String(Number(value.toPrecision(4)));
}

/** `+1,200`, `-3`. */
export function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${figure(value)}`;
}

/** Change against the old value: `+12.5 %`; `from 0` where that says nothing. */
export function percent(old: number, now: number): string {
  return old === 0 ? 'from 0' : `${now > old ? '+' : ''}${((100 * (now - old)) / Math.abs(old)).toFixed(1)} %`;
}

/** So many of the things, and how many more there are. */
export function firstOf(all: readonly string[], most: number): string {
  return all.length <= most ? all.join(', ') : `${all.slice(0, most).join(', ')} and ${all.length - most} more`;
}
