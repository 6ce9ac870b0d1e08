import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { Value } from '../../data/schema/column.ts';
import type { Chart } from './chart.ts';
import { mergeDots } from './merge-dots.ts';
import { roundCoordinates } from './round-coordinates.ts';

/** jsdom draws eight charts in 49 ms; one document for all of them. */
const { document } = new JSDOM('').window;

/** Widths in px: one drawing scaled down to a phone would have text of 5 px. */
export const figureWidths = { wide: 720, narrow: 380 } as const;

/**
 * The chart as SVG markup at one width: one image with a name for assistive technology, colours from the page's CSS
 * variables, coordinates to 0.1 px, ids that are unique on the page.
 */
export function drawFigure<R extends Record<keyof R, Value>>(
  chart: Chart<R>,
  rows: readonly R[],
  width: number,
): string {
  const options = chart.draw(rows, width);
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
  roundCoordinates(svg);
  prefixIds(svg, `${chart.id}-${width}-`);
  nameImage(svg, `${chart.id}-${width}`, chart.title, chart.describe(rows));
  return svg.outerHTML;
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
 * Plot labels its groups with aria-label, which axe refuses without a role. The picture gets one name and one
 * description instead (the accessibility tree of eight charts shrinks from 1,097 to 276 nodes); the table twin has the
 * data.
 */
function nameImage(svg: Element, id: string, title: string, description: string): void {
  for (const element of svg.querySelectorAll('[aria-label], [aria-description], [aria-hidden]')) {
    for (const name of ['aria-label', 'aria-description', 'aria-hidden']) element.removeAttribute(name);
  }
  const marks = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
  marks.setAttribute('aria-hidden', 'true');
  marks.append(...svg.childNodes);
  svg.append(labelled(svg, 'title', `${id}-title`, title), labelled(svg, 'desc', `${id}-desc`, description), marks);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`);
}

function labelled(svg: Element, name: string, id: string, text: string): Element {
  const element = svg.ownerDocument.createElementNS('http://www.w3.org/2000/svg', name);
  element.id = id;
  element.textContent = text;
  return element;
}
