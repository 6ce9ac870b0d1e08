import { NOT_AFTER, NOT_IN_CLAUSE, NOT_IN_SENTENCE, OF_BASE } from './stance-wordings.ts';

/**
 * What a sentence says of a dataset that it names: used by the model (`asserted`), used by another model that it is made
 * from (`base`), or not used: denied, planned, advised, compared with, removed, asked or commented out (`not-used`).
 */
export type Stance = 'asserted' | 'base' | 'not-used';

/** A sentence is read this far on each side of a mention. */
const NEAR = 240;
/** A sentence ends here, or turns. */
const END = /[.!?](?:\s|$)|[;\n|]|(?<!everything|anything|nothing|all)\s(?:but|however|whereas|though|although)\s/g;
/** What was said before does not hold for what begins here: "it is not cased and was trained on". */
const RESET =
  /\b(?:since|because|as|and|which|after|when|so|where)\s(?:(?:it|they|we|this|the model)\s)?(?:then\s|was\s|were\s|is\s|are\s|has\s|had\s|have\s|been\s|further\s)*(?:used?|using|(?:pre-?|fine-?|re-?)?(?:train|tun)\w*)\s|,?\s(?:it|we|this model)\s(?:was|were|is|used?|train\w*|fine\S*)\s|,\swhich\s(?:was|were|is)\s/g;

/** Stance of the sentence around [start, end) of a lower-cased text, within its line. */
export function mentionStance(lower: string, line: { start: number; end: number }, start: number, end: number): Stance {
  const raw = lower.slice(Math.max(line.start, start - NEAR), start);
  const left = plain(raw);
  const right = plain(lower.slice(end, Math.min(line.end, end + NEAR)));
  const sentence = left.slice(lastEnd(left, END));
  const clause = sentence.slice(lastEnd(sentence, RESET));
  if (/~~[^~]*$/.test(left) && /^[^~]*~~/.test(right)) return 'not-used';
  // A task that nobody has ticked off.
  if (/^\s*(?:[-*]\s*)?\[ \]/.test(raw)) return 'not-used';
  if (OF_BASE.test(sentence) && !NOT_IN_CLAUSE.some((pattern) => pattern.test(clause))) return 'base';
  const isNot =
    NOT_IN_CLAUSE.some((pattern) => pattern.test(clause)) ||
    NOT_IN_SENTENCE.some((pattern) => pattern.test(sentence)) ||
    NOT_AFTER.some((pattern) => pattern.test(right));
  return isNot ? 'not-used' : 'asserted';
}

/** Without the targets of links, whose dots end no sentence, and without marks of emphasis. */
function plain(text: string): string {
  return text
    .replace(/\]\([^)\s]*\)?/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[*_`[\]"]+/g, ' ')
    .replaceAll('’', "'");
}

function lastEnd(text: string, pattern: RegExp): number {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(pattern)) from = index + mark.length;
  return from;
}
