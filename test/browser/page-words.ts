import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** What is not read with the text: pictures and tables, what is folded or hidden, and meanings shown over a word. */
const BESIDE = 'figure, table, details, svg, script, style, template, nav, .hidden, .meaning, [hidden]';

/** One window for all pages: one for each costs more than its page. */
const { window } = new JSDOM();
const parser = new window.DOMParser();

/** Main part of a page of the built site. */
function mainOf(file: string): Element {
  // Drawings, styles and cells are most of a page and no words of it: without them it is read in a tenth of the time.
  const html = readFileSync(file, 'utf8').replaceAll(/<(svg|style|script|tbody)\b[\s\S]*?<\/\1>/g, '');
  const main = parser.parseFromString(html, 'text/html').querySelector('main');
  if (!main) throw new Error(`${file}: no main`);
  return main;
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** Number of words that a page asks to be read: without figures, tables, and what is folded. */
export function wordsOf(file: string): number {
  const main = mainOf(file);
  for (const each of main.querySelectorAll(BESIDE)) each.remove();
  return textOf(main)
    .split(' ')
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * What a reader sees first: title, lead and the text up to the first figure, with the title of that figure (not the picture beside the answer); up to the
 * second section where no figure comes before.
 */
export function firstScreenOf(file: string): string {
  const main = mainOf(file);
  const ends = [main.querySelector('figure:not(.seen)'), main.querySelectorAll('h2')[1]].filter((each) => each != null);
  const following = window.Node.DOCUMENT_POSITION_FOLLOWING;
  const [end] = ends.toSorted((a, b) => (a.compareDocumentPosition(b) & following ? -1 : 1));
  const before = main.ownerDocument.createRange();
  before.selectNodeContents(main);
  if (end) before.setEndBefore(end);
  const screen = main.ownerDocument.createElement('div');
  screen.append(before.cloneContents());
  for (const each of screen.querySelectorAll(BESIDE)) each.remove();
  const title = end?.querySelector('.title');
  return `${textOf(screen)} ${title ? textOf(title) : ''}`.trim();
}
