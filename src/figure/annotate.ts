import type { Markish, RenderFunction } from '@observablehq/plot';
import { palette } from './palette.ts';

/** Words at a place of the drawing, as in a hand-drawn figure: at most three a figure. */
export interface Note {
  /** Place in the values of the scales. */
  x: unknown;
  y: unknown;
  /** Lines of text, short. */
  text: string;
  /** From the place to the words in px: to the right and downwards. */
  dx: number;
  dy: number;
  anchor?: 'start' | 'middle' | 'end';
}

const LINE = 15;
/** The thin line begins beside the mark, whose radius is less, and ends before the words. */
const [NEAR_MARK, NEAR_TEXT] = [7, 4];

/** Marks of Plot for notes, in a drawing without facets: words in ink with a halo of the paper, and a thin line to what they speak of. */
export function annotate(notes: readonly Note[]): Markish[] {
  return notes.map((note): RenderFunction => (_, scales, __, ___, context) => {
    const at = (name: 'x' | 'y', value: unknown): number => {
      const scale = scales[name];
      return scale === undefined ? 0 : Number(scale(value)) + bandOf(scale) / 2;
    };
    return drawn(context.document, note, [at('x', note.x), at('y', note.y)]);
  });
}

function bandOf(scale: unknown): number {
  return typeof scale === 'function' && 'bandwidth' in scale && typeof scale.bandwidth === 'function'
    ? Number(scale.bandwidth())
    : 0;
}

function drawn(document: Document, { text, dx, dy, anchor }: Note, [x, y]: [number, number]): SVGElement {
  const create = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (!isSvg(element)) throw new Error(`${name}: no element of SVG`);
    return element;
  };
  const side = anchor ?? (Math.abs(dx) < 8 ? 'middle' : dx > 0 ? 'start' : 'end');
  const group = create('g', { class: 'note' });
  const length = Math.hypot(dx, dy);
  const lines = text.split('\n');
  if (length > NEAR_MARK + NEAR_TEXT) {
    const [from, to] = [NEAR_MARK / length, 1 - NEAR_TEXT / length];
    group.append(
      create('line', {
        x1: x + from * dx,
        y1: y + from * dy,
        x2: x + to * dx,
        y2: y + to * dy,
        stroke: palette.ink,
        'stroke-width': 0.75,
      }),
    );
  }
  // The words stand above the end of the line where it goes up, below it where it goes down, else beside it.
  const isBeside = Math.abs(dy) < LINE;
  const top = y + dy + (isBeside ? 4 - ((lines.length - 1) * LINE) / 2 : dy > 0 ? 10 : -2 - (lines.length - 1) * LINE);
  for (const [at, line] of lines.entries()) {
    const words = create('text', {
      x: x + dx,
      y: top + at * LINE,
      'text-anchor': side,
      fill: palette.ink,
      stroke: palette.paper,
      'stroke-width': 4,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    });
    words.textContent = line;
    group.append(words);
  }
  return group;
}

function isSvg(element: Element): element is SVGElement {
  return element.namespaceURI === 'http://www.w3.org/2000/svg';
}
