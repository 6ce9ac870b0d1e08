import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A colour of the style sheets by its name, on a light page and on a dark one. */
export interface ColourToken {
  light: string;
  dark: string;
}

const folder = join('src', 'styles');
let known: ReadonlyMap<string, ColourToken> | undefined;

/**
 * Colours of src/styles by name (`c1`, `ink`), for drawings that stand without the page: what `:root` sets is the
 * light page, and what it sets below `prefers-color-scheme: dark` the dark one.
 */
export function colourTokens(): ReadonlyMap<string, ColourToken> {
  known ??= tokensOf(
    readdirSync(folder)
      .filter((file) => file.endsWith('.css'))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n'),
  );
  return known;
}

/** The same of the text of style sheets; a colour without a dark value has its light one. */
export function tokensOf(css: string): ReadonlyMap<string, ColourToken> {
  const { plain, dark: inTheDark } = blocksOf(css.replaceAll(/\/\*[\s\S]*?\*\//g, ''));
  const [light, dark] = [coloursOf(plain), coloursOf(inTheDark)];
  return new Map([...light].map(([name, value]) => [name, { light: value, dark: dark.get(name) ?? value }]));
}

/** Rules outside of all at-rules, and those of dark pages; what is for paper or for colours of the reader is neither. */
function blocksOf(css: string): { plain: string; dark: string } {
  let [plain, dark] = ['', ''];
  for (let at = 0; at < css.length;) {
    const start = css.indexOf('@', at);
    const end = start < 0 ? css.length : endOfRule(css, start);
    plain += css.slice(at, start < 0 ? css.length : start);
    const rule = start < 0 ? '' : css.slice(start, end);
    if (/^@media[^{]*prefers-color-scheme:\s*dark/.test(rule)) dark += rule.slice(rule.indexOf('{') + 1);
    at = end;
  }
  return { plain, dark };
}

/** Where the block of an at-rule, or the rule without one, is over. */
function endOfRule(css: string, start: number): number {
  let depth = 0;
  for (let at = start; at < css.length; at += 1) {
    if (css[at] === ';' && depth === 0) return at + 1;
    if (css[at] === '{') depth += 1;
    if (css[at] === '}' && (depth -= 1) === 0) return at + 1;
  }
  return css.length;
}

/** Colours of the rules for `:root`, the first of a name. */
function coloursOf(css: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, body] of css.matchAll(/:root\s*\{([^}]*)\}/g))
    for (const [, name, value] of body!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\b/gi))
      if (!found.has(name!)) found.set(name!, value!);
  return found;
}
