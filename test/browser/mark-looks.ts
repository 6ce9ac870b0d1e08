/**
 * Runs in a page: marks with `data-look` the first drawn element of each look that has text of its own, and returns how
 * many there are. Elements look alike where everything from them up to the page has the same colours, picture, opacity,
 * font and shadow: what is legible in one is in the others. Looks that the page had when it was asked before, in other
 * widths, are not marked again; with `isAnew` they are. Returned are those that there are.
 */
export function markLooks(isAnew: boolean): number {
  const page = globalThis as unknown as { looksSeen?: Map<string, number>; looksMarked?: Set<string> };
  const looks = new Map<Element, string>();
  if (isAnew || !page.looksSeen) [page.looksSeen, page.looksMarked] = [new Map(), new Set()];
  const [seen, before] = [page.looksSeen, page.looksMarked!];
  const lookOf = (element: Element | null): string => {
    if (element === null) return '';
    const known = looks.get(element);
    if (known !== undefined) return known;
    const style = getComputedStyle(element);
    const own = [
      lookOf(element.parentElement),
      style.color,
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.fontSize,
      style.fontWeight,
      style.textShadow,
      style.position,
    ].join(';');
    // A number for a look: the texts of deep elements would be long.
    if (!seen.has(own)) seen.set(own, seen.size);
    looks.set(element, String(seen.get(own)));
    return looks.get(element)!;
  };
  const marked = new Set<string>();
  for (const element of document.querySelectorAll('*')) {
    element.removeAttribute('data-look');
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim());
    if (!hasText || element.getClientRects().length === 0 || marked.has(lookOf(element))) continue;
    marked.add(lookOf(element));
    if (!before.has(lookOf(element))) element.setAttribute('data-look', '');
  }
  for (const look of marked) before.add(look);
  return marked.size;
}
