import { childrenOf } from './children-of.ts';
import { bindDatum, datumOf } from './datum-of.ts';

/**
 * Replaces the circles of each group by one path for each style, in place: strokes of no length with round ends, as
 * wide as the dots. Overlapping dots of one path do not darken each other. Circles with a title are left alone.
 */
export function mergeDots(svg: Element): void {
  for (const group of svg.querySelectorAll('g')) {
    const circles = childrenOf(group).filter(
      (child) => child.localName === 'circle' && child.firstElementChild === null,
    );
    for (const own of Map.groupBy(circles, styleOf).values()) mergeInto(group, own);
  }
}

function styleOf(circle: Element): string {
  return [...circle.attributes]
    .filter(({ name }) => name !== 'cx' && name !== 'cy')
    .map(({ name, value }) => `${name}=${value}`)
    .join(' ');
}

function mergeInto(group: Element, circles: readonly Element[]): void {
  const [first] = circles;
  if (!first || circles.length < 2) return;
  const path = group.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', circles.map((circle) => `M${round(circle, 'cx')},${round(circle, 'cy')}h0`).join(''));
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', first.getAttribute('fill') ?? group.getAttribute('fill') ?? 'currentColor');
  path.setAttribute('stroke-width', String(2 * Number(first.getAttribute('r'))));
  path.setAttribute('stroke-linecap', 'round');
  const opacity = first.getAttribute('fill-opacity') ?? group.getAttribute('fill-opacity');
  if (opacity) path.setAttribute('stroke-opacity', opacity);
  bindDatum(path, circles.map(datumOf));
  first.before(path);
  for (const circle of circles) circle.remove();
}

function round(circle: Element, name: string): number {
  return Number(Number(circle.getAttribute(name)).toFixed(1));
}
