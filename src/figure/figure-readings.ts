import type { Row } from '../../data/schema/table.ts';
import { datumOf } from './datum-of.ts';
import { isCell } from './is-cell.ts';
import { rowFinder } from './row-finder.ts';
import type { Channels, DrawnGroup } from './watch-marks.ts';

/** What the elements of some groups of the picture draw of the rows: enough to read the rows back from the picture. */
export interface MarkReading {
  /** `dot`, `bar`, `rule`, `tick`, `line`, `area`, `link`, `rect` or `cell`. */
  mark: string;
  /** Column by place: x, y, x1, x2, y1, y2, r, width (x2 - x1), height (y2 - y1), fx, fy. */
  reads: Record<string, string>;
  /** Offset of all elements in px, and what a rectangle is smaller than its values at each side. */
  offset: readonly [number, number];
  insets: { left: number; right: number; top: number; bottom: number };
  /** For each element in the order of the document the rows that it draws, -1 for none: `0-2`, `7 5`. */
  rows: string[];
}

/** Channels that are a place in the picture; width and height are those of a stacked bar. */
const PLACES = ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'r'];
/** A column is drawn by a channel that has its value in this part of the elements at least. */
const MOST = 0.9;

interface Drawn {
  element: Element;
  /** Places in the data of the mark. */
  at: number[];
}

/** Marks by what they read; groups get `data-mark`, the place of their reading in the list. */
export function figureReadings(
  groups: readonly DrawnGroup[],
  rows: readonly Row[],
  columns: readonly string[],
): MarkReading[] {
  const finder = rowFinder(rows, columns);
  const readings: MarkReading[] = [];
  for (const [mark, own] of Map.groupBy(groups, (each) => each.mark)) {
    const first = own[0]!;
    const drawn = own.flatMap(({ group }) => elementsOf(group));
    const data = Array.isArray(mark.data) ? mark.data : [];
    if (first.kind === 'text' || drawn.length === 0) continue;
    const places = drawn.flatMap(({ at }) => at);
    const known = new Map(places.map((at) => [at, finder.rowOf(data[at])]));
    const isWhole = places.filter((at) => known.get(at) !== undefined).length >= MOST * places.length;
    const base = {
      mark: first.kind,
      offset: [mark.dx ?? 0, mark.dy ?? 0] as const,
      insets: {
        left: mark.insetLeft ?? 0,
        right: mark.insetRight ?? 0,
        top: mark.insetTop ?? 0,
        bottom: mark.insetBottom ?? 0,
      },
    };
    const found = isWhole
      ? wholeRows(first.channels, known, rows, columns, { fx: mark.fx, fy: mark.fy })
      : singleCells(first.channels, places, (at, value, isTaken) => finder.cellOf(data[at], value, isTaken));
    const marked = found.map(({ reads, rowAt }) => ({
      ...base,
      reads,
      rows: drawn.map(({ at }) => listed(at.map(rowAt))),
    }));
    if (marked.length === 0) continue;
    for (const { group } of own) group.setAttribute('data-mark', marked.map((_, at) => readings.length + at).join(' '));
    readings.push(...marked);
  }
  return readings;
}

interface Cell {
  row: number;
  column: string;
}

interface Found {
  reads: Record<string, string>;
  rowAt(at: number): number;
}

/** Elements that are rows: which column each channel draws. */
function wholeRows(
  channels: Channels,
  known: ReadonlyMap<number, number | undefined>,
  rows: readonly Row[],
  columns: readonly string[],
  facets: { fx: unknown; fy: unknown },
): Found[] {
  const elements = [...known].flatMap(([at, row]) => (row === undefined ? [] : [{ at, row }]));
  const reads: Record<string, string> = {};
  for (const [place, valueAt] of placesOf(channels)) {
    const counts = columns.map((column) => {
      const has = elements.filter(({ at, row }) => isCell(valueAt(at), rows[row]?.[column])).length;
      const named = String(labelOf(channels, place)) === column ? 0.5 : 0;
      return { column, has, weight: has + named };
    });
    const best = counts.sort((a, b) => b.weight - a.weight)[0];
    if (best && best.has >= MOST * elements.length) reads[place] = best.column;
  }
  for (const end of ['x', 'y'])
    if (reads[`${end}1`] || reads[`${end}2`]) delete reads[end === 'x' ? 'width' : 'height'];
  for (const [facet, column] of Object.entries(facets))
    if (typeof column === 'string' && columns.includes(column)) reads[facet] = column;
  return Object.keys(reads).length === 0 ? [] : [{ reads, rowAt: (at) => known.get(at) ?? -1 }];
}

/** Elements that are single cells: a reading for each column. */
function singleCells(
  channels: Channels,
  places: readonly number[],
  cellOf: (at: number, value: number, isTaken: (row: number, column: string) => boolean) => Cell | undefined,
): Found[] {
  const byPlace = placesOf(channels).flatMap(([place, valueAt]) => {
    const taken = new Set<string>();
    const cells = new Map(
      places.flatMap((at) => {
        const value = valueAt(at);
        const isTaken = (row: number, column: string) => taken.has(`${row} ${column}`);
        const cell = typeof value === 'number' ? cellOf(at, value, isTaken) : undefined;
        if (cell) taken.add(`${cell.row} ${cell.column}`);
        return cell ? [[at, cell] as const] : [];
      }),
    );
    return cells.size >= MOST * places.length ? [{ place, cells }] : [];
  });
  const isEnd = (place: string, end: string) => place === `${end}1` || place === `${end}2`;
  return byPlace
    .filter(({ place }) => place !== 'width' || !byPlace.some((each) => isEnd(each.place, 'x')))
    .filter(({ place }) => place !== 'height' || !byPlace.some((each) => isEnd(each.place, 'y')))
    .flatMap(({ place, cells }) =>
      [...new Set([...cells.values()].map(({ column }) => column))].map((column) => ({
        reads: { [place]: column },
        rowAt: (at: number) => (cells.get(at)?.column === column ? cells.get(at)!.row : -1),
      })),
    );
}

/** Value of each channel that is a place, by the place in the data. */
function placesOf(channels: Channels): [string, (at: number) => unknown][] {
  const valueOf = (name: string) => channels[name]?.value;
  const named = PLACES.flatMap((name): [string, (at: number) => unknown][] => {
    const value = valueOf(name);
    return value ? [[name, (at) => value[at]]] : [];
  });
  const lengths = (
    [
      ['width', 'x1', 'x2'],
      ['height', 'y1', 'y2'],
    ] as const
  ).flatMap(([name, from, to]): [string, (at: number) => unknown][] => {
    const [start, end] = [valueOf(from), valueOf(to)];
    return start && end ? [[name, (at) => difference(start[at], end[at])]] : [];
  });
  return [...named, ...lengths];
}

function difference(from: unknown, to: unknown): unknown {
  return typeof from === 'number' && typeof to === 'number' ? to - from : undefined;
}

function labelOf(channels: Channels, place: string): unknown {
  const channel = channels[place];
  return channel && 'label' in channel ? channel.label : undefined;
}

/** What Plot draws of its data: each element with the places of its points. */
function elementsOf(group: Element): Drawn[] {
  return [...group.querySelectorAll('*')].flatMap((element) => {
    const datum = datumOf(element);
    if (typeof datum === 'number') return [{ element, at: [datum] }];
    return Array.isArray(datum) ? [{ element, at: datum.filter((at) => typeof at === 'number' && at >= 0) }] : [];
  });
}

/** Numbers with runs in short: `0-2 7 5`. */
function listed(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number >= 0 && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}
