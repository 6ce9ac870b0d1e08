import type { Scale } from '@observablehq/plot';
import type { Row } from '../../data/schema/table.ts';
import { visible } from '../../data/schema/visible.ts';
import type { Chart, LegendEntry } from './chart.ts';
import { colourTokens } from './colour-tokens.ts';
import { drawSvg, svgMarkup } from './draw-figure.ts';
import { figureText, sourceLine, type FigureText } from './figure-text.ts';
import { labelWidth } from './label-width.ts';
import { mergeShapes } from './merge-shapes.ts';
import { resolveColours } from './resolve-colours.ts';
import { shareAttributes } from './share-attributes.ts';
import { sharePlaces } from './share-places.ts';
import { shortReadings } from './short-readings.ts';
import { wrapText } from './wrap-text.ts';

/** Faces of the page, then those of a system: a picture that stands alone can load none. */
const FACES = "'Source Sans 3','Segoe UI',system-ui,Roboto,'Helvetica Neue',Arial,sans-serif";
const MARGIN = 20;

/** Where the picture is published, for its last line; nothing where the site has no host. */
export interface SvgRequest {
  credit: string;
  /** Of the drawing, 720 or 380 px; only the wide one can be read back. */
  width: number;
}

/**
 * A figure as a file of its own: title, subtitle, legend, the drawing and its source, in the colours of a light or
 * a dark page as the reader prefers. `<metadata>` holds as JSON what reads the rows back from the drawing: the scales,
 * and which rows each group marked `data-mark` draws (`figure-readings.ts`).
 */
export function svgDocument(chart: Chart, rows: readonly Row[], { credit, width }: SvgRequest): string {
  const text = figureText(chart, rows);
  const head = headOf(text, width);
  const { body, dark, height, metadata } =
    rows.length > 0 ? drawn(chart, rows, head.bottom, width) : unknown(head.bottom);
  const foot = lines(wrapText([sourceLine(text), credit].filter(Boolean).join('. '), width, 12), {
    top: head.bottom + height + 12,
    size: 12,
    gap: 17,
    fill: 'muted',
  });
  const full = foot.bottom + MARGIN - 6;
  const tokens = colourTokens();
  const [paper, ink, muted] = ['paper', 'ink', 'muted'].map((name) => tokens.get(name)!);
  const rules =
    `.paper{fill:${paper!.dark}}text,.plot{color:${ink!.dark}}.ink{fill:${ink!.dark}}.muted{fill:${muted!.dark}}` +
    dark;
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 2 * MARGIN}" height="${full}" `,
    `viewBox="0 0 ${width + 2 * MARGIN} ${full}" font-family="${FACES}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(text.title)}</title>`,
    // On a phone the page that shows the picture says it.
    text.sentence === undefined || metadata === undefined ? '' : `<desc>${escaped(text.sentence)}</desc>`,
    metadata === undefined ? '' : `<metadata>${escaped(JSON.stringify(metadata))}</metadata>`,
    `<style>text{white-space:pre}@media (prefers-color-scheme:dark){${rules}}</style>`,
    `<rect class="paper" width="100%" height="100%" fill="${paper!.light}"/>`,
    ...[head.markup, body, foot.markup].map((markup) =>
      markup.replaceAll('fill="ink"', `fill="${ink!.light}"`).replaceAll('fill="muted"', `fill="${muted!.light}"`),
    ),
    '</svg>\n',
  ].join('');
  // XML takes no controls at all, and a picture has no page that would hold what turns its text.
  return markup.replace(/[^\n]+/g, visible);
}

interface Body {
  body: string;
  dark: string;
  height: number;
  metadata?: unknown;
}

/** The drawing below the head; sizes, colours and font are attributes, since it has no page. */
function drawn(chart: Chart, rows: readonly Row[], top: number, width: number): Body {
  const { svg, scales, readings } = drawSvg(chart, rows, width);
  const height = Number(svg.getAttribute('height'));
  svg.setAttribute('x', String(MARGIN));
  svg.setAttribute('y', String(top));
  svg.setAttribute('overflow', 'visible');
  svg.setAttribute('font-size', width < 500 ? '13' : '12');
  svg.setAttribute('color', 'var(--ink)');
  const dark = resolveColours(svg, colourTokens());
  const isRead = width >= 500;
  if (!isRead) for (const group of svg.querySelectorAll('[data-mark]')) group.removeAttribute('data-mark');
  mergeShapes(svg);
  shareAttributes(svg);
  sharePlaces(svg, { isSized: true });
  // The space of names is that of the drawing around it.
  const body = svgMarkup(svg).replace(' xmlns="http://www.w3.org/2000/svg"', '');
  if (!isRead) return { body, dark, height };
  const metadata = {
    width,
    height,
    columns: chart.columns.map(({ name }) => name),
    scales: Object.fromEntries(Object.entries(scales).map(([name, scale]) => [name, inJson(scale)])),
    marks: shortReadings(readings),
  };
  return { body, dark, height, metadata };
}

function unknown(top: number): Body {
  const { markup, bottom } = lines(['Not known: no listing at hand has what this figure shows.'], {
    top,
    size: 14,
    gap: 20,
    fill: 'muted',
  });
  return { body: markup, dark: '', height: bottom - top };
}

/** What defines a scale; days as days, functions left out. */
function inJson(scale: Scale): Record<string, unknown> {
  const plain = Object.entries(scale).filter(([, value]) => typeof value !== 'function' && value !== undefined);
  return JSON.parse(JSON.stringify(Object.fromEntries(plain)));
}

function headOf({ title, subtitle, legend }: FigureText, width: number): { markup: string; bottom: number } {
  // Semi-bold letters of 20 px are up to a tenth wider than the estimate, which is of plain ones.
  const first = lines(wrapText(title, width, 22), { top: MARGIN - 2, size: 20, gap: 26, fill: 'ink', weight: 600 });
  const second = lines(subtitle === undefined ? [] : wrapText(subtitle, width, 14), {
    top: first.bottom + 4,
    size: 14,
    gap: 19,
    fill: 'muted',
  });
  const third = legendOf(legend, second.bottom + 8, width);
  return { markup: first.markup + second.markup + third.markup, bottom: third.bottom + 8 };
}

interface Block {
  top: number;
  size: number;
  gap: number;
  fill: 'ink' | 'muted';
  weight?: number;
}

/** Lines of text below each other, and where they end. */
function lines(texts: readonly string[], { top, size, gap, fill, weight }: Block): { markup: string; bottom: number } {
  const markup = texts.map(
    (text, at) => `<text x="${MARGIN}" y="${top + gap * (at + 1) - Math.round(gap * 0.25)}">${escaped(text)}</text>`,
  );
  const bold = weight === undefined ? '' : ` font-weight="${weight}"`;
  return { markup: alike(`font-size="${size}"${bold}`, fill, markup), bottom: top + gap * texts.length };
}

/** Texts that look alike, as their group says. */
function alike(look: string, fill: Block['fill'], parts: readonly string[]): string {
  return parts.length === 0 ? '' : `<g class="${fill}" fill="${fill}" ${look}>${parts.join('')}</g>`;
}

/** Swatches with their words, as many in a line as there is room for. */
function legendOf(legend: readonly LegendEntry[], top: number, width: number): { markup: string; bottom: number } {
  if (legend.length === 0) return { markup: '', bottom: top - 8 };
  const tokens = colourTokens();
  let [x, y] = [MARGIN, top];
  const markup = legend.map(({ label, colour }) => {
    const wide = labelWidth(label, 720) * 1.08 + 30;
    if (x > MARGIN && x + wide > width + MARGIN) [x, y] = [MARGIN, y + 20];
    const name = /^var\(--([\w-]+)\)$/.exec(colour)?.[1];
    const light = (name && tokens.get(name)?.light) || colour;
    const entry =
      `<rect x="${tenths(x)}" y="${y + 3}" width="11" height="11" rx="2" fill="${light}"/>` +
      `<text x="${tenths(x + 17)}" y="${y + 13}">${escaped(label)}</text>`;
    x += wide;
    return entry;
  });
  return { markup: alike('font-size="13"', 'ink', markup), bottom: y + 20 };
}

/** A place to 0.1 px. */
function tenths(place: number): number {
  return Number(place.toFixed(1));
}

/** Text between tags. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
