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
 * Colours of src/styles by name (`c1`, `ink`), for drawings that stand without the page: the first `:root` of a sheet
 * that sets a name is the light page, the first below `prefers-color-scheme: dark` the dark one.
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
  const [light, dark] = [new Map<string, string>(), new Map<string, string>()];
  for (const [, media, body] of css.matchAll(/(@media[^{]*\{\s*)?:root\s*\{([^}]*)\}/g)) {
    if (media !== undefined && !/prefers-color-scheme:\s*dark/.test(media)) continue;
    const into = media === undefined ? light : dark;
    for (const [, name, value] of body!.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\b/gi))
      if (!into.has(name!)) into.set(name!, value!);
  }
  return new Map([...light].map(([name, value]) => [name, { light: value, dark: dark.get(name) ?? value }]));
}
