import { element } from '../demo/element.ts';
import { openWordIndex, partsWith, type PartFound } from '../look/word-index.ts';
import { excerptOf } from './excerpt-of.ts';
import { siteReader } from './site-reader.ts';

const MOST_PAGES = 6;
/** Opened with the first question. */
let opened: ReturnType<typeof openWordIndex> | undefined;

/**
 * Shows the pages whose text has the words, while they are still asked for; a sentence where nothing can search. Returns
 * whether any page has one.
 */
export async function showPages(words: string, place: Element, isLast: () => boolean): Promise<boolean> {
  let shown: HTMLElement[] = [];
  let isFound = false;
  try {
    opened ??= openWordIndex(await siteReader.json('look/words.json.gz'));
    const found = partsWith(opened, words, MOST_PAGES);
    isFound = found.length > 0;
    const items = await Promise.all(found.map((part) => showPart(part, words)));
    if (items.length > 0) shown = [element('h2', {}, 'In the text'), element('ul', { class: 'found' }, ...items)];
  } catch (error) {
    const missing = `The text of the pages could not be searched: ${String(error)}`;
    shown = [element('p', { class: 'more' }, missing)];
  }
  if (isLast()) place.replaceChildren(...shown);
  return isFound;
}

/** A page by the part that has most of the words, with some of its text. */
async function showPart({ url, page, title }: PartFound, words: string): Promise<HTMLElement> {
  const name = title === page ? page : `${page}: ${title}`;
  // The text is read from the page itself: the index has its words, and no second copy of it.
  // Its styles are not those that the policy of this page allows.
  const html = (await siteReader.text(url.replace(/#.*/, ''))).replace(/<style>.*?<\/style>/gs, '');
  const excerpt = excerptOf(new DOMParser().parseFromString(html, 'text/html'), url.split('#')[1], words);
  return element('li', {}, element('a', { href: url }, name), element('small', {}, excerpt));
}
