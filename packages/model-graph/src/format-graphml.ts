import { connectNodes, type Vertex } from './connect-nodes.ts';
import type { Dimension, FoldedGraph, Graph } from './graph.ts';
import { element, escapeXml } from './xml-text.ts';

const KEYS = [
  ['label', 'node', 'string'],
  ['kind', 'node', 'string'],
  ['name', 'node', 'string'],
  ['module', 'node', 'string'],
  ['operators', 'node', 'string'],
  ['value', 'edge', 'string'],
  ['type', 'edge', 'string'],
  ['shape', 'edge', 'string'],
] as const;

/** A graph as GraphML, for tools that draw and analyse graphs; graphs inside of nodes are nested, initializers left out. */
export function formatGraphml(graph: Graph): string {
  const { vertices, arrows } = connectNodes(graph);
  const edges = arrows.map(({ source, target, value, type, dims }) =>
    edge(source, target, { value, type: type ?? undefined, shape: dims === null ? undefined : shapeText(dims) }),
  );
  return document([...vertices.map(vertexXml), ...edges]);
}

/** A folded graph as GraphML: boxes are named by their place, since ids of GraphML take no spaces. */
export function formatFoldedGraphml({ nodes, edges }: FoldedGraph): string {
  const places = new Map(nodes.map(({ id }, place) => [id, `b${place}`]));
  const boxes = nodes.map(({ id, kind, label, path, operators }) =>
    element(
      'node',
      { id: places.get(id) },
      data({
        label,
        kind,
        name: id,
        module: path.length > 0 ? path.join('/') : undefined,
        operators:
          operators.size > 0 ? [...operators].map(([operator, count]) => `${operator} ${count}`).join(', ') : undefined,
      }),
    ),
  );
  const arrows = edges.map(({ source, target, values }) =>
    edge(places.get(source)!, places.get(target)!, {
      value: values.map(({ name }) => name).join('\n'),
      shape: values.map(({ dims }) => (dims === null ? '?' : shapeText(dims))).join('\n'),
    }),
  );
  return document([...boxes, ...arrows]);
}

/** `1x16x384`, a symbol by its name, an unknown extent as `?`; a scalar has an empty text. */
export function shapeText(dims: readonly Dimension[]): string {
  return dims.map((dim) => dim ?? '?').join('x');
}

function document(parts: readonly string[]): string {
  const keys = KEYS.map(([id, owner, type]) => element('key', { id, for: owner, 'attr.name': id, 'attr.type': type }));
  const body = element('graph', { id: 'model', edgedefault: 'directed' }, ['\n', parts.join('\n'), '\n']);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, ['\n', [...keys, body].join('\n'), '\n'])}\n`;
}

function vertexXml({ id, kind, label, node, children }: Vertex): string {
  const stated = {
    label,
    kind,
    name: node?.name || undefined,
    module: node && node.path.length > 0 ? node.path.join('/') : undefined,
  };
  const inner =
    children.length === 0 ? [] : [element('graph', { id: `${id}:`, edgedefault: 'directed' }, children.map(vertexXml))];
  return element('node', { id }, [...data(stated), ...inner]);
}

function edge(source: string, target: string, stated: Readonly<Record<string, string | undefined>>): string {
  return element('edge', { source, target }, data(stated));
}

function data(stated: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(stated).flatMap(([key, value]) =>
    value === undefined ? [] : [`<data key="${key}">${escapeXml(value)}</data>`],
  );
}
