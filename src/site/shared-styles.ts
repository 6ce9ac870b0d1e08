import { createHash } from 'node:crypto';
import { fontFaces } from './font-faces.ts';

/** A text of styles that is worth a request of its own. */
const LEAST = 4000;
/** Pages of one template have styles of their own: those that as many have are in the shared file, too. */
const MANY = 10;
const STYLE = /<style>(.*?)<\/style>/gs;

/** Pages of a site by their path, as they are and as they are with the styles that they share in one file. */
export interface SharedStyles {
  /** Path of the file from the site's root. */
  file: string;
  css: string;
  pages: Map<string, string>;
}

/**
 * Takes the styles that most pages have, and the faces of the fonts, out of every page but those to be painted at once. A
 * page that asks for the file has its icon inside instead, so that it still takes four requests. Undefined where no two pages
 * share styles.
 */
export function sharedStyles(
  pages: ReadonlyMap<string, string>,
  isFirst: (page: string) => boolean,
  icon: string,
): SharedStyles | undefined {
  const own = [...pages].filter(([page]) => !isFirst(page));
  const base = mostShared(own.map(([, html]) => html));
  if (base === undefined) return undefined;
  const others = styleTexts(
    own.filter(([, html]) => html.includes(base)).map(([, html]) => html.replace(base, '</style><style>')),
  );
  const alike = [...others].flatMap(([text, { length }]) =>
    length >= MANY && !text.startsWith('@font-face') ? [text] : [],
  );
  const css = `${fontFaces('../')}${base}${alike.join('')}`;
  const file = `styles/${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`;
  const linked = own
    .filter(([, html]) => html.includes(base))
    .map(([page, html]): [string, string] => {
      const root = '../'.repeat(page.split('/').length - 1);
      return [
        page,
        html
          .replace(`<style>${fontFaces(root)}</style>`, '')
          .replace(base, `</style><link rel="stylesheet" href="${root}${file}"><style>`)
          .replaceAll(STYLE, (whole, text: string) => (text === '' || alike.includes(text) ? '' : whole))
          .replace(
            new RegExp(`href="?${root.replaceAll('.', '\\.')}favicon\\.svg"?`),
            () => `href="${iconAddress(icon)}"`,
          ),
      ];
    });
  return { file, css, pages: new Map(linked) };
}

/** The long text of styles that stands alone in the most pages; undefined where none stands in two. */
function mostShared(pages: readonly string[]): string | undefined {
  const long = [...styleTexts(pages).values()].filter(([text]) => text!.length >= LEAST);
  const [most] = long.sort((a, b) => b.length - a.length);
  return most && most.length > 1 ? most[0] : undefined;
}

/** The texts of styles of pages, each as often as it stands in them. */
function styleTexts(pages: readonly string[]): Map<string, string[]> {
  const texts = pages.flatMap((html) => [...html.matchAll(STYLE)].map(([, text]) => text!));
  return Map.groupBy(texts, (text) => text);
}

function iconAddress(svg: string): string {
  const text = svg.trim().replaceAll('"', "'").replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E');
  return `data:image/svg+xml,${text}`;
}
