import { escapeMarkup } from '../site/escape-markup.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of the pages of a built site, as sitemap.xml: files of HTML, without the page for lost readers. */
export function sitemap(files: readonly string[], home: string): string {
  const addresses = files
    .filter((file) => file !== '404.html')
    .map((file) => new URL(file.replace(/(^|\/)index\.html$/, '$1'), home).href)
    .sort();
  const urls = addresses.map((address) => `  <url><loc>${escapeMarkup(address)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}</urlset>
`;
}

/** robots.txt: everything may be read; where the site knows its address, it names the sitemap. */
export function robots(home: string | undefined): string {
  return `User-agent: *\nAllow: /\n${home === undefined ? '' : `\nSitemap: ${home}sitemap.xml\n`}`;
}

/**
 * Writes robots.txt into a built site and, where the site knows its address, sitemap.xml: addresses of a sitemap are
 * absolute, so that without SITE there is none. Pages that ask not to be listed are left out.
 */
export function writeSitemap(dist: string, pages: ReadonlyMap<string, string>, home: string | undefined): void {
  writeFileSync(join(dist, 'robots.txt'), robots(home));
  if (home === undefined) return;
  const listed = [...pages].filter(([, html]) => !/name="?robots"? content="?noindex/.test(html));
  writeFileSync(
    join(dist, 'sitemap.xml'),
    sitemap(
      listed.map(([file]) => file),
      home,
    ),
  );
}
