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
  /** First line of the table that the line is in, between bars; empty outside of tables. */
  header: string;
  /** The last heading above, without its marks. */
  heading: string;
  /** What introduces a list, for each of its items: "Trained on:"; empty elsewhere. */
  lead: string;
}

/** The first that fits names the section. */
const SECTIONS: readonly (readonly [Section, RegExp])[] = [
  [
    'evaluation',
    /eval|\btest(?:s|ing)?\b|r[eé]sult|performance|benchmark|metric|score|auswertung|ergebnis|avalia[çc]|оцен|результат|метрик|评测|评估|評估|評価|评价|測試|测试|结果|結果|평가|성능/,
  ],
  [
    'training',
    /train|data|corpus|corpora|fine-?tun|\bmix(?:ture)?\b|daten|données|entraînement|entrenamiento|datos|treinamento|dados|обуч|данны|训练|訓練|学習|微调|数据|データ|학습|훈련|데이터/,
  ],
  ['citation', /cit|bibtex|referenc|acknowledg/],
  ['use', /use|usage|limit|example|infer|how to/],
];

/** Headings are short: the rest of a long line is text. */
const MOST_HEADING = 200;

const ITEM = /^(\s*)(?:[-*+•▪◦‣–—✅☑✓➢]|\d{1,9}[.)])\s/;
/** The row below the header of a table, which tells that one without bars at its ends is one. */
const BELOW_HEADER = /^\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+$/;
/** What ends in a colon, or is set in bold, introduces what stands below it. */
const INTRODUCES =
  /[:：][\s*_`]*$|^\s*(?:\*\*|__)[^*_]+(?:\*\*|__)\s*$|^\s*(?:(?!https?:)[\w'-]+\s){0,5}(?:data(?:sets?)?|corpora|mixture|sources)(?:\s(?:used|mix(?:ture)?|sources))?\s*$/;

/** Lines of a body in lower case, each with the section that the last heading above it opens. */
export function cardLines(lower: string): CardLine[] {
  const lines: CardLine[] = [];
  let section: Section = 'none';
  let code = false;
  let header = '';
  let heading = '';
  const leadOf = leads();
  for (let start = 0; start <= lower.length;) {
    const stop = lower.indexOf('\n', start);
    const end = stop < 0 ? lower.length : stop;
    const head = lower.slice(start, Math.min(end, start + MOST_HEADING)).trimStart();
    const isHeading = !code && /^#{1,6}\s/.test(head);
    if (head.startsWith('```')) code = !code;
    else if (isHeading) {
      section = SECTIONS.find(([, word]) => word.test(head))?.[0] ?? 'other';
      heading = head.replace(/^#+\s*/, '').trim();
    }
    if (head.startsWith('|') || (header !== '' && head.includes('|')))
      header ||= `|${head.trim().replace(/^\||\|$/g, '')}|`;
    else header = head.includes('|') && isAboveRule(lower, end) ? `|${head.trim()}|` : '';
    const lead = leadOf(isHeading ? null : lower.slice(start, Math.min(end, start + MOST_LEAD)), end - start);
    lines.push({ start, end, section, code, header, heading, lead });
    start = end + 1;
  }
  return lines;
}

/** A longer line introduces nothing. */
const MOST_LEAD = 400;

function isAboveRule(lower: string, end: number): boolean {
  const next = lower.slice(end + 1, end + 1 + MOST_HEADING);
  const stop = next.indexOf('\n');
  return BELOW_HEADER.test(stop < 0 ? next : next.slice(0, stop));
}

/** Gives each line, in order, what introduces it; a heading (null) ends what was introduced. */
function leads(): (line: string | null, length: number) => string {
  let lead = '';
  let nested: { depth: number; lead: string } | undefined;
  let isUsed = false;
  return (line, length) => {
    if (line === null) {
      lead = '';
      nested = undefined;
      return '';
    }
    if (line.trim() === '') return '';
    const depth = ITEM.exec(line)?.[1]!.length;
    const introduces = length <= MOST_LEAD && INTRODUCES.test(line);
    if (depth !== undefined) {
      if (nested && depth <= nested.depth) nested = undefined;
      const own = nested?.lead ?? lead;
      if (introduces) nested = { depth, lead: `${own} ${line.trim()}`.slice(-MOST_LEAD) };
      isUsed = true;
      return own;
    }
    // One paragraph is introduced, or the whole of a list.
    const own = isUsed ? '' : lead;
    nested = undefined;
    isUsed = false;
    lead = introduces ? line.trim() : '';
    return introduces ? '' : own;
  };
}
