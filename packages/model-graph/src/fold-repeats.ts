import type { FoldedEdge, FoldedGraph, FoldedNode, ValueInfo } from './graph.ts';

/** Two blocks that are alike are drawn as two; more as one. */
const LEAST = 3;

/**
 * A graph in which a block that comes again and again, one feeding the next (`layer.0` to `layer.5`, with the same
 * operators inside), is one box that says how often: `layer.0 ×6`. Edges from one to the next are left out.
 */
export function foldRepeats({ nodes, edges, ...rest }: FoldedGraph): FoldedGraph {
  const follows = new Set(edges.map(({ source, target }) => `${source}\n${target}`));
  const owner = new Map<string, string>();
  const kept: FoldedNode[] = [];
  let run: FoldedNode[] = [];
  const close = (): void => {
    const [first] = run;
    if (first && run.length >= LEAST) {
      for (const { id } of run) owner.set(id, first.id);
      kept.push({ ...first, label: `${first.label} ×${run.length}` });
    } else kept.push(...run);
    run = [];
  };
  for (const node of byNumber(nodes)) {
    const last = run.at(-1);
    if (last && !(isNext(last, node) && follows.has(`${last.id}\n${node.id}`))) close();
    run.push(node);
  }
  close();
  return { ...rest, nodes: kept, edges: joinEdges(edges, (id) => owner.get(id) ?? id) };
}

/** Modules of one stem stand behind each other, in the order of their numbers; all others as they were. */
function byNumber(nodes: readonly FoldedNode[]): FoldedNode[] {
  const groups = Map.groupBy(nodes, (node) => stemOf(node)?.stem ?? `\n${node.id}`);
  return [...groups.values()].flatMap((group) =>
    group.toSorted((a, b) => (stemOf(a)?.number ?? 0) - (stemOf(b)?.number ?? 0)),
  );
}

function stemOf({ kind, path }: FoldedNode): { stem: string; number: number } | null {
  const [, stem, number] = /^(.*\D)?(\d+)$/.exec(path.at(-1) ?? '') ?? [];
  if (kind !== 'module' || number === undefined) return null;
  return { stem: JSON.stringify([path.slice(0, -1), stem ?? '']), number: Number(number) };
}

function isNext(a: FoldedNode, b: FoldedNode): boolean {
  const [left, right] = [stemOf(a), stemOf(b)];
  if (left === null || left.stem !== right?.stem || right.number !== left.number + 1) return false;
  return (
    a.type === b.type &&
    a.operators.size === b.operators.size &&
    [...a.operators].every(([operator, count]) => b.operators.get(operator) === count)
  );
}

function joinEdges(edges: readonly FoldedEdge[], idOf: (id: string) => string): FoldedEdge[] {
  const joined = new Map<string, { source: string; target: string; values: ValueInfo[] }>();
  for (const edge of edges) {
    const [source, target] = [idOf(edge.source), idOf(edge.target)];
    if (source === target) continue;
    const key = `${source}\n${target}`;
    const known = joined.get(key);
    if (known === undefined) joined.set(key, { source, target, values: [...edge.values] });
    else {
      const names = new Set(known.values.map(({ name }) => name));
      known.values.push(...edge.values.filter(({ name }) => !names.has(name)));
    }
  }
  return [...joined.values()];
}
