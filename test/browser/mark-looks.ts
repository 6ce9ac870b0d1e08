/** What markLooks found. */
export interface Looks {
  /** Looks of text that there are. */
  all: number;
  /** Of these, and of those of links in a text, how many are marked: the others were asked before. */
  marked: number;
}

/**
 * Runs in a page: marks with `data-look` the first drawn element of each look that has text of its own, and with
 * `data-link` the first link of each look in a text. Elements look alike where everything from them up to the page has the
 * same colours, picture, opacity and shadow, and their letters are on the same side of the sizes for which axe asks for less
 * contrast: what is legible in one is in the others. Links are told from the text around them by more: font, decoration and
 * edges, their own and those of the block that they stand in. Looks that the page had when it was asked before, in other
 * widths, are not marked again; with `isAnew` they are.
 */
export function markLooks(isAnew: boolean): Looks {
  const page = globalThis as unknown as { looksSeen?: Map<string, number>; looksMarked?: Set<string> };
  const looks = new Map<Element, string>();
  if (isAnew || !page.looksSeen) [page.looksSeen, page.looksMarked] = [new Map(), new Set()];
  const [seen, before] = [page.looksSeen, page.looksMarked!];
  // A number for a look: the texts of deep elements would be long.
  const numbered = (look: string) => String(seen.get(look) ?? seen.set(look, seen.size).get(look));
  const lookOf = (element: Element | null): string => {
    if (element === null) return '';
    const known = looks.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const points = Math.ceil(parseFloat(style.fontSize) * 72) / 96;
    const isLarge = points >= (parseFloat(style.fontWeight) >= 700 ? 14 : 18);
    const colours = [style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.textShadow];
    const look = numbered([lookOf(element.parentElement), ...colours, isLarge, style.position].join(';'));
    looks.set(element, look);
    return look;
  };
  const lettersOf = (element: Element) => {
    const { fontFamily, fontWeight, fontStyle, fontSize, textDecoration, display } = getComputedStyle(element);
    return [fontFamily, fontWeight, fontStyle, fontSize, textDecoration, display].join(';');
  };
  const edgesOf = (link: Element) => {
    const { borderBottom, borderTop, outline } = getComputedStyle(link);
    return [borderBottom, borderTop, outline, link.getAttribute('role')].join(';');
  };
  /** How much of a block is text that is no link, as far as it matters: none, less or more of it, with breaks or without. */
  const textAround = (block: Element) => {
    const lengthOf = (all: Iterable<Node>) =>
      [...all].reduce((sum, each) => sum + each.textContent!.replace(/\s+/g, '').length, 0);
    const [inLinks, inAll] = [lengthOf(block.querySelectorAll('a[href], button, select')), lengthOf([block])];
    return [inAll > inLinks, inAll > 2 * inLinks, block.querySelector('br, hr, li, table') !== null].join(';');
  };
  const blocks = new Map<Element, string>();
  const blockOf = (link: Element) => {
    let block = link.parentElement!;
    while (/^(?:inline|contents)/.test(getComputedStyle(block).display)) block = block.parentElement!;
    const known = blocks.get(block);
    if (known !== undefined) return known;
    const text = `${lettersOf(block)};${textAround(block)}`;
    blocks.set(block, text);
    return text;
  };
  const linkLookOf = (link: Element) =>
    numbered(['link', lookOf(link), lettersOf(link), edgesOf(link), blockOf(link)].join(';'));
  const own = new Set<string>();
  let marked = 0;
  const mark = (element: Element, look: string, name: string) => {
    if (own.has(look)) return;
    own.add(look);
    if (before.has(look)) return;
    element.setAttribute(name, '');
    marked += 1;
  };
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['data-look', 'data-link']) element.removeAttribute(name);
    if (element.getClientRects().length === 0) continue;
    // Of a single letter axe does not judge whether it is a picture.
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim().length > 1,
    );
    if (hasText) mark(element, lookOf(element), 'data-look');
    if (element.matches('a[href]')) mark(element, linkLookOf(element), 'data-link');
  }
  const all = own.size;
  for (const look of own) before.add(look);
  return { all, marked };
}
