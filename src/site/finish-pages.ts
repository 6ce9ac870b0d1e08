import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSitemap } from '../release/sitemap.ts';
import { hubAddress, hubSources } from '../demo/hub-sources.ts';
import { withPolicy } from './page-policy.ts';
import { searchIndex } from './search-index.ts';
import { secureFiles } from './secure-files.ts';
import { sharedStyles, type StylePlace } from './shared-styles.ts';
import { shortMarkup, shortScopes } from './short-markup.ts';

/** How the pages of a built site are finished. */
export interface Finish {
  /** How a page has its styles. */
  placeOf(page: string): StylePlace;
  /** Address of the site with a slash at the end, and its host; undefined where it does not know its own. */
  home: string | undefined;
  origin: string | undefined;
}

/**
 * The last steps of a build, over all pages, each read and written once: fewer bytes, shared styles, the index of words, the list
 * of pages, and content policies as the last word when all else is what it will be.
 */
export function finishPages(dist: string, { placeOf, home, origin }: Finish): void {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const built = files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => [file, readFileSync(join(dist, file), 'utf8')] as const);
  const scopes = shortScopes(built.map(([, html]) => html));
  const short = new Map(built.map(([file, html]) => [file, scopes(shortMarkup(html))]));
  const shared = sharedStyles(short, placeOf, readFileSync(join(dist, 'favicon.svg'), 'utf8'));
  mkdirSync(join(dist, 'styles'), { recursive: true });
  for (const [path, css] of shared?.files ?? []) writeFileSync(join(dist, path), css);
  const pages = new Map([...short, ...(shared?.pages ?? [])]);
  writeSitemap(dist, pages, home);
  const secured = [...pages].map(([file, html]) => {
    // One page asks the Hub, for the weights of encoders.
    const sources = file === 'encoders.html' ? { sources: hubSources(hubAddress()) } : {};
    return [file, withPolicy(html, { origin, ...sources })] as const;
  });
  for (const [file, html] of secured) writeFileSync(join(dist, file), html);
  searchIndex(dist, new Map(secured));
  secureFiles(dist);
}
