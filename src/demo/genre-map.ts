import { labelWidth } from '../figure/label-width.ts';
import { palette } from '../figure/palette.ts';
import { clusterLetter } from './cluster-letter.ts';
import { placeLabels } from './place-labels.ts';

/** A genre on the map. */
export interface MapPoint {
  genre: string;
  cluster: number;
  x: number;
  y: number;
}

interface MapRequest {
  /** Unique on the page; ids of the picture begin with it. */
  id: string;
  title: string;
  description: string;
  points: readonly MapPoint[];
  width: number;
}

const RADIUS = 8;
const MARGIN = 16;

/**
 * Genres by their first two components as SVG markup: one scale for both axes, so that distances can be compared, and
 * clusters by letter and colour. The same drawing at build time and in the browser; no style attribute, which the
 * content policy of the page refuses.
 */
export function genreMap({ id, title, description, points, width }: MapRequest): string {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values) || 1;
  const scale = Math.min((width - 2 * MARGIN - 2 * RADIUS) / span(xs), (width * (width < 500 ? 1.1 : 0.68)) / span(ys));
  const height = Math.round(span(ys) * scale + 2 * MARGIN + 2 * RADIUS);
  const left = (width - span(xs) * scale) / 2;
  const dots = points.map(({ genre, x, y }) => ({
    x: tenth(left + (x - Math.min(...xs)) * scale),
    y: tenth(MARGIN + RADIUS + (Math.max(...ys) - y) * scale),
    width: labelWidth(genre, width),
  }));
  const labels = placeLabels(dots, RADIUS, { width, height });
  const marks = points.map(({ genre, cluster }, at) => mark(genre, cluster, dots[at]!, labels[at]!));
  return (
    `<svg class="plot" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ` +
    `aria-labelledby="${id}-title ${id}-desc">` +
    `<title id="${id}-title">${escaped(title)}</title><desc ` +
    `id="${id}-desc">${escaped(description)}</desc><g aria-hidden="true">${marks.join('')}</g></svg>`
  );
}

function mark(
  genre: string,
  cluster: number,
  dot: { x: number; y: number },
  label: { x: number; y: number; anchor: string },
): string {
  const colour = palette.categories[cluster % palette.categories.length];
  return (
    `<circle cx="${dot.x}" cy="${dot.y}" r="${RADIUS}" fill="${colour}" stroke="${palette.paper}"/>` +
    `<text x="${dot.x}" y="${tenth(dot.y + 3.5)}" text-anchor="middle" font-size="10" font-weight="600" ` +
    `fill="${palette.paper}">${clusterLetter(cluster)}</text>` +
    `<text x="${tenth(label.x)}" y="${tenth(label.y)}" text-anchor="${label.anchor}" ` +
    `fill="currentColor">${escaped(genre)}</text>`
  );
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
