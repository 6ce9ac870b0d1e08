import { maskPython } from './mask-python.ts';

/**
 * Top-level modules that Python source imports, sorted, each once; relative imports and text in strings are left out.
 */
export function pythonImports(source: string): string[] {
  const modules = new Set<string>();
  for (const line of statements(source)) {
    const from = FROM.exec(line);
    if (from) modules.add(topLevel(from[1]!));
    const plain = /^import\s+(.+)$/.exec(line);
    for (const part of plain?.[1]?.split(',') ?? []) {
      const name = PART.exec(part)?.[1];
      if (name) modules.add(topLevel(name));
    }
  }
  return [...modules].sort();
}

/** Names in any script, with blanks around their dots, as Python has them. */
const NAME = String.raw`[\p{L}_][\p{L}\p{N}\p{M}_]*`;
const DOTTED = String.raw`${NAME}(?:\s*\.\s*${NAME})*\.?`;
const FROM = new RegExp(String.raw`^from\s+(${DOTTED})\s+import\b`, 'u');
const PART = new RegExp(String.raw`^\s*(${DOTTED})(?:\s+as\s+${NAME})?\s*$`, 'u');

const HEADS = new Set([
  'async',
  'case',
  'class',
  'def',
  'elif',
  'else',
  'except',
  'finally',
  'for',
  'if',
  'match',
  'try',
  'while',
  'with',
]);

function topLevel(name: string): string {
  return name.split('.')[0]!.trim().normalize('NFKC');
}

/** Statements by line or `;`, with strings and comments blanked and continued lines joined. */
function statements(source: string): string[] {
  const code = blankStrings(source.replace(/\r\n?/g, '\n'))
    .replace(/#[^\n]*/g, '')
    .replace(/\\\n/g, ' ');
  return code.split(/[\n;]/).map((line) => withoutHead(line.trim()));
}

/** What stands behind the colon of `try: import x`; any other line as it is. */
function withoutHead(line: string): string {
  const at = /:\s*(?:import|from)\s/.exec(line)?.index ?? -1;
  return at > 0 && HEADS.has(/^\w+/.exec(line)?.[0] ?? '') ? line.slice(at + 1).trim() : line;
}

function blankStrings(source: string): string {
  return maskPython(source, (found, isComment) => (isComment ? '' : `''${'\n'.repeat(found.split('\n').length - 1)}`));
}
