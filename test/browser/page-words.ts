import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

/** What is not read with the text: pictures and tables, what is folded or hidden, and meanings shown over a word. */
const BESIDE = 'figure, table, details, svg, script, style, template, nav, .hidden, .meaning, [hidden]';

/** Main part of a page of the built site. */
function mainOf(file: string): Element {
  const main = new JSDOM(readFileSync(file, 'utf8')).window.document.querySelector('main');
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
 * What a reader sees first: title, lead and the text up to the first figure, with the title of that figure; up to the
 * second section where no figure comes before.
 */
export function firstScreenOf(file: string): string {
  const main = mainOf(file);
  const ends = [main.querySelector('figure'), main.querySelectorAll('h2')[1] ?? null].filter((each) => each !== null);
  const following = main.ownerDocument.defaultView!.Node.DOCUMENT_POSITION_FOLLOWING;
  const [end] = ends.toSorted((a, b) => (a.compareDocumentPosition(b) & following ? -1 : 1));
  const title = end ? textOf(end.querySelector('.title') ?? end) : '';
  const isAfter = (each: Element) =>
    end !== undefined && (each === end || end.compareDocumentPosition(each) & following);
  const after = [...main.querySelectorAll('*')].filter((each) => isAfter(each) && each !== main);
  for (const each of [...after, ...main.querySelectorAll(BESIDE)]) each.remove();
  return `${textOf(main)} ${end?.tagName === 'FIGURE' ? title : ''}`.trim();
}
