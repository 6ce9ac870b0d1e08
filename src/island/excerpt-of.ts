import { LEFT_OUT, wordsOf } from '../look/word-index.ts';

/** Words of an excerpt, and how many of them stand before the first that was asked for. */
const [LONG, BEFORE] = [30, 8];

/** Some of the text of a page behind an anchor, or from its beginning, around the words that were asked for. */
export function excerptOf(page: Document, anchor: string | undefined, asked: string): string {
  const words = partWords(page, anchor);
  const from = Math.max(0, Math.min(firstOfMost(words, wordsOf(asked)) - BEFORE, words.length - LONG));
  const excerpt = words.slice(from, from + LONG).join(' ');
  return `${from > 0 ? '… ' : ''}${excerpt}${from + LONG < words.length ? ' …' : ''}`;
}

/** Where the first stretch begins that has most of the wanted words; 0 where none has any. */
function firstOfMost(words: readonly string[], wanted: readonly string[]): number {
  const found = words.map((word) => {
    const forms = wordsOf(word);
    return wanted.findIndex((want) => forms.some((each) => each.startsWith(want)));
  });
  const counts = found.map((which, at) =>
    which < 0 ? 0 : new Set(found.slice(at, at + LONG - BEFORE).filter((each) => each >= 0)).size,
  );
  return counts.indexOf(Math.max(0, ...counts));
}

/** Words of the part, without its heading: up to the next heading that has an anchor. */
function partWords(page: Document, anchor: string | undefined): string[] {
  const main = page.querySelector('main');
  const sentence = main?.querySelector('figure.chart + .no-index') && main.querySelector('p.sentence');
  const heading = anchor === undefined ? main?.querySelector('h1') : page.getElementById(anchor);
  if (!main || !heading) return [];
  if (sentence) return split(sentence.textContent);
  const texts: string[] = [];
  const nodes = page.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const parent = node.parentElement!;
    const isBehind = (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    if (!isBehind || heading.contains(node) || parent.closest(LEFT_OUT.join())) continue;
    if (parent.closest('h1[id], h2[id], h3[id], h4[id], h5[id], h6[id]')) break;
    texts.push(node.nodeValue!);
  }
  return split(texts.join(' '));
}

function split(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
