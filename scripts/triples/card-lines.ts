/** What the heading above a line is about. */
export type Section = 'none' | 'training' | 'evaluation' | 'use' | 'citation' | 'other';

/** One line of a card's body. */
export interface CardLine {
  /** First character of the line in the body; it ends before the next line break. */
  start: number;
  end: number;
  section: Section;
  /** Inside a fenced block of code. */
  code: boolean;
  /** First line of the table that the line is in; empty outside of tables. */
  header: string;
}

/** The first that fits names the section. */
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  ['evaluation', /eval|result|performance|benchmark|metric|score/],
  ['training', /train|data|corpus|corpora|fine-?tun/],
  ['citation', /cit|bibtex|reference|acknowledg/],
  ['use', /use|usage|limit|example|infer|how to/],
];

/** Headings are short: the rest of a long line is text. */
const MOST_HEADING = 200;

/** Lines of a body in lower case, each with the section that the last heading above it opens. */
export function cardLines(lower: string): CardLine[] {
  const lines: CardLine[] = [];
  let section: Section = 'none';
  let code = false;
  let header = '';
  for (let start = 0; start <= lower.length;) {
    const stop = lower.indexOf('\n', start);
    const end = stop < 0 ? lower.length : stop;
    const head = lower.slice(start, Math.min(end, start + MOST_HEADING)).trimStart();
    if (head.startsWith('```')) code = !code;
    else if (!code && /^#{1,6}\s/.test(head)) section = SECTIONS.find(([, word]) => word.test(head))?.[0] ?? 'other';
    if (head.startsWith('|')) header ||= head;
    else header = '';
    lines.push({ start, end, section, code, header });
    start = end + 1;
  }
  return lines;
}
