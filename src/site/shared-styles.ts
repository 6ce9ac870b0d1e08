import { createHash } from 'node:crypto';
import { fontFaces } from './font-faces.ts';

/** A text of styles that is worth a request of its own. */
const LEAST = 4000;
/** Pages of one template have styles of their own: those that as many have are in the shared file, too. */
const MANY = 10;
const STYLE = /<style>(.*?)<\/style>/gs;
/** What the first lines of a page end before. */
const BEHIND_FIRST_LINES = /<(?:figure|section|h2)\b/;

/** Pages of a site by their path, with shared styles in files, and these files by their path from the root. */
export interface SharedStyles {
  files: Map<string, string>;
  pages: Map<string, string>;
}

/** How a page has its styles: all inside, those of its first lines inside, or none of those that it shares. */
export type StylePlace = 'inside' | 'first' | 'shared';

/**
 * Takes the styles that most pages have, and the faces of the fonts, out of the pages. A first page keeps the faces and
 * what its first lines need, and asks for the rest behind these, so that they are painted before all else has come. A
 * page that asks for a file has its icon inside instead, so that it still takes four requests. Undefined where no two
 * pages share styles.
 */
export function sharedStyles(
  pages: ReadonlyMap<string, string>,
  placeOf: (page: string) => StylePlace,
  icon: string,
): SharedStyles | undefined {
  const [first, other] = (['first', 'shared'] as const).map((place) =>
    [...pages].filter(([page]) => placeOf(page) === place),
  );
  const base = mostShared(other!.map(([, html]) => html));
  if (base === undefined) return undefined;
  const alike = alikeIn(
    other!.flatMap(([, html]) => (html.includes(base) ? [html.replace(base, '</style><style>')] : [])),
  );
  const early = earlyOf(other!.find(([, html]) => html.includes(base))!);
  const whole = styleFile(`${fontFaces('../')}${early}${base}${alike.join('')}`);
  const late = styleFile(base);
  const linked = (page: string, html: string, path: string, change: (link: string) => string): [string, string][] => {
    if (!html.includes(base)) return [];
    const changed = change(`<link rel="stylesheet" href="${rootOf(page)}${path}">`);
    return [[page, withIcon(changed, rootOf(page), icon)]];
  };
  const changed = [
    ...other!.flatMap(([page, html]) =>
      linked(page, html, whole.path, (link) =>
        html
          .replace(`<style>${fontFaces(rootOf(page))}${early}</style>`, '')
          .replace(base, `</style>${link}<style>`)
          .replaceAll(STYLE, (style, text: string) => (text === '' || alike.includes(text) ? '' : style)),
      ),
    ),
    ...first!.flatMap(([page, html]) => linked(page, html, late.path, (link) => withLateStyles(html, base, link))),
  ];
  const files = [whole, ...(changed.some(([page]) => placeOf(page) === 'first') ? [late] : [])];
  return { files: new Map(files.map(({ path, css }) => [path, css])), pages: new Map(changed) };
}

/** A first page with all but its first styles behind its first lines: shared ones by a link, its own inside. */
function withLateStyles(html: string, base: string, link: string): string {
  const [head, body] = [html.slice(0, html.indexOf('<main')), html.slice(html.indexOf('<main'))];
  const [, ...late] = [...head.matchAll(STYLE)].map(([, text]) => text!);
  const own = late.join('').replace(base, '');
  const bare = head.replaceAll(STYLE, (style, text: string) => (late.includes(text) ? '' : style));
  return bare + body.replace(BEHIND_FIRST_LINES, (tag) => `${link}${own && `<style>${own}</style>`}${tag}`);
}

/** The first styles of a page without the faces of the fonts. */
function earlyOf([page, html]: readonly [string, string]): string {
  const start = `<style>${fontFaces(rootOf(page))}`;
  const from = html.indexOf(start) + start.length;
  return html.slice(from, html.indexOf('</style>', from));
}

/** The long text of styles that stands alone in the most pages; undefined where none stands in two. */
function mostShared(pages: readonly string[]): string | undefined {
  const long = [...styleTexts(pages).values()].filter(
    ([text]) => text!.length >= LEAST && !text!.startsWith('@font-face'),
  );
  const [most] = long.sort((a, b) => b.length - a.length);
  return most && most.length > 1 ? most[0] : undefined;
}

/** Texts of styles that many pages have alone. */
function alikeIn(pages: readonly string[]): string[] {
  return [...styleTexts(pages)].flatMap(([text, { length }]) =>
    length >= MANY && !text.startsWith('@font-face') ? [text] : [],
  );
}

/** The texts of styles of pages, each as often as it stands in them. */
function styleTexts(pages: readonly string[]): Map<string, string[]> {
  const texts = pages.flatMap((html) => [...html.matchAll(STYLE)].map(([, text]) => text!));
  return Map.groupBy(texts, (text) => text);
}

function styleFile(css: string): { path: string; css: string } {
  return { path: `styles/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`, css };
}

/** The way from a page to the root of the site. */
function rootOf(page: string): string {
  return '../'.repeat(page.split('/').length - 1);
}

function withIcon(html: string, root: string, svg: string): string {
  const text = svg
    .trim()
    .replaceAll('"', "'")
    .replaceAll('#', '%23')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll(/\s+/g, '%20');
  const place = new RegExp(`href="?${root.replaceAll('.', '\\.')}favicon\\.svg"?`);
  return html.replace(place, () => `href="data:image/svg+xml,${text}"`);
}
