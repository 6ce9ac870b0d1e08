import { readdirSync } from 'node:fs';

/** A page with the word that leads to it. */
export interface SitePage {
  file: string;
  label: string;
}

/**
 * Names of the pages in src/pages and of the chapters. Read from the disk, since a frame that waits for the collection of
 * chapters loses an error of the text that it frames: Astro renders that text meanwhile.
 */
const pages = namesIn('src/pages', '.astro');
const chapters = namesIn('src/content/report', '.mdx');

/** What stands in the head of every page, in this order: the five chapters, then where answers are looked up. */
const head: readonly (readonly [slug: string, label: string])[] = [
  ['models', 'Models'],
  ['apps', 'Apps'],
  ['tasks', 'Tasks'],
  ['tried', 'Tried'],
  ['methods', 'Methods'],
  ['look-up', 'Look up'],
  ['downloads', 'Data'],
  ['glossary', 'Glossary'],
];

/** What stands at the foot, where it is not in the head. */
const foot: readonly (readonly [slug: string, label: string])[] = [
  ['which-model', 'Which model for me'],
  ['encoders', 'Swap the encoder'],
  ['ledger', 'Every claim and its verdict'],
  ['data-dictionary', 'Data dictionary'],
  ['protocol', 'Protocol'],
  ['changelog', 'Changelog'],
];

/** Pages that lead on from every other, those that the site has: a link to what is not built would lead nowhere. */
export function siteContents(): { head: SitePage[]; foot: SitePage[] } {
  const known = (wanted: typeof head) =>
    wanted
      .filter(([slug]) => chapters.has(slug) || pages.has(slug))
      .map(([slug, label]) => ({ file: `${slug}.html`, label }));
  return { head: known(head), foot: known(foot) };
}

/** Whether the site has a page of this name that is no chapter. */
export function hasPage(slug: string): boolean {
  return pages.has(slug);
}

/** Names of the files of a folder with this ending, without it and without the number that puts them in order. */
function namesIn(folder: string, ending: string): ReadonlySet<string> {
  return new Set(
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length).replace(/^\d+-/, '')),
  );
}
