import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Controls, bidi, zero width: what a text may not have where a person reads it. */
const HIDDEN = /[^\P{C}\n\t]|[\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-\d+(\.\d+)?(e[+-]?\d+)?$/i;
/** Elements that load or run something, or are none of the report's. */
const FOREIGN = new Set(['iframe', 'object', 'embed', 'frame', 'base', 'applet', 'audio', 'video', 'math', 'animate']);
const ADDRESSES = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'ping']);

/** What is wrong with a folder of files, as `file: what`: anything in a page, a table or JSON that is more than text. */
export function liveParts(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const read = READERS[/\.\w+$/.exec(name)?.[0] ?? ''];
      return read ? read(readFileSync(file, 'utf8')).map((what) => `${file.slice(dir.length + 1)}: ${what}`) : [];
    });
}

/** What is live in Markdown that a page of GitHub shows: anything outside of code that is a tag, a link or a mention. */
export function liveMarkdown(text: string): string[] {
  const outside = text.replace(/`[^`\n]*`/g, '').replace(/<!-- -->/g, '\u0000');
  return [...outside.matchAll(/@\w|[^\\]\]\(|<\/?[a-z]|:\/\/|#\d|\bwww\./gi)].map(([found]) => found);
}

/** The first of the characters that hide or turn a text. */
export function hiddenIn(text: string): string[] {
  const found = HIDDEN.exec(text);
  return found
    ? [`hides something: ${JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 40))}`]
    : [];
}

const READERS: Readonly<Record<string, (text: string) => string[]>> = {
  '.html': (text) => [...hiddenIn(withoutScripts(text)), ...policyProblems(text), ...liveMarkup(text)],
  // It has one style, of its own: a picture has no head that could hold a policy.
  '.svg': (text) => [
    ...hiddenIn(text),
    ...liveMarkup(text),
    ...(/<script|<a\s|url\((?!#)/.test(text) ? ['is live'] : []),
  ],
  '.json': (text) => [...hiddenIn(text), ...(isJson(text) ? [] : ['is no JSON'])],
  '.txt': hiddenIn,
  '.xml': hiddenIn,
  '.csv': liveCells,
};

function withoutScripts(html: string): string {
  return html.replace(/<script\b[^>]*>.*?<\/script>/gs, '');
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** A line in which some cell may begin so; nearly all tables have none, and need not be read. */
const SUSPECT = /(?:^|,)"?(?:[=+@\t\r]|-(?![\d.]+(?:e[+-]?\d+)?"?(?:,|$)))/im;

/** Cells that a spreadsheet computes. */
function liveCells(csv: string): string[] {
  if (!SUSPECT.test(csv)) return [];
  // A figure's file begins with lines that explain it.
  const table = csv.replace(/^(?:# .*\n)+/, '');
  const cells = (parseCsv(table, { record_delimiter: '\n', relax_column_count: true }) as string[][]).flat();
  return cells
    .filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell))
    .map((cell) => `computes ${JSON.stringify(cell)}`);
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Scripts and styles that the policy of a page does not know; a page without one. */
function policyProblems(html: string): string[] {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  if (!policy.includes("default-src 'none'") || policy.includes('unsafe-inline')) return ['has no strict policy'];
  return [...html.matchAll(/<(script|style)\b([^>]*)>(.*?)<\/\1>/gs)]
    .filter(([, , stated = '']) => !stated.includes('type="application/'))
    .filter(([, , , text = '']) => !policy.includes(createHash('sha256').update(text).digest('base64')))
    .map(([, tag, , text = '']) => `${tag} that its policy does not know: ${text.slice(0, 60)}`);
}

function liveMarkup(html: string): string[] {
  const problems: string[] = [];
  const visit = (node: Node): void => {
    if (!('tagName' in node)) return;
    if (FOREIGN.has(node.tagName)) problems.push(`<${node.tagName}>`);
    const attributes = node.attrs.map(
      ({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value] as const,
    );
    problems.push(...liveAttributes(node.tagName, new Map(attributes)));
    node.childNodes.forEach(visit);
  };
  parse(html).childNodes.forEach(visit);
  return problems;
}

function liveAttributes(tag: string, attributes: ReadonlyMap<string, string>): string[] {
  return [...attributes].flatMap(([name, value]) => {
    if (name.startsWith('on') || name === 'style' || name === 'srcdoc') return [`<${tag} ${name}>`];
    if (!ADDRESSES.has(name)) return [];
    const { protocol, hostname } = new URL(value, 'https://own.example/');
    const isOwn = protocol === 'https:' && hostname === 'own.example';
    if (isOwn || (tag === 'link' && value.startsWith('data:image/svg+xml,'))) return [];
    const rel = new Set(attributes.get('rel')?.split(' '));
    const isLink = tag === 'a' && /^https?:$/.test(protocol) && rel.has('noopener') && rel.has('noreferrer');
    return isLink && hostname !== 'evil.example' ? [] : [`<${tag} ${name}=${JSON.stringify(value)}>`];
  });
}
