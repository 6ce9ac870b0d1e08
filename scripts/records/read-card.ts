import type { CardWarning } from './card-warning.ts';
import type { FrontMatter } from './front-matter.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { splitCard } from './split-card.ts';

/** A model card, taken apart. */
export interface CardParts {
  /** The front matter as data, with the lines of its values; null where the card has none that can be read. */
  frontMatter: FrontMatter | null;
  /** Text after the front matter. */
  body: string;
  /** Line of README.md on which the body begins, from 1. */
  bodyLine: number;
  warnings: readonly CardWarning[];
}

/** U+FFFD: what a decoder puts in place of bytes that are not UTF-8, be it this one or the one before. */
const REPLACEMENT = '\uFFFD';

/**
 * Reads a README.md, given as bytes or as text. Never throws: what is broken (bytes that are not UTF-8, YAML with
 * errors, aliases that unfold without end) becomes a warning. Takes time linear in the length of the card.
 */
export function readCard(card: Uint8Array | string): CardParts {
  const text = typeof card === 'string' ? card : new TextDecoder('utf-8').decode(card);
  const warnings: CardWarning[] = [];
  const bad = text.indexOf(REPLACEMENT);
  if (bad >= 0)
    warnings.push({ line: lineAt(text, bad), message: 'not valid UTF-8: unreadable bytes stand as U+FFFD' });
  const { frontMatter, body, bodyLine } = splitCard(text);
  if (frontMatter === null) return { frontMatter: null, body, bodyLine, warnings };
  const read = readFrontMatter(frontMatter, lineAt(text, text.indexOf('---')) + 1);
  return { frontMatter: read.frontMatter, body, bodyLine, warnings: [...warnings, ...read.warnings] };
}

/** Line of a text, from 1, on which the character at this index stands. */
function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
