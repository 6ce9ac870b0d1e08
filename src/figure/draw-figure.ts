import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { Value } from '../../data/schema/column.ts';
import type { Row } from '../../data/schema/table.ts';
import type { Chart } from './chart.ts';
import { datesInWords, daysOf } from './dates-in-words.ts';
import { figureReadings, type MarkReading } from './figure-readings.ts';
import { figureTitle } from './figure-title.ts';
import { mergeDots } from './merge-dots.ts';
import { mergeShapes } from './merge-shapes.ts';
import { roundCoordinates } from './round-coordinates.ts';
import { shareAttributes } from './share-attributes.ts';
import { sharePlaces } from './share-places.ts';
import { watchMarks } from './watch-marks.ts';

/** jsdom draws eight charts in 49 ms; one document for all of them. */
const { document, XMLSerializer } = new JSDOM('').window;

/** Widths in px: one drawing scaled down to a phone would have text of 5 px. */
export const figureWidths = { wide: 720, narrow: 380 } as const;

interface Known {
  rows: object;
  markup: string;
}

/** Drawings of a chart by width: a chapter, the page of the figure and its frame show the same. */
const known = new WeakMap<object, Map<number, Known>>();

/** A drawing with what it takes to read it back. */
export interface Drawing {
  svg: Element;
  /** Scales of Plot by name: x, y, fx, fy, r. */
  scales: Readonly<Record<string, Plot.Scale>>;
  readings: MarkReading[];
}

/**
 * The chart as SVG markup at one width: one image that is named by its title for assistive technology, colours from the
 * page's CSS variables, coordinates to 0.1 px, ids that are unique on the page. Where only some rows are drawn, the title
 * is that of `all`.
 */
export function drawFigure<R extends Record<keyof R, Value>>(
  chart: Chart<R>,
  rows: readonly R[],
  width: number,
  all: readonly R[] = rows,
): string {
  const before = known.get(chart)?.get(width);
  if (before?.rows === rows) return before.markup;
  const { svg } = drawSvg(chart, rows, width);
  for (const group of svg.querySelectorAll('[data-mark]')) group.removeAttribute('data-mark');
  mergeShapes(svg);
  shareAttributes(svg);
  sharePlaces(svg);
  nameImage(svg, `${chart.id}-${width}`, figureTitle(chart, all));
  const markup = svg.outerHTML;
  known.set(chart, (known.get(chart) ?? new Map<number, Known>()).set(width, { rows, markup }));
  return markup;
}

/** Markup of a drawing for a file of its own, which knows no names of characters. */
export function svgMarkup(svg: Element): string {
  return new XMLSerializer().serializeToString(svg);
}

/** The drawing alone, without a name, with `data-mark` on the groups that can be read. */
export function drawSvg<R extends Record<keyof R, Value>>(chart: Chart<R>, rows: readonly R[], width: number): Drawing {
  const options = chart.draw(rows, width);
  const groups = watchMarks(options);
  const svg = Plot.plot({ ...options, width, document, className: 'plot' });
  if (svg.localName !== 'svg') {
    throw new Error(
      `src/charts/${chart.id}.ts: draw: title, subtitle, caption and legends are the figure's: use ` +
        'title, caption and legend of the chart',
    );
  }
  for (const style of svg.querySelectorAll('style')) style.remove();
  if (svg.querySelector('a'))
    throw new Error(`src/charts/${chart.id}.ts: draw: a link inside the picture cannot be reached by keyboard`);
  if (chart.mergeDots) mergeDots(svg);
  const readings = figureReadings(
    groups,
    rows,
    chart.columns.map(({ name }) => name),
  );
  writeDates(svg, rows);
  roundCoordinates(svg);
  prefixIds(svg, `${chart.id}-${width}-`);
  for (const element of svg.querySelectorAll('[aria-label], [aria-description], [aria-hidden]'))
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) element.removeAttribute(name);
  const scales = (['x', 'y', 'fx', 'fy', 'r'] as const).flatMap((name) => {
    const scale = svg.scale(name);
    return scale ? [[name, scale] as const] : [];
  });
  return { svg, scales: Object.fromEntries(scales), readings };
}

/** Days among the words of a drawing as months: the scales keep the days, from which rows are read back. */
function writeDates(svg: Element, rows: readonly Row[]): void {
  const { short } = datesInWords(daysOf(rows));
  for (const element of svg.querySelectorAll('text, tspan'))
    for (const node of element.childNodes)
      if (node.nodeType === node.TEXT_NODE && node.textContent) node.textContent = short(node.textContent);
}

/** Plot numbers its clip paths by a counter of the process: here they get the number they have in this picture. */
function prefixIds(svg: Element, prefix: string): void {
  const names = new Map(
    [...svg.querySelectorAll('[id]')].map((element, index) => [element.id, `${prefix}${index + 1}`]),
  );
  for (const element of svg.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const reference =
        /^url\(#(.+)\)$/.exec(value)?.[1] ?? (name.endsWith('href') ? value.replace(/^#/, '') : undefined);
      if (name === 'id') element.setAttribute(name, names.get(value) ?? value);
      else if (reference !== undefined && names.has(reference))
        element.setAttribute(name, value.replace(reference, names.get(reference) ?? ''));
    }
  }
}

/**
 * Plot labels its groups with aria-label, which axe refuses without a role. The picture gets one name instead (the
 * accessibility tree of eight charts shrinks from 1,097 to 276 nodes); what it shows is printed below it, and the table
 * twin has the data.
 */
function nameImage(svg: Element, id: string, title: string): void {
  const marks = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
  marks.setAttribute('aria-hidden', 'true');
  marks.append(...svg.childNodes);
  const name = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'title');
  name.id = `${id}-title`;
  name.textContent = title;
  svg.append(name, marks);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', name.id);
}
