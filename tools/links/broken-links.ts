import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ADDRESS = /\s(?:href|src|poster|action|xlink:href)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
const ID = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** A page that is shown under addresses that it does not know. */
const ANYWHERE = '404.html';

/**
 * Links of the built pages of a site that lead nowhere on it, as `page -> link`, when its folder is served at an address
 * (`https://example.github.io/hub-report/`): a file that is not there, an address outside of the site's path, an id
 * that its page does not have. Links to other hosts are not looked at.
 */
export function brokenLinks(dist: string, address: string): string[] {
  const files = new Set(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(join(dist, '.').length + 1)
          .replaceAll('\\', '/'),
      ),
  );
  const pages = new Map(
    [...files].filter((file) => file.endsWith('.html')).map((file) => [file, readFileSync(join(dist, file), 'utf8')]),
  );
  const ids = new Map([...pages].map(([file, html]) => [file, new Set(valuesOf(ID, html))]));
  const root = new URL(address);
  const isFound = (link: string, from: URL): boolean => {
    const to = URL.canParse(link, from) ? new URL(link, from) : undefined;
    if (to === undefined) return false;
    if (to.origin !== root.origin) return true;
    if (!to.pathname.startsWith(root.pathname)) return false;
    const file = decodeURIComponent(to.pathname.slice(root.pathname.length)).replace(/(^|\/)$/, '$1index.html');
    const id = decodeURIComponent(to.hash.slice(1));
    return files.has(file) && (id === '' || ids.get(file)?.has(id) === true);
  };
  return [...pages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, html]) => {
      const from = new URL(file === ANYWHERE ? 'no/such/page' : file, root);
      // What is shown as code to be copied is no link of the page.
      const links = new Set(valuesOf(ADDRESS, html.replaceAll(/<pre[ >][\s\S]*?<\/pre>/g, '')));
      // Of the page for lost readers, only an id of its own is on the address where it is shown.
      const mine = (link: string) =>
        file === ANYWHERE && link.startsWith('#') && ids.get(file)?.has(link.slice(1)) === true;
      return [...links].filter((link) => !mine(link) && !isFound(link, from)).map((link) => `${file} -> ${link}`);
    });
}

function valuesOf(pattern: RegExp, html: string): string[] {
  return [...html.matchAll(pattern)].map(([, double, single, bare]) => unescaped(double ?? single ?? bare ?? ''));
}

/** Entities that Astro writes in attributes. */
function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}
