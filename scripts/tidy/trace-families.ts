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

const OPEN = Symbol('being traced');

/**
 * Traces every node to the roots of its chains. `basesOf` gives the bases of a node, none for one that names none; a
 * node that names itself must not be among its own. Chains may be as long as they like: nothing here calls itself.
 */
export function traceFamilies(nodes: Iterable<number>, basesOf: (node: number) => readonly number[]) {
  const known = new Map<number, Ancestry | typeof OPEN>();
  for (const start of nodes) if (!known.has(start)) traceFrom(start, basesOf, known);
  return (node: number): Ancestry => {
    const ancestry = known.get(node);
    return ancestry === undefined || ancestry === OPEN ? { root: node, depth: 0 } : ancestry;
  };
}

function traceFrom(
  start: number,
  basesOf: (node: number) => readonly number[],
  known: Map<number, Ancestry | typeof OPEN>,
): void {
  const stack: { node: number; bases: readonly number[]; next: number; looped: boolean }[] = [];
  const enter = (node: number) => {
    known.set(node, OPEN);
    stack.push({ node, bases: basesOf(node), next: 0, looped: false });
  };
  enter(start);
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const base = top.bases[top.next];
    if (base === undefined) {
      stack.pop();
      known.set(top.node, top.looped ? { root: 'loop', depth: null } : joined(top.node, top.bases, known));
    } else {
      top.next += 1;
      const state = known.get(base);
      // A base that is still being traced stands below on the stack: the chain has come back to it.
      if (state === OPEN) top.looped = true;
      else if (state === undefined) enter(base);
    }
  }
}

/** Ancestry of a node whose bases are all traced. */
function joined(node: number, bases: readonly number[], known: ReadonlyMap<number, Ancestry | typeof OPEN>): Ancestry {
  const above = bases.map((base) => known.get(base) as Ancestry);
  if (above.length === 0) return { root: node, depth: 0 };
  if (above.some(({ root }) => root === 'loop')) return { root: 'loop', depth: null };
  const roots = new Set(above.map(({ root }) => root));
  return {
    root: roots.size === 1 ? above[0]!.root : 'several',
    depth: 1 + Math.max(...above.map(({ depth }) => depth ?? 0)),
  };
}
