/**
 * Runs in a page: marks with `data-shown` the outermost elements that are shown now and were not when it was asked before,
 * in another width, and returns how many they are; null where it was not asked before, or where it `isAnew`.
 */
export function markShown(isAnew: boolean): number | null {
  const page = globalThis as unknown as { shownBefore?: WeakSet<Element> };
  if (isAnew) delete page.shownBefore;
  const before = page.shownBefore;
  const seen = (page.shownBefore ??= new WeakSet());
  let marked = 0;
  for (const element of document.querySelectorAll('*')) {
    element.removeAttribute('data-shown');
    if (seen.has(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    seen.add(element);
    if (before === undefined || element.parentElement?.closest('[data-shown]')) continue;
    element.setAttribute('data-shown', '');
    marked += 1;
  }
  return before === undefined ? null : marked;
}
