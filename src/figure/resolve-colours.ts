import type { ColourToken } from './colour-tokens.ts';

/** Attributes that have a colour. */
const COLOURED = ['fill', 'stroke', 'color'];

/**
 * Writes the colour of a light page in place of each `var(--name)` of a drawing, and gives the rules that a dark page
 * needs. Programs that know no custom properties then draw it, too. An unknown name, or a colour that is two colours in
 * the dark, is an error.
 */
export function resolveColours(svg: Element, tokens: ReadonlyMap<string, ColourToken>): string {
  const used = new Map<string, string>();
  const rules = new Set<string>();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of COLOURED) {
      const token = /^var\(--([\w-]+)\)$/.exec(element.getAttribute(name) ?? '')?.[1];
      if (token === undefined) continue;
      const colour = tokens.get(token);
      if (!colour) throw new Error(`no colour --${token} in src/styles`);
      const before = used.get(colour.light);
      if (before !== undefined && before !== colour.dark)
        throw new Error(`--${token}: ${colour.light} is ${before} and ${colour.dark} in the dark`);
      used.set(colour.light, colour.dark);
      element.setAttribute(name, colour.light);
      // A legend beside the drawing is filled with its colours.
      for (const each of ['fill', name]) rules.add(`[${each}="${colour.light}"]{${each}:${colour.dark}}`);
    }
  }
  return [...rules].join('');
}
