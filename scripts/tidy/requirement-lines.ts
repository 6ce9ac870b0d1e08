/** One line of a requirements.txt as pip takes it apart. */
export interface RequirementLine {
  /** What stands before the first option: a requirement, or nothing. */
  requirement: string;
  /** Words of the options, without their quotes. */
  options: readonly string[];
}

/** Where Python's splitlines ends a line: also at a form feed and at the separators of Unicode. */
// oxlint-disable-next-line no-control-regex
const LINE_END = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
const COMMENT = /(?:^|\s)#/;
/** Characters of a requirement, and of the options behind it: pip-compile writes a hundred hashes of 80. */
const MOST = { requirement: 2000, options: 20_000 };

/**
 * Lines of a requirements.txt in pip's order: continuations are joined, where a line of comment ends one whatever stands
 * at its end; comments and blank lines are left out.
 */
export function* requirementLines(source: string): Generator<RequirementLine> {
  for (const joined of joinedLines(source.replace(/^\uFEFF/, '').split(LINE_END))) {
    const comment = joined.search(COMMENT);
    const line = (comment < 0 ? joined : joined.slice(0, comment)).trim();
    if (line !== '') yield splitOptions(line);
  }
}

function* joinedLines(lines: Iterable<string>): Generator<string> {
  let parts: string[] = [];
  for (const line of lines) {
    const isComment = /^\s*#/.test(line);
    if (line.endsWith('\\') && !isComment) {
      parts.push(withoutBackslashes(line));
      continue;
    }
    yield [...parts, isComment ? ` ${line}` : line].join('');
    parts = [];
  }
  if (parts.length > 0) yield parts.join('');
}

/** Those at either end, as Python's strip takes them off. */
function withoutBackslashes(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && line[start] === '\\') start += 1;
  while (start < end && line[end - 1] === '\\') end -= 1;
  return line.slice(start, end);
}

/** Options begin with the first word that has a dash in front; only a blank separates words there. */
function splitOptions(line: string): RequirementLine {
  const at = line.startsWith('-') ? 0 : line.indexOf(' -');
  if (at < 0) return { requirement: line.slice(0, MOST.requirement), options: [] };
  const requirement = line.slice(0, at).trim().slice(0, MOST.requirement);
  return { requirement, options: shellWords(line.slice(at, at + MOST.options)) };
}

function shellWords(text: string): string[] {
  const words = text.match(/(?:"(?:[^"\\]|\\.)*"|'[^']*'|\\.|[^\s"'\\])+/g) ?? [];
  return words.map((word) =>
    word.replace(
      /"((?:[^"\\]|\\.)*)"|'([^']*)'|\\(.)/g,
      (_, double?: string, single?: string, escaped?: string) =>
        double?.replace(/\\(["\\$])/g, '$1') ?? single ?? escaped ?? '',
    ),
  );
}
