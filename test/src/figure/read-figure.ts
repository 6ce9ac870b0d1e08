import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { MarkReading } from '../../../src/figure/figure-readings.ts';
import type { ShortReading } from '../../../src/figure/short-readings.ts';

/** What the metadata of a figure's SVG say. */
interface Metadata {
  columns: string[];
  scales: Readonly<Record<string, Plot.ScaleOptions & { domain: unknown[] }>>;
  marks: ShortReading[];
}

/** Where an element of the picture lies, in px of the drawing. */
type Geometry = Readonly<Record<string, number>>;

/** A cell as the picture has it: the number or name at the place of the element, and how a value would lie from it. */
export interface ReadCell {
  row: number;
  column: string;
  value: unknown;
  /** Distance in px of where a value of the table would be drawn. */
  distance(value: unknown): number;
  /** What the value takes in px as a length or radius; infinite where it is a place. */
  extent(value: unknown): number;
}

/** A line that is drawn through more rows than it has points. */
export interface ReadLine {
  x: string;
  y: string;
  /** Distance in px of the line, where it passes x, from the place of a row. */
  distance(x: unknown, y: unknown): number;
}

const { window } = new JSDOM('');

/**
 * Reads a figure's SVG as whoever has nothing but the file: places from paths, circles, lines and rectangles, values from
 * the scales turned around. The metadata say which row and column an element stands for, and never its value.
 */
export function readFigure(text: string): { cells: ReadCell[]; lines: ReadLine[]; columns: string[] } {
  const root = new window.DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const metadata = root.querySelector('metadata')?.textContent;
  if (!metadata) return { cells: [], lines: [], columns: [] };
  const { columns, scales, marks }: Metadata = JSON.parse(metadata);
  const exposed = new Map(Object.entries(scales).map(([name, options]) => [name, scaleOf(options)]));
  const cells: ReadCell[] = [];
  const lines: ReadLine[] = [];
  for (const [at, short] of marks.entries()) {
    const mark = markOf(short);
    const groups = [...root.querySelectorAll('[data-mark]')].filter((group) =>
      group.getAttribute('data-mark')!.split(' ').includes(String(at)),
    );
    const elements = groups.flatMap((group) =>
      [...group.children].filter((child) => child.localName !== 'title').map((element) => ({ group, element })),
    );
    expectAsMany(elements.length, mark.rows.length, mark.mark);
    for (const [place, { group, element }] of elements.entries()) {
      const rows = numbersOf(mark.rows[place]!);
      const points = geometriesOf(element, mark, shiftOf(group, mark), rows.length);
      for (const [index, row] of rows.entries()) {
        if (row < 0) continue;
        for (const [channel, column] of Object.entries(mark.reads)) {
          const scale = exposed.get(channel.startsWith('f') ? channel : channel === 'r' ? 'r' : axisOf(channel));
          const geometry = { ...points[index]!, ...facetOf(group, exposed) };
          if (scale) cells.push(cellOf(row, column, channel, geometry, scale));
        }
      }
      const [x, y] = [exposed.get('x'), exposed.get('y')];
      if (mark.mark === 'line' && mark.reads.x && mark.reads.y && x && y)
        lines.push({ x: mark.reads.x, y: mark.reads.y, distance: distanceTo(points, x, y) });
    }
  }
  return { cells, lines, columns };
}

function markOf({ offset = [0, 0], insets = {}, rows, ...rest }: ShortReading): MarkReading {
  return { ...rest, offset, insets: { left: 0, right: 0, top: 0, bottom: 0, ...insets }, rows: elementsOf(rows) };
}

/** `3,0..2,-1*2` as 3, 0, 1, 2, -1, -1. */
function elementsOf(rows: string): string[] {
  return rows.split(',').flatMap((run) => {
    const [first = '', count] = run.split('*');
    const [from, to] = first.split('..');
    const length = to === undefined ? Number(count ?? 1) : Number(to) - Number(from) + 1;
    return Array.from({ length }, (_, at) => (to === undefined ? first : String(Number(from) + at)));
  });
}

function expectAsMany(elements: number, rows: number, mark: string): void {
  if (elements !== rows) throw new Error(`${mark}: ${elements} elements, ${rows} lists of rows`);
}

function axisOf(channel: string): string {
  if (channel === 'width') return 'x';
  return channel === 'height' ? 'y' : channel.slice(0, 1);
}

function scaleOf(options: Plot.ScaleOptions & { domain: unknown[] }): Plot.Scale {
  const isTime = options.type === 'utc';
  const domain = isTime ? options.domain.map((day) => new Date(String(day))) : options.domain;
  // Numbers of a band come back from JSON as they were; a padding of its own is that of a point.
  return Plot.scale({ x: { ...options, domain } as Plot.ScaleOptions });
}

function cellOf(row: number, column: string, channel: string, geometry: Geometry, scale: Plot.Scale): ReadCell {
  const isLength = channel === 'width' || channel === 'height';
  const ends = channel === 'width' ? ['x1', 'x2'] : ['y1', 'y2'];
  const pixel = isLength ? Math.abs(geometry[ends[1]!]! - geometry[ends[0]!]!) : geometry[channel]!;
  const pixelOf = (value: unknown): number => {
    if (value === null || value === undefined) return NaN;
    const given = scale.type === 'utc' ? new Date(`${String(value)}T00:00:00Z`) : value;
    if (isLength) return Math.abs(scale.apply(given) - scale.apply(0));
    return scale.apply(given) + (scale.bandwidth ?? 0) / 2;
  };
  const inverted = (): unknown => {
    if (scale.invert && isLength) return Math.abs(scale.invert(scale.apply(0) + pixel));
    if (scale.invert) return scale.invert(pixel);
    return [...(scale.domain as Iterable<unknown>)].find((value) => Math.abs(pixelOf(value) - pixel) <= 0.5);
  };
  const value = inverted();
  const distance = (given: unknown) => {
    // A name is read or it is not.
    if (!scale.invert) return String(given) === String(value) ? Math.abs(pixelOf(value) - pixel) : Infinity;
    return Math.abs(pixelOf(given) - pixel);
  };
  const extent = (given: unknown) => (isLength || channel === 'r' ? pixelOf(given) : Infinity);
  return { row, column, value, distance, extent };
}

/** Offset of the marks of a group: what is above it in the picture, without what a mark is moved by on purpose. */
function shiftOf(group: Element, mark: MarkReading): [number, number] {
  const own = translateOf(group);
  // In a picture with facets the group of one lies in that of the mark.
  const isFacet = isInMark(group);
  const parent = isFacet ? translateOf(group.parentElement!) : [0, 0];
  const [x, y] = isFacet ? parent : own;
  return [x! - mark.offset[0], y! - mark.offset[1]];
}

function isInMark(group: Element): boolean {
  return group.parentElement?.localName === 'g';
}

/** Places of the facet of a group, which is moved there from the place of the first. */
function facetOf(group: Element, scales: ReadonlyMap<string, Plot.Scale>): Geometry {
  if (!isInMark(group)) return {};
  const [x, y] = translateOf(group);
  const placed = (['fx', 'fy'] as const).flatMap((name) => {
    const scale = scales.get(name);
    if (!scale) return [];
    const start = Number([...(scale.range as Iterable<number>)][0]);
    return [[name, (name === 'fx' ? x : y) + start + (scale.bandwidth ?? 0) / 2] as const];
  });
  return Object.fromEntries(placed);
}

function translateOf(element: Element): [number, number] {
  const [, x = '0', y = '0'] =
    /translate\(\s*(-?[\d.]+)(?:[ ,]+(-?[\d.]+))?/.exec(element.getAttribute('transform') ?? '') ?? [];
  return [Number(x), Number(y)];
}

/** Places of the points that an element has, one for each of its rows. */
function geometriesOf(element: Element, mark: MarkReading, [dx, dy]: [number, number], rows: number): Geometry[] {
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  if (element.localName === 'circle') return [{ x: number('cx') + dx, y: number('cy') + dy, r: number('r') }];
  if (element.localName === 'line') {
    const [x1, x2, y1, y2] = [number('x1') + dx, number('x2') + dx, number('y1') + dy, number('y2') + dy];
    return [{ x: x1, y: y1, x1, x2, y1, y2 }];
  }
  if (element.localName === 'rect') {
    const { left, right, top, bottom } = mark.insets;
    const [x1, y1] = [number('x') - left + dx, number('y') - top + dy];
    const [x2, y2] = [x1 + number('width') + left + right, y1 + number('height') + top + bottom];
    // The higher value is at the right and at the top.
    return [{ x1, x2, x: (x1 + x2) / 2, y1: y2, y2: y1, y: (y1 + y2) / 2 }];
  }
  if (mark.mark === 'dot' && element.hasAttribute('transform')) {
    const [x, y] = translateOf(element);
    return [{ x: x + dx, y: y + dy }];
  }
  return pathPoints(element, mark, rows).map(({ x, y, x2, y2 }) => ({
    x: x + dx,
    y: y + dy,
    x1: x + dx,
    ...(x2 !== undefined && { x2: x2 + dx }),
    y1: y + dy,
    ...(y2 !== undefined && { y2: y2 + dy }),
  }));
}

interface Point {
  x: number;
  y: number;
  x2?: number;
  y2?: number;
}

/** A path by its rows: a step has two points a row but the last, an area comes back along its other side. */
function pathPoints(element: Element, { mark }: MarkReading, rows: number): Point[] {
  const points = verticesOf(element.getAttribute('d') ?? '');
  if (mark === 'link') return [{ ...points[0]!, x2: points.at(-1)!.x, y2: points.at(-1)!.y }];
  const side = mark === 'area' ? points.slice(0, points.length / 2) : points;
  const back = mark === 'area' ? points.slice(points.length / 2).toReversed() : [];
  const step = rows > 1 && side.length === 2 * rows - 1 ? 2 : 1;
  return Array.from({ length: rows }, (_, row) => {
    const [there, other] = [side[row * step]!, back[row * step]];
    return other ? { x: there.x, y: other.y, x2: there.x, y2: there.y } : there;
  });
}

/** Points of a path of absolute moves and lines, curves by their ends. */
function verticesOf(path: string): Point[] {
  const points: Point[] = [];
  for (const [, command, rest] of path.matchAll(/([MLHVCZhz])([^MLHVCZhz]*)/g)) {
    const numbers = (rest!.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
    const last = points.at(-1);
    if (command === 'M' || command === 'L')
      for (let at = 0; at + 1 < numbers.length; at += 2) points.push({ x: numbers[at]!, y: numbers[at + 1]! });
    if (command === 'H') points.push({ x: numbers[0]!, y: last!.y });
    if (command === 'V') points.push({ x: last!.x, y: numbers[0]! });
    if (command === 'C') points.push({ x: numbers.at(-2)!, y: numbers.at(-1)! });
  }
  return points;
}

/** Distance of a line from the place of a row, at its x. */
function distanceTo(points: readonly Geometry[], x: Plot.Scale, y: Plot.Scale) {
  return (givenX: unknown, givenY: unknown): number => {
    const [atX, atY] = [x.apply(givenX), y.apply(givenY)];
    const distances = points.slice(1).flatMap((to, at) => {
      const from = points[at]!;
      if (from.x! > atX + 0.5 || to.x! < atX - 0.5) return [];
      const part = to.x === from.x ? 0 : Math.min(1, Math.max(0, (atX - from.x!) / (to.x! - from.x!)));
      return [Math.abs(from.y! + part * (to.y! - from.y!) - atY)];
    });
    return Math.min(Infinity, ...distances);
  };
}

/** `0-2 7` as 0, 1, 2, 7. */
function numbersOf(list: string): number[] {
  return list.split(' ').flatMap((run) => {
    if (run.startsWith('-')) return [-1];
    const [from, to = from] = run.split('-').map(Number);
    return Array.from({ length: to! - from! + 1 }, (_, at) => from! + at);
  });
}
