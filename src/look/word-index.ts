/**
 * The index of the words of the pages, `look/words.json.gz`: how the build makes it and a page asks it. A part of a
 * page is what stands behind a heading with an anchor, so that a figure, a word of the glossary and a table each have
 * their own.
 */
import MiniSearch, { type Options, type SearchResult } from 'minisearch';

export interface PagePart {
  /** Place in the index. */
  id: number;
  /** Address from the root of the site, with the anchor. */
  url: string;
  /** Heading of the page. */
  page: string;
  /** Heading of the part: that of the page before its first anchor. */
  title: string;
  text: string;
}

/** A part that was found, the best one of its page. */
export type PartFound = Pick<PagePart, 'url' | 'page' | 'title'>;

/**
 * What is long or drawn, or not of the text: tables, drawings, code to copy, what leads to other pages, and what
 * every task says in the same words. Without the last the index was a fifth larger.
 */
export const LEFT_OUT = ['table', 'svg', 'pre', 'nav', 'form', 'footer', 'script', 'style', 'details.long'].concat([
  '.tasks',
  '.contents',
  '.no-index',
  '.parts-of-task',
  'details.task',
  'figure.chart',
]);

/**
 * Long lists of tables, claims and changes: a word in them counts less than one in the text, else they come first for
 * most.
 */
const LISTS = /^(?:data-dictionary|ledger|changelog|protocol|downloads|look-up)/;
const LIST_WEIGHT = 0.3;
const HEADING_WEIGHT = 3;

/** Words that every page has and nobody looks for: a quarter of the index. */
const EVERYWHERE = new Set(
  (
    'a an and are as at be been but by for from had has have in into is it its no not of on or so than that the their then ' +
    'these they this those to was were what which who will with'
  ).split(' '),
);

const options: Options<PagePart> = {
  fields: ['title', 'text'],
  storeFields: ['url', 'page', 'title'],
  processTerm: (word) => {
    const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return EVERYWHERE.has(plain) ? null : singular(plain);
  },
  searchOptions: {
    boost: { title: HEADING_WEIGHT },
    boostDocument: (_id, _word, part) => (LISTS.test(String(part?.url)) ? LIST_WEIGHT : 1),
    // A word may be asked for by its beginning, and with a letter too many, too few or another.
    prefix: (word) => word.length > 2,
    fuzzy: (word) => (word.length > 5 ? 1 : false),
  },
};

/** The index of these parts as JSON. */
export function wordIndexOf(parts: readonly PagePart[]): string {
  const index = new MiniSearch(options);
  index.addAll(parts);
  return JSON.stringify(index);
}

/** The index to ask, of its JSON. */
export function openWordIndex(json: unknown): MiniSearch<PagePart> {
  return MiniSearch.loadJS(json as Parameters<typeof MiniSearch.loadJS>[0], options);
}

/** The parts that have the words, all of them or else some, the best part of each page; of at most so many pages. */
export function partsWith(index: MiniSearch<PagePart>, words: string, most: number): PartFound[] {
  const all = index.search(words, { combineWith: 'AND' });
  const found = (all.length > 0 ? all : index.search(words)).map(partOf);
  return [...Map.groupBy(found, ({ url }) => url.replace(/#.*/, '')).values()].slice(0, most).map(([best]) => best!);
}

/** What is looked for in a text, as the index has it. */
export function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    const known = word && options.processTerm!(word);
    return known ? [String(known)] : [];
  });
}

function partOf({ url, page, title }: SearchResult): PartFound {
  return { url: String(url), page: String(page), title: String(title) };
}

/** A word without the s of a plural: one form for what is asked and what is written. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  return word.replace(/ies$/, 'y').replace(/(?<=ss|x|ch|sh)es$|s$/, '');
}
