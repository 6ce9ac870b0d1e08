import { createHash } from 'node:crypto';
import { visible } from '../../data/schema/visible.ts';
import { changeTags, outsideOf, type PageTag } from './page-tags.ts';

/** What a page may ask for besides its own styles, fonts and images. */
export interface PageNeeds {
  /** Address of the site's host, whose pages are no outside; undefined where it is not known. */
  origin: string | undefined;
  /** Hosts other than the site that its script may ask. */
  sources?: string;
}

/**
 * A finished page, made safe as the last thing of a build: a content security policy with the hash of each script and
 * style, no style attributes, links outwards that tell nothing of the page they leave, no link to anything but a page, and
 * nothing in the text that hides or turns it. `frame-ancestors` is for a header alone: a page in a frame is the host's
 * matter.
 */
export function withPolicy(html: string, needs: PageNeeds): string {
  const shown = outsideOf(html, (part) => part.replace(/[^\n\t]+/g, visible));
  const rules = new Map<string, number>();
  const styled = changeTags(shown, (tag) => [moveStyle(tag, rules), secureLink(tag, needs.origin)].some(Boolean));
  const whole = withRules(styled, rules);
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(whole)) throw new Error('a page has no meta charset, behind which the content policy belongs');
  const policy = policyOf(whole, needs.sources);
  const metas = `<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`;
  return whole.replace(charset, (meta) => meta + metas);
}

/** Directives as short as they can be: what is not named is forbidden. */
function policyOf(html: string, sources: string | undefined): string {
  const scripts = contentsOf(html, 'script').filter(([tag]) => !/\btype="?application\//.test(tag));
  const text = scripts.map(([, content]) => content).join('\n');
  const imports = /\bimport\(/.test(text);
  const directives: [name: string, ...values: string[]][] = [
    ['default-src', "'none'"],
    [
      'script-src',
      ...(imports ? ["'self'"] : []),
      // Encoders run in WebAssembly.
      ...(sources === undefined ? [] : ["'wasm-unsafe-eval'"]),
      ...scripts.map(([, each]) => hashOf(each)),
    ],
    [
      'style-src',
      ...(/<link [^>]*rel="?stylesheet/.test(html) ? ["'self'"] : []),
      ...contentsOf(html, 'style').map(([, each]) => hashOf(each)),
    ],
    // Of encoders: only a worker from a blob: inherits this policy.
    ['worker-src', ...(sources === undefined ? [] : ["'self'", 'blob:'])],
    ['connect-src', ...(imports || /\bfetch\(/.test(text) ? ["'self'"] : []), ...(sources ? [sources] : [])],
    ['img-src', "'self'", ...(/"data:image/.test(html) ? ['data:'] : [])],
    ['font-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ];
  return directives
    .filter(([, ...values]) => values.length > 0)
    .map((each) => each.join(' '))
    .join(';');
}

/** Start tag and text of each script or style. */
function contentsOf(html: string, name: 'script' | 'style'): [tag: string, content: string][] {
  return [...html.matchAll(new RegExp(`(<${name}\\b[^>]*>)([\\s\\S]*?)</${name}>`, 'g'))].map(
    ([, tag = '', content = '']) => [tag, content],
  );
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** A style attribute, which no hash allows, becomes a rule of the page. */
function moveStyle({ attributes }: PageTag, rules: Map<string, number>): boolean {
  const style = attributes.get('style');
  if (style === undefined) return false;
  attributes.delete('style');
  if (style !== '') {
    rules.set(style, rules.get(style) ?? rules.size);
    attributes.set('data-s', String(rules.get(style)));
  }
  return true;
}

function withRules(html: string, rules: ReadonlyMap<string, number>): string {
  if (rules.size === 0) return html;
  const css = [...rules].map(([style, at]) => `[data-s="${at}"]{${style}}`).join('');
  // Behind the file of styles that a first page asks for in its text, else with the last styles of the head.
  const file = /<body\b[\s\S]*?<link rel="stylesheet"[^>]*>/.exec(html);
  const head = html.slice(0, html.indexOf('</head>'));
  const last = file ? -1 : head.lastIndexOf('</style>');
  const place = file ? file.index + file[0].length : last === -1 ? head.length : last;
  return html.slice(0, place) + (last === -1 ? `<style>${css}</style>` : css) + html.slice(place);
}

/** A link outwards has its relations; one that leads to no page of the web, however it is spelt, is none. */
function secureLink({ name, attributes }: PageTag, origin: string | undefined): boolean {
  const href = attributes.get('href');
  if ((name !== 'a' && name !== 'area') || href === undefined) return false;
  // As a browser reads it: entities are signs, and blanks and controls count as nothing.
  const read = href
    .replace(/&#(x?)([\da-f]+);?/gi, (_, x: string, digits: string) => signOf(parseInt(digits, x ? 16 : 10)))
    .replace(/&(?:tab|newline|colon);/gi, (each) => (/colon/i.test(each) ? ':' : ''))
    .replace(/[\p{C}\s]+/gu, '')
    .toLowerCase();
  const scheme = /^[a-z][a-z\d+.-]*:/.exec(read)?.[0];
  if (scheme === undefined && !/^[\\/]{2}/.test(read)) return false;
  if (scheme !== 'https:' && scheme !== 'http:') return attributes.delete('href');
  if (origin !== undefined && (read === origin || read.startsWith(`${origin}/`))) return false;
  const stated = (attributes.get('rel') ?? '').split(/\s+/).filter(Boolean);
  attributes.set('rel', [...new Set([...stated, 'noopener', 'noreferrer'])].join(' '));
  return true;
}

function signOf(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
