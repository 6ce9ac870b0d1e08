import { isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { CardWarning } from './card-warning.ts';
import type { FrontMatter } from './front-matter.ts';
import { readFrontMatterLines } from './read-front-matter-lines.ts';

/**
 * Longer front matter is read line by line only: 16,135 characters are the most of 13,522 model cards of 2022, and one
 * of 7,433 dataset cards of 2023 is longer.
 */
const MOST_YAML = 250_000;
/** The YAML package counts the nodes that aliases unfold to and refuses more. */
const MOST_ALIASES = 100;
/** Nesting beyond this is no metadata; the parser would end in a full stack. */
const MOST_DEPTH = 200;

/**
 * Reads front matter that begins on line `firstLine` of its card. Broken YAML gives a warning with its line, and what
 * its plain lines say. Never throws.
 */
export function readFrontMatter(
  text: string,
  firstLine: number,
): { frontMatter: FrontMatter | null; warnings: CardWarning[] } {
  const fallBack = (line: number, message: string) => ({
    frontMatter: readFrontMatterLines(text, firstLine),
    warnings: [{ line, message }],
  });
  if (text.length > MOST_YAML)
    return fallBack(firstLine, `front matter of ${text.length} characters: read line by line only`);
  if (isNestedDeep(text))
    return fallBack(firstLine, `front matter nested more than ${MOST_DEPTH} deep: read line by line only`);
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      logLevel: 'silent',
      uniqueKeys: false,
      // The Hub's reader knows `<<`, though YAML 1.2 does not.
      merge: true,
      prettyErrors: false,
    });
    const [error] = document.errors;
    if (error)
      return fallBack(
        firstLine + lines.linePos(error.pos[0]).line - 1,
        `front matter is not YAML: ${error.message.slice(0, 200)}`,
      );
    // Half a character comes out of an escape alone; a file cannot hold it, and rows would be in another order there.
    const reviver = /\\u/i.test(text) ? { reviver: wellFormed } : {};
    const data: unknown = document.toJS({ maxAliasCount: MOST_ALIASES, ...reviver });
    if (data === null || data === undefined) return { frontMatter: null, warnings: [] };
    if (typeof data !== 'object' || Array.isArray(data))
      return fallBack(firstLine, 'front matter is not a list of keys and values');
    return {
      frontMatter: { data: data as Record<string, unknown>, lineOf: lineFinder(document, lines, firstLine) },
      warnings: [],
    };
  } catch (error) {
    return fallBack(firstLine, `front matter cannot be read: ${(error as Error).message.split('\n')[0]}`);
  }
}

function wellFormed(_key: unknown, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

function lineFinder(document: Document, lines: LineCounter, firstLine: number): FrontMatter['lineOf'] {
  return (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      const start = isNode(node) ? node.range?.[0] : undefined;
      if (start !== undefined) return firstLine + lines.linePos(start).line - 1;
    }
    return null;
  };
}

/** Open brackets of flow collections and the indent of the deepest line: both bound how deep the parser has to go. */
function isNestedDeep(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    if (open > MOST_DEPTH) return true;
  }
  return /^ *(?:- ){200}/m.test(text);
}
