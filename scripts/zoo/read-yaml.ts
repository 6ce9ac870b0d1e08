import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';
import { ReportError } from '../lib/report-error.ts';

export type Plain = string | number | boolean | null;

/** A value of a YAML file with the line where it stands; a map keeps the last of two equal keys, as PyYAML does. */
export type Located =
  | { is: 'plain'; line: number; value: Plain }
  | { is: 'list'; line: number; items: Located[] }
  | { is: 'map'; line: number; fields: Map<string, Located> };

export interface ReadYaml {
  value: Located;
  /** Lines that were mended so that the file could be read. */
  mended: number[];
}

/** The largest metafile of MMDetection has 32 kB. */
export const MOST_BYTES = 200_000;
/** A metafile has a few thousand values, 8 levels deep; a file whose references unfold to more is no metafile. */
const MOST_VALUES = 100_000;
const MOST_DEPTH = 40;
/** Resolving one reference walks the whole file; metafiles have none. */
const MOST_REFERENCES = 100;
const MOST_MENDS = 5;

const HINT = 'mend the file in a copy of the metafiles, then npm run zoo -- --from DIR';

/**
 * Reads a YAML text with its lines. Throws ReportError, naming `where`, for broken YAML, YAML bombs and what is too
 * large or too deep.
 */
export function readYaml(text: string, where: string): ReadYaml {
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw new ReportError(`${where}: expected at most ${MOST_BYTES} bytes, received ${Buffer.byteLength(text)}`, HINT);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const mended: number[] = [];
  for (;;) {
    const counter = new LineCounter();
    const document = parse(lines.join('\n'), where, counter);
    const error = document.errors[0];
    if (error === undefined) return { value: locate(document, counter, where), mended };
    const { line } = counter.linePos(error.pos[0]);
    const at = mended.length < MOST_MENDS && endsQuote(error, lines[line]) ? line : undefined;
    if (at === undefined)
      throw new ReportError(
        `${where}:${line}: not YAML: ${/call stack/.test(error.message) ? 'nested too deep' : error.message}`,
        HINT,
        { cause: error },
      );
    lines[at] = `${' '.repeat(/^ */.exec(lines[at - 1]!)![0].length + 1)}${lines[at]}`;
    mended.push(at + 1);
  }
}

function parse(text: string, where: string, lineCounter: LineCounter): Document.Parsed {
  try {
    // Looking for equal keys and laying out every error are quadratic in yaml; locate() keeps the last of equal keys.
    return parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false });
  } catch (cause) {
    throw new ReportError(`${where}: cannot be read as YAML: ${(cause as Error).message}`, HINT, { cause });
  }
}

/**
 * Whether the error is a quoted text that goes on at the margin and ends with the next line: PyYAML, with which the
 * zoo is made, reads it, YAML 1.2 does not.
 */
function endsQuote(error: YAMLError, next: string | undefined): boolean {
  const quote = /^Missing closing (['"])/.exec(error.message)?.[1];
  return quote !== undefined && (next?.trimEnd().endsWith(quote) ?? false);
}

/** The tree of a document with lines; counts what references unfold to, so that a bomb is refused before it grows. */
function locate(document: Document.Parsed, counter: LineCounter, where: string): Located {
  let [values, references] = [0, 0];
  const lineOf = (node: Node): number => counter.linePos(node.range?.[0] ?? 0).line;
  const visit = (node: unknown, line: number, depth: number): Located => {
    values += 1;
    if (values > MOST_VALUES)
      throw new ReportError(
        `${where}: expected at most ${MOST_VALUES} values, received more as its references unfold`,
        HINT,
      );
    if (depth > MOST_DEPTH)
      throw new ReportError(`${where}:${line}: expected at most ${MOST_DEPTH} levels, received more`, HINT);
    if (isAlias(node)) {
      references += 1;
      const target = references > MOST_REFERENCES ? undefined : node.resolve(document);
      if (target) return visit(target, line, depth + 1);
      throw new ReportError(
        `${where}:${line}: expected at most ${MOST_REFERENCES} references to what stands before, received ` +
          `*${node.source}`,
        HINT,
      );
    }
    if (isSeq(node))
      return {
        is: 'list',
        line: lineOf(node),
        items: node.items.map((item) => visit(item, lineOf(item as Node), depth + 1)),
      };
    if (isMap(node)) {
      const fields = node.items.map(({ key, value }) => {
        const at = lineOf(key as Node);
        return [isScalar(key) ? String(key.value) : String(key), visit(value, at, depth + 1)] as const;
      });
      return { is: 'map', line: lineOf(node), fields: new Map(fields) };
    }
    return {
      is: 'plain',
      line: isScalar(node) ? lineOf(node) : line,
      value: isScalar(node) ? plainOf(node.value) : null,
    };
  };
  return visit(document.contents, 1, 0);
}

function plainOf(value: unknown): Plain {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? (value as Plain) : String(value);
}
