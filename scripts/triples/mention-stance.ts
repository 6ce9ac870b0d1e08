import { isOfNamedModel } from './is-of-named-model.ts';
import { saidNotUsed, type NamedIn } from './said-not-used.ts';
import { NOT_AFTER, NOT_IN_CLAUSE, NOT_IN_SENTENCE, OF_BASE, OF_SOURCE } from './stance-wordings.ts';

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

/** A sentence of a lower-cased text around [start, end), within its line. */
export interface Sentence extends NamedIn {
  /** What stands before the name in its line, as it is written. */
  raw: string;
  /** What stands behind it in its line, also of other sentences. */
  after: string;
}

export function sentenceAt(lower: string, line: { start: number; end: number }, start: number, end: number): Sentence {
  const raw = lower.slice(Math.max(line.start, start - NEAR), start);
  const before = plain(raw);
  const after = plain(lower.slice(end, Math.min(line.end, end + NEAR)));
  const left = before.slice(lastEnd(before, END));
  return {
    raw,
    after,
    left,
    right: after.slice(0, firstEnd(after)),
    clause: left.slice(lastEnd(left, RESET)),
  };
}

/** What the sentence says of the dataset that it names, in the card of the model of this lower-cased id. */
export function mentionStance(sentence: Sentence, model = ''): Stance {
  const { raw, left, clause, after } = sentence;
  if (/(?:~~|<(?:del|s|strike)>)(?:(?!~~|<\/)[^\n])*$/.test(raw) && /^[^~<]*(?:~~|<\/(?:del|s|strike)>)/.test(after))
    return 'not-used';
  // A task that nobody has ticked off.
  if (/^\s*(?:[-*]\s*)?\[ \]/.test(raw)) return 'not-used';
  if (OF_SOURCE.test(left)) return 'base';
  if (OF_BASE.test(left) && !NOT_IN_CLAUSE.some((pattern) => pattern.test(clause))) return 'base';
  // What stands behind brackets is said of what is in them.
  const outside = after.replace(/^[^()]{0,30}\)/, '');
  const isNot =
    NOT_IN_CLAUSE.some((pattern) => pattern.test(clause)) ||
    NOT_IN_SENTENCE.some((pattern) => pattern.test(left)) ||
    NOT_AFTER.some((pattern) => pattern.test(after) || pattern.test(outside)) ||
    saidNotUsed(sentence);
  if (isNot) return 'not-used';
  return isOfNamedModel(left, model) ? 'base' : 'asserted';
}

/** Without the targets of links, whose dots end no sentence, and without marks of emphasis. */
function plain(text: string): string {
  return text
    .replace(/\]\([^)\s]*\)?/g, ' ')
    .replace(/https?:\/\/\S+/g, ' ')
    .replace(/[*`[\]"]+|(?<![a-z0-9])_+|_+(?![a-z0-9])/g, ' ')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ');
}

function firstEnd(text: string): number {
  for (const { index } of text.matchAll(END)) return index;
  return text.length;
}

function lastEnd(text: string, pattern: RegExp): number {
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(pattern)) from = index + mark.length;
  return from;
}
