import { blockLanguage } from './block-language.ts';
import type { CardBlock } from './card-block.ts';
import { parsePython, type ParsedPython } from './parse-python.ts';

/** Python of a block; undefined parsed where it is Python by what it says and does not parse. */
export interface ReadBlock {
  parsed: ParsedPython | undefined;
  /** It has prompts of an interpreter. */
  prompts: boolean;
}

/**
 * Python of a block, or undefined where it is none: by what it says behind the fence, else (no language, indented,
 * prompts) where it parses and imports or calls something, or where it does not parse but has a line that imports.
 */
export function readBlock({ info, text, form }: CardBlock): ReadBlock | undefined {
  const language = form === 'fence' ? blockLanguage(info) : 'unsaid';
  if (language === 'other' || text.trim() === '') return undefined;
  const prompts = PROMPT.test(text);
  const imports = IMPORTS.test(text.replace(PROMPTS, ''));
  const parsed = firstParsed(prompts ? sessionReadings(text) : [text], imports);
  const isPython = language === 'python' || (parsed ? does(parsed, false) : imports);
  return isPython ? { parsed, prompts } : undefined;
}

const PROMPT = /^[ \t]*>>>/m;
const PROMPTS = /^[ \t]*(>>>|\.\.\.)[ \t]?/gm;
/** Whether code imports something, or, where it need not, calls something. */
function does({ tree }: ParsedPython, mustImport: boolean): boolean {
  let found = false;
  tree.iterate({
    enter({ name }) {
      found ||= name === 'ImportStatement' || (name === 'CallExpression' && !mustImport);
      return !found;
    },
  });
  return found;
}

const IMPORTS = /^[ \t]*(from[ \t]+[\w.]+[ \t]+import\b|import[ \t]+[\w.]+[ \t]*(as[ \t]+\w+[ \t]*)?(,|#|$))/m;

/**
 * The first reading that parses and does something: as it stands, else without what only a notebook takes. Where a line
 * imports, a reading without it is the output of a session and not its code.
 */
function firstParsed(readings: readonly string[], imports: boolean): ParsedPython | undefined {
  let idle: ParsedPython | undefined;
  for (const reading of readings) {
    const source = withoutIndent(reading);
    const parsed = parsePython(source) ?? parsePython(withoutMagics(source));
    if (parsed && does(parsed, imports)) return parsed;
    idle ??= parsed;
  }
  return imports && readings.length > 1 ? undefined : idle;
}

/**
 * What a session may be: its prompts are the code and the rest is output, lines before the first prompt are code too;
 * somebody left out the prompts of continued lines; the prompts mark the output; or nothing before them is code.
 */
function sessionReadings(text: string): string[] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => PROMPT.test(line));
  const blankBefore = lines.slice(0, first).map(() => '');
  const session = lines.slice(first).map((line) => (PROMPT_LINE.test(line) ? line.replace(PROMPT_LINE, '') : ''));
  return [
    [...lines.slice(0, first), ...session],
    lines.map((line) => line.replace(PROMPT_LINE, '')),
    lines.map((line) => (PROMPT_LINE.test(line) ? '' : line)),
    [...blankBefore, ...session],
  ].map((reading) => reading.join('\n'));
}

const PROMPT_LINE = /^[ \t]*(>>>|\.\.\.)[ \t]?/;

/** A block that is indented as a whole is read from its margin. */
function withoutIndent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => /^[ \t]*[^\s#]/.test(line)).map((line) => /^[ \t]*/.exec(line)![0]);
  const margin = indents.reduce((least, indent) => (indent.length < least.length ? indent : least), indents[0] ?? '');
  if (margin === '' || !indents.every((indent) => indent.startsWith(margin))) return text;
  return lines.map((line) => (line.startsWith(margin) ? line.slice(margin.length) : line.trimStart())).join('\n');
}

/** Lines that a notebook takes and Python does not: `!pip install x`, `%matplotlib inline`, `pip install x`. */
const MAGIC =
  /^([ \t]*)(?:!|%%?[a-z]|\$[ \t]|\?|(?:(?:sudo|python3?[ \t]+-m)[ \t]+)?(?:pip3?|conda|apt(?:-get)?)[ \t]+(?:-\S+[ \t]+)*install\b).*$/gim;

/** A magic becomes `pass`, so that a block that has nothing else still has a statement. */
function withoutMagics(source: string): string {
  // A line of a magic that ends in \ goes on.
  return source.replace(/^([ \t]*[!%].*)\\\n.*$/gm, '$1\n').replace(MAGIC, '$1pass');
}
