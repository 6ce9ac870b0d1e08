import dagre from '@dagrejs/dagre';
import { ReportError } from '../lib/report-error.ts';
import type { FoldedEdge, FoldedGraph, FoldedNode } from './graph.ts';
import { shapeText } from './format-graphml.ts';
import { displayXml } from './xml-text.ts';

/** Width of a character and height of a line in px, at 13 px of any sans-serif: an estimate, with room to spare. */
const CHARACTER = 7.6;
const LINE = 17;
const PADDING = 10;
const MOST_LABEL = 28;
/** A layout of more takes minutes and cannot be read; folding one level higher makes it small. */
const MOST_BOXES = 500;
const MARGIN = 8;

interface Placed {
  node: FoldedNode;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

/**
 * A folded graph as an SVG element: one box a module, arrows from what makes a value to what reads it, top to bottom.
 * It takes the colour of the text around it, and says in title and description what it shows.
 */
export function drawGraph(folded: FoldedGraph, title = `Modules of ${folded.name || 'the model'}`): string {
  if (folded.nodes.length > MOST_BOXES) {
    throw new ReportError(`${folded.name}: ${folded.nodes.length} boxes at level ${folded.level}, more than the ${MOST_BOXES} that can be drawn`, 'fold it further: --fold 1');
  }
  const layout = new dagre.graphlib.Graph().setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 30, marginx: MARGIN, marginy: MARGIN }).setDefaultEdgeLabel(() => ({}));
  const boxes = folded.nodes.map((node, place) => ({ node, key: `b${place}`, lines: linesOf(node) }));
  for (const { key, lines } of boxes) {
    const widest = Math.max(...lines.map((line) => [...line].length));
    layout.setNode(key, { width: Math.round(widest * CHARACTER + 2 * PADDING), height: lines.length * LINE + PADDING });
  }
  const keys = new Map(boxes.map(({ node, key }) => [node.id, key]));
  for (const { source, target } of folded.edges) if (source !== target) layout.setEdge(keys.get(source)!, keys.get(target)!);
  dagre.layout(layout);
  const placed = boxes.map(({ node, key, lines }): Placed => ({ node, lines, ...place(layout.node(key)) }));
  const arrows = folded.edges.filter(({ source, target }) => source !== target)
    .map((edge) => arrow(edge, (layout.edge(keys.get(edge.source)!, keys.get(edge.target)!) as { points: Point[] }).points, folded.nodes));
  const { width = 0, height = 0 } = layout.graph() as { width?: number; height?: number };
  return frame({ width, height, title, description: describe(folded), id: idOf(folded, title), body: [...arrows, ...placed.map(box)] });
}

interface Point {
  x: number;
  y: number;
}

const place = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({ x: round(x - width / 2), y: round(y - height / 2), width, height });
const round = (value: number): number => Math.round(value * 10) / 10;

function linesOf({ label, kind, type, operators }: FoldedNode): string[] {
  const count = [...operators.values()].reduce((sum, each) => sum + each, 0);
  const second = type !== null ? type.slice(type.lastIndexOf('.') + 1) : kind === 'module' && count > 0 ? `${count} ${count === 1 ? 'node' : 'nodes'}` : '';
  return [short(label), ...(second === '' ? [] : [short(second)])];
}

/** The end of a long name says more than its beginning. */
function short(text: string): string {
  const characters = [...text];
  return characters.length <= MOST_LABEL ? text : `…${characters.slice(1 - MOST_LABEL).join('')}`;
}

function box({ node, x, y, width, height, lines }: Placed): string {
  const shape = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${node.kind === 'module' ? 4 : height / 2}" fill="currentColor" fill-opacity="${node.kind === 'module' ? 0.08 : 0}" stroke="currentColor"/>`;
  const texts = lines.map((line, row) =>
    `<text x="${round(x + width / 2)}" y="${round(y + PADDING / 2 + (row + 0.75) * LINE)}"${row > 0 ? ' font-size="11"' : ''}>${displayXml(line)}</text>`);
  return `<g><title>${displayXml(tooltip(node))}</title>${shape}${texts.join('')}</g>`;
}

function tooltip({ id, type, operators }: FoldedNode): string {
  const counted = [...operators].sort(([, a], [, b]) => b - a).slice(0, 6).map(([operator, count]) => `${count} ${operator}`);
  return [id, type, counted.join(', ')].filter(Boolean).join(': ');
}

function arrow({ source, target, values }: FoldedEdge, points: readonly Point[], nodes: readonly FoldedNode[]): string {
  const name = (id: string) => nodes.find((node) => node.id === id)?.label ?? id;
  const shapes = values.slice(0, 3).map((value) => (value.dims === null ? value.name : `${value.name} ${shapeText(value.dims)}`));
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');
  return `<g><title>${displayXml(`${name(source)} to ${name(target)}${shapes.length > 0 ? `: ${shapes.join(', ')}` : ''}`)}</title><path d="${path}" fill="none" stroke="currentColor" stroke-opacity="0.7"/>${head(points)}</g>`;
}

/** The tip as a path of its own: a marker would need an id that is unlike any other on the page. */
function head(points: readonly Point[]): string {
  const [end, before] = [points.at(-1)!, points.at(-2) ?? points[0]!];
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const corner = (turn: number) => `${round(end.x - 7 * Math.cos(angle + turn))},${round(end.y - 7 * Math.sin(angle + turn))}`;
  return `<path d="M${round(end.x)},${round(end.y)}L${corner(0.4)}L${corner(-0.4)}Z" fill="currentColor" fill-opacity="0.7"/>`;
}

function describe({ nodes, edges }: FoldedGraph): string {
  const labels = (kind: FoldedNode['kind']) => nodes.filter((node) => node.kind === kind).map(({ label }) => label);
  const listed = (names: readonly string[]) => (names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', '));
  const parts = [`${nodes.length} boxes and ${edges.length} arrows.`];
  if (labels('input').length > 0) parts.push(`Inputs: ${listed(labels('input'))}.`);
  if (labels('module').length > 0) parts.push(`Modules: ${listed(labels('module'))}.`);
  if (labels('output').length > 0) parts.push(`Outputs: ${listed(labels('output'))}.`);
  return parts.join(' ');
}

function idOf({ name, level }: FoldedGraph, title: string): string {
  return `graph-${`${name}-${title}-${level}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
}

function frame({ width, height, title, description, id, body }: { width: number; height: number; title: string; description: string; id: string; body: string[] }): string {
  const [w, h] = [Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height))];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="system-ui, sans-serif" font-size="13" text-anchor="middle" fill="currentColor">`
    + `<title id="${id}-title">${displayXml(title)}</title><desc id="${id}-desc">${displayXml(description)}</desc>\n${body.join('\n')}\n</svg>\n`;
}
