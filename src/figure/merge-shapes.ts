import { childrenOf } from './children-of.ts';

/** Where a shape that can be part of a path is, by its attributes: they are in `d` then. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  line: ['x1', 'x2', 'y1', 'y2'],
  path: ['transform', 'd'],
  rect: ['x', 'y', 'width', 'height'],
};
/** A mark of an axis as Plot draws it: a short line from a place. */
const TICK = /^M0,0L(-?[\d.]+),(-?[\d.]+)$/;
/** A straight line without a place of its own. */
const LINK = /^M(-?[\d.]+),(-?[\d.]+)L(-?[\d.]+),(-?[\d.]+)$/;
const MOVED = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/;
/** What makes two shapes over each other another picture than one path of both. */
const SHEER = ['opacity', 'fill-opacity'];

/**
 * Writes lines, ticks and bars that stand next to each other and look alike as one path, in place: the same picture in half
 * of the bytes. Groups that are read back (`data-mark`) keep their elements, one for each row.
 */
export function mergeShapes(svg: Element): void {
  for (const group of svg.querySelectorAll('g')) {
    if (group.closest('[data-mark]')) continue;
    const runs: { look: string; shapes: Element[] }[] = [];
    for (const shape of childrenOf(group)) {
      const look = lookOf(shape);
      const last = runs.at(-1);
      if (last && look !== undefined && last.look === look) last.shapes.push(shape);
      else runs.push({ look: look ?? '', shapes: [shape] });
    }
    for (const { look, shapes } of runs) if (look !== '' && shapes.length > 1) merge(shapes);
  }
}

/** All of a shape but its place; undefined for one that stays. */
function lookOf(shape: Element): string | undefined {
  const places = PLACES[shape.localName];
  if (places === undefined || shape.childElementCount > 0 || partOf(shape) === undefined) return undefined;
  if (shape.localName === 'rect' && (isStroked(shape) || isSheer(shape))) return undefined;
  const others = [...shape.attributes].filter(({ name }) => !places.includes(name));
  return [shape.localName, ...others.map(({ name, value }) => `${name}=${value}`)].join(' ');
}

/** The shape as part of a path; undefined where it cannot be one, '' where nothing is seen of it. */
function partOf(shape: Element): string | undefined {
  const value = (name: string) => shape.getAttribute(name) ?? '0';
  if (shape.localName === 'line') {
    const [x1, x2, y1, y2] = PLACES.line!.map(value);
    return straight([x1!, y1!], [x2!, y2!]);
  }
  if (shape.localName === 'rect') {
    const [x, y, width, height] = PLACES.rect!.map(value);
    if (['rx', 'ry', 'transform'].some((name) => shape.hasAttribute(name)) || [x, y, width, height].some(isLength))
      return undefined;
    return Number(width) === 0 || Number(height) === 0 ? '' : `M${x},${y}h${width}v${height}h-${width}z`;
  }
  const [, x1, y1, x2, y2] = shape.hasAttribute('transform') ? [] : (LINK.exec(value('d')) ?? []);
  if (x1 !== undefined) return straight([x1, y1!], [x2!, y2!]);
  const [, dx, dy] = TICK.exec(value('d')) ?? [];
  const [, x, y] = MOVED.exec(value('transform')) ?? [];
  if (dx === undefined || x === undefined || (Number(dx) !== 0 && Number(dy) !== 0)) return undefined;
  return `M${x},${y}${Number(dx) === 0 ? `v${dy}` : `h${dx}`}`;
}

/** Only lines that are parallel to an axis: others may cross, and what shows through would be seen. */
function straight([x1, y1]: readonly [string, string], [x2, y2]: readonly [string, string]): string | undefined {
  if (y1 === y2) return `M${x1},${y1}H${x2}`;
  return x1 === x2 ? `M${x1},${y1}V${y2}` : undefined;
}

function isLength(value: string | undefined): boolean {
  return !/^[\d.-]+$/.test(value ?? '');
}

/** The edge of a bar lies over the bar before it: of a path all edges lie over all bars. */
function isStroked(shape: Element): boolean {
  return !['none', null].includes(inherited(shape, 'stroke'));
}

function isSheer(shape: Element): boolean {
  return SHEER.some((name) => ![null, '1'].includes(inherited(shape, name)));
}

function inherited(shape: Element, name: string): string | null {
  return shape.closest(`[${name}]`)?.getAttribute(name) ?? null;
}

function merge(shapes: readonly Element[]): void {
  const [first, ...rest] = shapes;
  const path = first!.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const { name, value } of first!.attributes)
    if (!PLACES[first!.localName]!.includes(name)) path.setAttribute(name, value);
  path.setAttribute('d', shapes.map(partOf).join(''));
  first!.replaceWith(path);
  for (const shape of rest) shape.remove();
}
