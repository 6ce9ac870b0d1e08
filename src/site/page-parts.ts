import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { LEFT_OUT, type PagePart } from '../look/word-index.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;
/** A part without its place in the index. */
type Part = Omit<PagePart, 'id'>;

/** The page of a figure: its finding and its sentence are enough to find it, the rest stands in a chapter. */
const FIGURE = /^f\/.*\/index\.html$/;

/** The parts of a page by which it is found, with their texts. */
export function pageParts(url: string, html: string): Part[] {
  const main = find(parse(html), (element) => element.tagName === 'main');
  const heading = main && find(main, (element) => element.tagName === 'h1');
  if (!main || !heading) return [];
  const page = textOf(heading);
  const first = { url, page, title: page, text: '' };
  return FIGURE.test(url) ? [{ ...first, text: figureText(main) }] : split(main, first);
}

/** What a figure is found by besides its title: what is drawn, and its sentence. */
function figureText(main: Element): string {
  const caption = find(main, (element) => element.tagName === 'figcaption');
  const sentence = find(main, (element) => element.tagName === 'p' && classesOf(element).includes('sentence'));
  return [caption, sentence].map((element) => (element ? textOf(element) : '')).join(' ');
}

/** The text of a page, cut where headings have an anchor. */
function split(main: Element, first: Part): Part[] {
  const parts = [first];
  const walk = (node: Node): void => {
    if (node.nodeName === '#text') parts.at(-1)!.text += (node as DefaultTreeAdapterTypes.TextNode).value;
    if (isElement(node)) {
      if (isLeftOut(node)) return;
      const anchor = /^h[1-6]$/.test(node.tagName) && attribute(node, 'id');
      if (anchor) parts.push({ ...first, url: `${first.url}#${anchor}`, title: textOf(node), text: '' });
    }
    for (const child of childrenOf(node)) walk(child);
    // Cells and items are no one word, whatever stands between their tags.
    parts.at(-1)!.text += ' ';
  };
  walk(main);
  return parts;
}

function isLeftOut(element: Element): boolean {
  return LEFT_OUT.some((selector) => {
    const [tag, name] = selector.split('.');
    return (tag === '' || tag === element.tagName) && (name === undefined || classesOf(element).includes(name));
  });
}

function find(node: Node, holds: (element: Element) => boolean): Element | undefined {
  for (const child of childrenOf(node)) {
    const found = isElement(child) && holds(child) ? child : find(child, holds);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return childrenOf(node).map(textOf).join('').replace(/\s+/g, ' ').trim();
}

function childrenOf(node: Node): DefaultTreeAdapterTypes.ChildNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function classesOf(element: Element): string[] {
  return attribute(element, 'class')?.split(/\s+/) ?? [];
}
