/** Where the chain of a model's bases ends. */
export interface Ancestry {
  /**
   * The base that has no base itself, as a node; `several` where its bases lead to more than one, `loop` where a chain
   * comes back to a model that it has passed, so that it has no beginning.
   */
  root: number | 'several' | 'loop';
  /** Steps of the longest chain to the root; 0 for a model without base, null in a loop. */
  depth: number | null;
}

/** Where the chains of all nodes end, in typed memory. */
interface Traced {
  /** Node of the root, or one of these. */
  roots: Int32Array;
  /** Depth + 1; 0 for a node that is not traced, OPEN while it is being traced. */
  depths: Int32Array;
}

const [SEVERAL, LOOP, OPEN] = [-1, -2, -1];

/** Models and what they were made from, one after the other in typed memory. */
export interface TracedEdges {
  /** By node, which of those that have bases it is, from 1; 0 for a node without bases. */
  madeAt: Uint32Array;
  /** Where the bases of each begin and end among `edgeBases`; a node that names itself must not be among its own. */
  starts: Uint32Array;
  ends: Uint32Array;
  edgeBases: Uint32Array;
}

/**
 * Traces every node to the roots of its chains. Nodes are below `size`. Chains may be as long as they like: nothing here
 * calls itself.
 */
export function traceFamilies(edges: TracedEdges, size: number): (node: number) => Ancestry {
  const traced: Traced = { roots: new Int32Array(size), depths: new Int32Array(size) };
  for (let node = 0; node < size; node += 1)
    if (edges.madeAt[node] !== 0 && traced.depths[node] === 0) traceFrom(node, edges, traced);
  return (node) => {
    const [root, depth] = [traced.roots[node]!, traced.depths[node]!];
    if (depth <= 0) return { root: node, depth: 0 };
    if (root === LOOP) return { root: 'loop', depth: null };
    return { root: root === SEVERAL ? 'several' : root, depth: depth - 1 };
  };
}

function traceFrom(start: number, edges: TracedEdges, traced: Traced): void {
  const { roots, depths } = traced;
  const { madeAt, starts, ends, edgeBases } = edges;
  const stack: { node: number; next: number; end: number; looped: boolean }[] = [];
  const enter = (node: number) => {
    const at = madeAt[node]! - 1;
    if (at < 0) {
      [roots[node], depths[node]] = [node, 1];
      return;
    }
    depths[node] = OPEN;
    stack.push({ node, next: starts[at]!, end: ends[at]!, looped: false });
  };
  enter(start);
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    if (top.next === top.end) {
      stack.pop();
      if (top.looped) [roots[top.node], depths[top.node]] = [LOOP, 1];
      else join(top.node, edges, traced);
      continue;
    }
    const base = edgeBases[top.next]!;
    top.next += 1;
    // A base that is still being traced stands below on the stack: the chain has come back to it.
    if (depths[base] === OPEN) top.looped = true;
    else if (depths[base] === 0) enter(base);
  }
}

/** Ancestry of a node whose bases are all traced. */
function join(node: number, { madeAt, starts, ends, edgeBases }: TracedEdges, { roots, depths }: Traced): void {
  const [start, end] = [starts[madeAt[node]! - 1]!, ends[madeAt[node]! - 1]!];
  let [root, depth] = [roots[edgeBases[start]!]!, 0];
  for (let edge = start; edge < end; edge += 1) {
    const base = edgeBases[edge]!;
    if (roots[base] === LOOP) {
      [roots[node], depths[node]] = [LOOP, 1];
      return;
    }
    if (roots[base] !== root) root = SEVERAL;
    depth = Math.max(depth, depths[base]!);
  }
  [roots[node], depths[node]] = [root, depth + 1];
}
