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

/**
 * Traces every node to the roots of its chains. `basesOf` gives the bases of a node, none for one that names none; a
 * node that names itself must not be among its own. Nodes are below `size`. Chains may be as long as they like: nothing
 * here calls itself.
 */
export function traceFamilies(nodes: Iterable<number>, basesOf: (node: number) => Uint32Array, size: number) {
  const traced: Traced = { roots: new Int32Array(size), depths: new Int32Array(size) };
  for (const start of nodes) if (traced.depths[start] === 0) traceFrom(start, basesOf, traced);
  return (node: number): Ancestry => {
    const [root, depth] = [traced.roots[node]!, traced.depths[node]!];
    if (depth <= 0) return { root: node, depth: 0 };
    if (root === LOOP) return { root: 'loop', depth: null };
    return { root: root === SEVERAL ? 'several' : root, depth: depth - 1 };
  };
}

function traceFrom(start: number, basesOf: (node: number) => Uint32Array, traced: Traced): void {
  const { roots, depths } = traced;
  const stack: { node: number; bases: Uint32Array; next: number; looped: boolean }[] = [];
  const enter = (node: number) => {
    depths[node] = OPEN;
    stack.push({ node, bases: basesOf(node), next: 0, looped: false });
  };
  enter(start);
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const base = top.bases[top.next];
    if (base === undefined) {
      stack.pop();
      if (top.looped) [roots[top.node], depths[top.node]] = [LOOP, 1];
      else join(top.node, top.bases, traced);
    } else {
      top.next += 1;
      // A base that is still being traced stands below on the stack: the chain has come back to it.
      if (depths[base] === OPEN) top.looped = true;
      else if (depths[base] === 0) enter(base);
    }
  }
}

/** Ancestry of a node whose bases are all traced. */
function join(node: number, bases: Uint32Array, { roots, depths }: Traced): void {
  let [root, depth] = [bases.length === 0 ? node : roots[bases[0]!]!, 0];
  for (const base of bases) {
    if (roots[base] === LOOP) {
      [roots[node], depths[node]] = [LOOP, 1];
      return;
    }
    if (roots[base] !== root) root = SEVERAL;
    depth = Math.max(depth, depths[base]!);
  }
  [roots[node], depths[node]] = [root, depth + 1];
}
