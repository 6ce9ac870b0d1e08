/**
 * Runs in a page: takes out of it what stands in no block with a marked element, but for elements with a script of their
 * own, and returns how many elements are left; `put-back` follows. Axe looks at every element of a page before it judges the
 * first, most of the time for colours. What is marked keeps its look: where a style depends on what was taken out, all is put
 * back at once.
 */
export function putAside(): number {
  const page = globalThis as unknown as { aside?: [Element, DocumentFragment][] };
  const marked = [...document.querySelectorAll('[data-look], [data-link]')];
  const styleOf = (element: Element) => {
    const texts: string[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const { color, backgroundColor, backgroundImage, opacity, textShadow, position, font, textDecoration, display } =
        getComputedStyle(at);
      texts.push(color, backgroundColor, backgroundImage, opacity, textShadow, position, font, textDecoration, display);
    }
    return texts.join(';');
  };
  const styles = marked.map(styleOf);
  const kept = new Set<Element>();
  const whole = new Set<Element>();
  for (const element of marked) {
    let block = element;
    while (/^(?:inline|contents)/.test(getComputedStyle(block).display) && block.parentElement)
      block = block.parentElement;
    whole.add(block);
    for (let at: Element | null = block; at !== null && !kept.has(at); at = at.parentElement) kept.add(at);
  }
  page.aside = [];
  const take = (element: Element) => {
    if (whole.has(element)) return;
    if (kept.has(element)) return void [...element.children].forEach(take);
    if (element.childElementCount === 0 || element.localName.includes('-')) return;
    if ([...element.querySelectorAll('*')].some(({ localName }) => localName.includes('-'))) return;
    const inside = document.createDocumentFragment();
    inside.append(...element.childNodes);
    page.aside!.push([element, inside]);
  };
  take(document.body);
  const isAsBefore = marked.every((element, at) => styleOf(element) === styles[at]);
  if (!isAsBefore) for (const [element, inside] of page.aside.splice(0)) element.append(inside);
  return document.querySelectorAll('*').length;
}
