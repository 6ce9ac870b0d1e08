import { childrenOf } from './children-of.ts';

/** Attributes that an element of a drawing has from the group around it where it has none of its own. */
const INHERITED = [
  'fill',
  'fill-opacity',
  'font-size',
  'font-style',
  'font-variant',
  'font-weight',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
];
/** Moved and no more. */
const MOVED = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;

/**
 * Writes a drawing in fewer bytes, with the same picture, in place: what all elements of a group say is said by the group,
 * the most common value where they differ, and a line of text has its place itself and not a move to it.
 */
export function shareAttributes(svg: Element): void {
  for (const text of svg.querySelectorAll('text')) placeText(text);
  for (const group of [...svg.querySelectorAll('g')].reverse()) {
    const parts = childrenOf(group).filter((child) => child.localName !== 'title');
    for (const name of INHERITED) share(group, parts, name);
  }
}

function share(group: Element, parts: readonly Element[], name: string): void {
  const values = parts.map((part) => part.getAttribute(name));
  if (parts.length < 2 || values.includes(null)) return;
  const counts = Map.groupBy(values, (value) => value);
  const [[most] = [null]] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  if (most === null) return;
  group.setAttribute(name, most);
  for (const part of parts) if (part.getAttribute(name) === most) part.removeAttribute(name);
}

function placeText(text: Element): void {
  const [, x, y] = MOVED.exec(text.getAttribute('transform') ?? '') ?? [];
  if (x === undefined || y === undefined || text.childElementCount > 0) return;
  const shift = text.getAttribute('y');
  // A shift by a part of the size of the letters is what Plot centres a line with; in px it would be a place.
  if (text.hasAttribute('x') || text.hasAttribute('dy') || (shift !== null && !shift.endsWith('em'))) return;
  text.removeAttribute('transform');
  text.setAttribute('x', x);
  text.setAttribute('y', y);
  if (shift !== null) text.setAttribute('dy', shift);
}
