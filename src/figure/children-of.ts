/** The children of a group of a drawing, one after the other: jsdom goes through all of them at each step of its own list. */
export function childrenOf(group: Element): Element[] {
  const children: Element[] = [];
  for (let child = group.firstElementChild; child !== null; child = child.nextElementSibling) children.push(child);
  return children;
}
