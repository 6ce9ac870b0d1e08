import dagre from '@dagrejs/dagre';
import { GraphError } from './graph-error.ts';
import { shapeText } from './format-graphml.ts';
import { foldRepeats } from './fold-repeats.ts';
import type { FoldedEdge, FoldedGraph, FoldedNode } from './graph.ts';
import { groupEnds } from './group-ends.ts';
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
 * A folded graph as an SVG element: one box a module, arrows from what makes a value to what reads it, left to right. A
 * block that comes again and again is one box that says how often. Constants outside of modules are left out, inputs and outputs
 * with the same neighbours share a box. It takes the colour of the text around it, and says in title and description
 * what it shows; `where` is what an error names.
 */
export function drawGraph(
  folded: FoldedGraph,
  title = `Modules of ${folded.name || 'the model'}`,
  where = folded.name || 'the model',
): string {
  const shown = groupEnds(foldRepeats(withoutConstants(folded)));
  if (shown.nodes.length > MOST_BOXES) {
    const boxes = `${shown.nodes.length} boxes at level ${folded.level}`;
    throw new GraphError(
      `${where}: ${boxes}, more than the ${MOST_BOXES} that can be drawn`,
      folded.level > 1 ? 'fold it further: --fold 1' : '--format xml or json holds them all',
    );
  }
  const isTree = shown.nodes.every(({ operators }) => operators.size === 0);
  const layout = new dagre.graphlib.Graph()
    .setGraph({ rankdir: 'LR', nodesep: isTree ? 2 : 14, ranksep: 30 })
    .setDefaultEdgeLabel(() => ({}));
  const boxes = shown.nodes.map((node, at) => ({ node, key: `b${at}`, lines: linesOf(node) }));
  for (const { key, lines } of boxes) {
    const widest = Math.max(...lines.map((line) => [...line].length));
    layout.setNode(key, { width: Math.round(widest * CHARACTER + 2 * PADDING), height: lines.length * LINE + PADDING });
  }
  const keys = new Map(boxes.map(({ node, key }) => [node.id, key]));
  for (const { source, target } of shown.edges) layout.setEdge(keys.get(source)!, keys.get(target)!);
  dagre.layout(layout);
  const placed = boxes.map(({ node, key, lines }): Placed => ({ node, lines, ...place(layout.node(key)) }));
  const lines = shown.edges.map((edge) => {
    const [source, target] = [keys.get(edge.source)!, keys.get(edge.target)!];
    const bent = (layout.edge(source, target) as { points: Point[] }).points;
    return { edge, points: isTree ? straight(layout.node(source), layout.node(target)) : bent };
  });
  const names = new Map(shown.nodes.map(({ id, label }) => [id, label]));
  return frame(
    boundsOf(
      placed,
      lines.flatMap(({ points }) => points),
    ),
    title,
    describe(shown),
    idOf(folded, title),
    [...lines.map(({ edge, points }) => arrow(edge, points, names)), ...placed.map(box)],
  );
}

/** Constants that are in no module: every graph has dozens, and they show nothing. Edges inside of a box go too. */
function withoutConstants({ nodes, edges, ...rest }: FoldedGraph): FoldedGraph {
  const left = nodes.filter(
    ({ kind, operators }) => kind !== 'operation' || !(operators.size === 1 && operators.has('Constant')),
  );
  const ids = new Set(left.map(({ id }) => id));
  return {
    ...rest,
    nodes: left,
    edges: edges.filter(({ source, target }) => source !== target && ids.has(source) && ids.has(target)),
  };
}

/** From side to side: the layout aims at the middle of a box, and would cross those above and below it. */
function straight(source: Point & { width: number }, target: Point & { width: number }): Point[] {
  return [
    { x: source.x + source.width / 2, y: source.y },
    { x: target.x - target.width / 2, y: target.y },
  ];
}

interface Bounds {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The layout's own size forgets lines that run around the boxes. */
function boundsOf(placed: readonly Placed[], points: readonly Point[]): Bounds {
  const corners = [
    ...points,
    ...placed.flatMap(({ x, y, width, height }) => [
      { x, y },
      { x: x + width, y: y + height },
    ]),
  ];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0);
  const [left, top] = [Math.floor(least(xs)) - MARGIN, Math.floor(least(ys)) - MARGIN];
  return { left, top, width: Math.ceil(most(xs)) + MARGIN - left, height: Math.ceil(most(ys)) + MARGIN - top };
}

interface Point {
  x: number;
  y: number;
}

const place = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: round(x - width / 2),
  y: round(y - height / 2),
  width,
  height,
});
const round = (value: number): number => Math.round(value * 10) / 10;

/** Name, and below it the class where the exporter states it, else how much is inside. */
function linesOf(node: FoldedNode): string[] {
  const [, name = node.label, more] = /^(.*) (and \d+ more)$/.exec(node.label) ?? [];
  if (node.kind !== 'module') return more === undefined ? [short(name)] : [short(name), more];
  return [
    short(node.label),
    short(node.type !== null ? node.type.slice(node.type.lastIndexOf('.') + 1) : inside(node)),
  ];
}

function inside({ operators, parameters = 0 }: FoldedNode): string {
  const count = [...operators.values()].reduce((sum, each) => sum + each, 0);
  if (count > 0) return `${count} ${count === 1 ? 'node' : 'nodes'}`;
  const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
  return parameters === null ? 'packed weights' : `${compact.format(parameters)} parameters`;
}

/** The end of a long name says more than its beginning. */
function short(text: string): string {
  const characters = [...text];
  return characters.length <= MOST_LABEL ? text : `…${characters.slice(1 - MOST_LABEL).join('')}`;
}

function box({ node, x, y, width, height, lines }: Placed): string {
  const [radius, opacity] = node.kind === 'module' ? [4, 0.08] : [height / 2, 0];
  const shape =
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"` +
    ` fill="currentColor" fill-opacity="${opacity}" stroke="currentColor"/>`;
  const texts = lines.map((line, row) => {
    const [middle, base] = [round(x + width / 2), round(y + PADDING / 2 + (row + 0.75) * LINE)];
    return `<text x="${middle}" y="${base}"${row > 0 ? ' font-size="11"' : ''}>${displayXml(line)}</text>`;
  });
  return `<g><title>${displayXml(tooltip(node))}</title>${shape}${texts.join('')}</g>`;
}

function tooltip({ id, type, operators }: FoldedNode): string {
  const counted = [...operators]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([operator, count]) => `${count} ${operator}`);
  return [id, type, counted.join(', ')].filter(Boolean).join(': ');
}

function arrow(
  { source, target, values }: FoldedEdge,
  points: readonly Point[],
  names: ReadonlyMap<string, string>,
): string {
  const shapes = values
    .slice(0, 3)
    .map((value) => (value.dims === null ? value.name : `${value.name} ${shapeText(value.dims)}`));
  const path = points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)},${round(y)}`).join('');
  const carried = shapes.length > 0 ? `: ${shapes.join(', ')}` : '';
  const title = displayXml(`${names.get(source)} to ${names.get(target)}${carried}`);
  const line = `<path d="${path}" fill="none" stroke="currentColor" stroke-opacity="0.7"/>`;
  return `<g><title>${title}</title>${line}${head(points)}</g>`;
}

/** The tip as a path of its own: a marker would need an id that is unlike any other on the page. */
function head(points: readonly Point[]): string {
  const [end, before] = [points.at(-1)!, points.at(-2) ?? points[0]!];
  const angle = Math.atan2(end.y - before.y, end.x - before.x);
  const corner = (turn: number) =>
    `${round(end.x - 7 * Math.cos(angle + turn))},${round(end.y - 7 * Math.sin(angle + turn))}`;
  const path = `M${round(end.x)},${round(end.y)}L${corner(0.4)}L${corner(-0.4)}Z`;
  return `<path d="${path}" fill="currentColor" fill-opacity="0.7"/>`;
}

function describe({ nodes, edges }: FoldedGraph): string {
  const labels = (kind: FoldedNode['kind']) => nodes.filter((node) => node.kind === kind).map(({ label }) => label);
  const listed = (names: readonly string[]) =>
    names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
  const parts = [`${nodes.length} boxes and ${edges.length} arrows.`];
  if (labels('input').length > 0) parts.push(`Inputs: ${listed(labels('input'))}.`);
  if (labels('module').length > 0) parts.push(`Modules: ${listed(labels('module'))}.`);
  if (labels('output').length > 0) parts.push(`Outputs: ${listed(labels('output'))}.`);
  return parts.join(' ');
}

function idOf({ name, level }: FoldedGraph, title: string): string {
  return `graph-${`${name}-${title}-${level}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

function frame(
  { left, top, width, height }: Bounds,
  title: string,
  description: string,
  id: string,
  body: readonly string[],
): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${width} ${height}"` +
    ` width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc"` +
    ` font-family="system-ui, sans-serif" font-size="13" text-anchor="middle" fill="currentColor">` +
    `<title id="${id}-title">${displayXml(title)}</title><desc id="${id}-desc">${displayXml(description)}</desc>\n` +
    `${body.join('\n')}\n</svg>\n`
  );
}
