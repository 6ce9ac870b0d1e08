import { element } from '../demo/element.ts';

/** As much of the search program as is used here. */
interface Pagefind {
  options(wish: { noWorker: boolean }): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<PageFound> }[] }>;
}

interface PageFound {
  raw_url?: string;
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results?: PartFound[];
}

/** A part of a page behind a heading that has an anchor. */
interface PartFound {
  title: string;
  url: string;
  excerpt: string;
  /** Places of the words in it, with how much each counts. */
  weighted_locations?: { balanced_score: number }[];
}

const MOST_PAGES = 6;

/** Shows the pages whose text has the words, while they are still asked for; a sentence where nothing can search. */
export async function showPages(words: string, place: Element, isLast: () => boolean): Promise<void> {
  let shown: HTMLElement[] = [];
  try {
    const items = await searchText(words);
    if (items.length > 0) shown = [element('h2', {}, 'In the text'), element('ul', { class: 'found' }, ...items)];
  } catch {
    const missing = 'The text of the pages cannot be searched here: this copy of the site was built without an index.';
    shown = [element('p', { class: 'more' }, missing)];
  }
  if (isLast()) place.replaceChildren(...shown);
}

/** Pages whose text has the words, as list items; the search program comes with the first call. */
async function searchText(words: string): Promise<HTMLElement[]> {
  // A file of the built site, which no bundle has.
  const program = (await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', document.baseURI).href)) as Pagefind;
  // The index is small, and a program that runs beside the page would be a second copy of this one.
  await program.options({ noWorker: true });
  const { results } = await program.search(words);
  const pages = await Promise.all(results.slice(0, MOST_PAGES).map((result) => result.data()));
  return pages.map(showPage);
}

function showPage({ raw_url, url, excerpt, meta, sub_results = [] }: PageFound): HTMLElement {
  const page = (raw_url ?? url).replace(/^\//, '');
  const [part] = sub_results.filter((each) => each.url.includes('#')).sort((a, b) => scoreOf(b) - scoreOf(a));
  const title = meta.title ?? page;
  const anchor = part ? (/#.*$/.exec(part.url)?.[0] ?? '') : '';
  const name = part && part.title !== title ? `${title}: ${part.title}` : title;
  return element(
    'li',
    {},
    element('a', { href: `${page}${anchor}` }, name),
    element('small', {}, textOf(part?.excerpt ?? excerpt)),
  );
}

/** How much of what was asked a part has. */
function scoreOf({ weighted_locations = [] }: PartFound): number {
  return weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}

/** The text of a piece of markup, which is parsed and never shown. */
function textOf(markup: string): string {
  return new DOMParser().parseFromString(markup, 'text/html').body.textContent;
}
