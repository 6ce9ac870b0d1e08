import type { Dimension, Graph, GraphNode } from './graph.ts';
import { graphsOf } from './visit-graphs.ts';

/** A node, input or output of a graph as a vertex; those of a graph inside of a node are its children. */
export interface Vertex {
  /** Unlike any other: the place of the node, behind that of the node that it is in. */
  id: string;
  kind: 'node' | 'input' | 'output';
  label: string;
  node: GraphNode | null;
  children: Vertex[];
}

/** A value on its way from the vertex that makes it to one that reads it. */
export interface Arrow {
  source: string;
  target: string;
  value: string;
  type: string | null;
  dims: readonly Dimension[] | null;
}

interface Made {
  vertex: string;
  type: string | null;
  dims: readonly Dimension[] | null;
}

/** Values by name, those of the graph around through `outer`. */
interface Scope {
  made: Map<string, Made>;
  outer: Scope | null;
}

/** Vertices and arrows of a graph, with graphs inside of nodes; initializers are no vertices. */
export function connectNodes(graph: Graph): { vertices: Vertex[]; arrows: Arrow[] } {
  const arrows: Arrow[] = [];
  return { vertices: connect(graph, '', null, arrows), arrows };
}

function connect(graph: Graph, prefix: string, outer: Scope | null, arrows: Arrow[]): Vertex[] {
  const shapes = new Map([...graph.values, ...graph.outputs].map((value) => [value.name, value]));
  const scope: Scope = { made: new Map(), outer };
  const vertices: Vertex[] = graph.inputs.map(({ name, type, dims }, place) => {
    const id = `${prefix}i${place}`;
    scope.made.set(name, { vertex: id, type, dims });
    return { id, kind: 'input', label: name, node: null, children: [] };
  });
  // Initializers hide values of the same name further out.
  for (const { name } of graph.initializers)
    if (!scope.made.has(name)) scope.made.set(name, { vertex: '', type: null, dims: null });
  for (const [place, node] of graph.nodes.entries()) {
    for (const output of node.outputs)
      scope.made.set(output, {
        vertex: `${prefix}n${place}`,
        type: shapes.get(output)?.type ?? null,
        dims: shapes.get(output)?.dims ?? null,
      });
  }
  const arrive = (value: string, target: string): void => {
    const made = find(value, scope);
    if (made && made.vertex !== '')
      arrows.push({ source: made.vertex, target, value, type: made.type, dims: made.dims });
  };
  for (const [place, node] of graph.nodes.entries()) {
    const id = `${prefix}n${place}`;
    const children = graphsOf(node).flatMap((inner, branch) => connect(inner, `${id}:${branch}:`, scope, arrows));
    vertices.push({ id, kind: 'node', label: node.operator, node, children });
    for (const input of node.inputs) arrive(input, id);
  }
  for (const [place, { name }] of graph.outputs.entries()) {
    vertices.push({ id: `${prefix}o${place}`, kind: 'output', label: name, node: null, children: [] });
    arrive(name, `${prefix}o${place}`);
  }
  return vertices;
}

function find(value: string, scope: Scope): Made | undefined {
  for (let each: Scope | null = scope; each !== null; each = each.outer) {
    const made = each.made.get(value);
    if (made) return made;
  }
  return undefined;
}
