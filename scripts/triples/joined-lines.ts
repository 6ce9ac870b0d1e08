/** What begins anew in Markdown whatever stands above: a heading, an item of a list, a table, HTML, a rule, a footnote. */
const BEGINS =
  /^\s*(?:#{1,6}\s|[-*+•▪◦‣–—✅☑✓➢]\s|\d{1,9}[.)]\s|\||<(?!https?:)|\[[ xX]\]\s|\[[^\]]{1,60}\]:|={2,}\s*$|(?:[-*_]\s*){3,}$|-{2,}\s*$)/;
/** A line that begins with a label, as lists without marks do: "Language: en", "squad: 80.1". */
const LABEL =
  /^[\s*_`]*(?:[A-Z][\w/() -]{0,40}[*_`]*\s?:(?=[\s*_`]|$)|[\w./@+-]+(?: [\w./@+()-]+){0,3}[*_`]*\s?[:=][\s*_`]*\d)/;
const MARKED = /^\s*(?:\*\*|__|\p{Extended_Pictographic})/u;
const FENCE = /^\s*(?:```|~~~)/;
const CODE = /^(?: {4}|\t)/;
const HTML = /^ {0,3}<\/?[a-z]/i;
/** A line end that is one: two blanks, a backslash or a tag. */
const HARD = /(?: {2}|\\|<br\s*\/?>)\s*$/i;
const QUOTE = /^ {0,3}>/;

/**
 * A text in which a line end inside of a paragraph is a blank, as Markdown reads it; places stay as they are. Tables, code,
 * HTML, items of lists and lines with a label keep their lines.
 */
export function joinedLines(text: string): string {
  const joined: string[] = [];
  let from = 0;
  let isFence = false;
  let isHtml = false;
  let above: string | null = null;
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const line = lineAt(text, start, end);
    const isBlank = line.trim() === '';
    const isEdge = FENCE.test(line);
    if (isBlank) isHtml = false;
    else if (!isFence) isHtml ||= HTML.test(line);
    const isText: boolean = !isBlank && !isFence && !isEdge && !isHtml && !line.includes('|');
    if (isText && above !== null && goesOn(above, line)) {
      const mark = QUOTE.exec(line)?.[0].length ?? 0;
      joined.push(text.slice(from, start - 1), ' '.repeat(mark + 1));
      from = start + mark;
    } else if (isText && above === null && CODE.test(line) && !BEGINS.test(line)) {
      // Code that is set in by blanks.
      start = end + 1;
      continue;
    }
    above = isText && isOpen(line) ? line : null;
    if (isEdge) isFence = !isFence;
    start = end + 1;
  }
  return from === 0 ? text : joined.join('') + text.slice(from);
}

/** What decides stands at both ends of a line, which may be very long. */
const MOST = 4000;

function lineAt(text: string, start: number, end: number): string {
  return end - start <= MOST ? text.slice(start, end) : text.slice(start, start + MOST) + text.slice(end - 20, end);
}

/** A heading, a footnote or a rule: nothing goes on from it. */
const CLOSED = /^\s*(?:#{1,6}\s|\[[^\]]{1,60}\]:|={2,}\s*$|(?:[-*_]\s*){3,}$|-{2,}\s*$)/;

function isOpen(line: string): boolean {
  return !HARD.test(line.replace(/\r$/, '')) && !CLOSED.test(line);
}

function goesOn(above: string, line: string): boolean {
  const own = line.replace(QUOTE, '');
  // Lines that begin alike, in bold or with a sign, are a list without marks.
  if (MARKED.test(own) && MARKED.test(above.replace(QUOTE, ''))) return false;
  return (QUOTE.test(above) || own === line) && !BEGINS.test(own) && !LABEL.test(own);
}
