/** Runs in a page: puts back what `putAside` took out of it. */
export function putBack(): void {
  const page = globalThis as unknown as { aside?: [Element, DocumentFragment][] };
  for (const [element, inside] of page.aside?.splice(0) ?? []) element.append(inside);
}
