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
  return found ? [`hides something: ${JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index + 40))}`] : [];
}

const READERS: Readonly<Record<string, (text: string) => string[]>> = {
  '.html': (text) => [...hiddenIn(withoutScripts(text)), ...livePage(text)],
  '.svg': (text) => [...hiddenIn(text), ...(/<script|<foreignObject|\son\w+=|href=/i.test(text) ? ['is live'] : [])],
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

/** Cells that a spreadsheet computes. */
function liveCells(csv: string): string[] {
  // A figure's file begins with lines that explain it.
  const table = csv.replace(/^(?:# .*\n)+/, '');
  const cells = (parseCsv(table, { record_delimiter: '\n', relax_column_count: true }) as string[][]).flat();
  return cells.filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell)).map((cell) => `computes ${JSON.stringify(cell)}`);
}

type Node = DefaultTreeAdapterTypes.ChildNode;

function livePage(html: string): string[] {
  const problems: string[] = [];
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  if (!/default-src 'none'/.test(policy) || policy.includes('unsafe-inline')) problems.push('has no strict policy');
  const isAllowed = (text: string) => policy.includes(createHash('sha256').update(text).digest('base64'));
  const visit = (node: Node): void => {
    if (!('tagName' in node)) return;
    const attributes = new Map(node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]));
    const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
    const type = attributes.get('type') ?? '';
    if (node.tagName === 'style' || (node.tagName === 'script' && !type.startsWith('application/')))
      if (!isAllowed(text)) problems.push(`${node.tagName} that its policy does not know: ${text.slice(0, 60)}`);
    if (FOREIGN.has(node.tagName)) problems.push(`<${node.tagName}>`);
    problems.push(...liveAttributes(node.tagName, attributes));
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
