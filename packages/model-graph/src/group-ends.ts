import type { FoldedEdge, FoldedGraph, FoldedNode } from './graph.ts';

/**
 * Inputs and outputs with the same neighbours as one box: a decoder has six outputs a layer, whose boxes would hide the
 * layers. Such a box is named after the first of them and says how many more there are; its edges carry all values.
 */
export function groupEnds({ nodes, edges, ...rest }: FoldedGraph): FoldedGraph {
  const neighbours = new Map<string, string[]>();
  // Added to, not copied: a module may have 50,000 inside.
  const note = (box: string, neighbour: string): void => {
    const known = neighbours.get(box);
    if (known) known.push(neighbour);
    else neighbours.set(box, [neighbour]);
  };
  for (const { source, target } of edges) {
    note(source, `> ${target}`);
    note(target, `< ${source}`);
  }
  const ends = nodes.filter(({ kind }) => kind === 'input' || kind === 'output');
  const groups = Map.groupBy(ends, ({ id, kind }) => JSON.stringify([kind, ...(neighbours.get(id) ?? []).sort()]));
  const leaders = new Map<string, FoldedNode>();
  for (const [first, ...others] of groups.values()) {
    const label = others.length === 0 ? first!.label : `${first!.label} and ${others.length} more`;
    for (const each of [first!, ...others]) leaders.set(each.id, { ...first!, label });
  }
  const nameOf = (id: string) => leaders.get(id)?.id ?? id;
  const joined = Map.groupBy(edges, ({ source, target }) => JSON.stringify([nameOf(source), nameOf(target)]));
  return {
    ...rest,
    nodes: nodes.filter(({ id }) => nameOf(id) === id).map((node) => leaders.get(node.id) ?? node),
    edges: [...joined.values()].map((parallel): FoldedEdge => ({
      source: nameOf(parallel[0]!.source),
      target: nameOf(parallel[0]!.target),
      values: parallel.flatMap(({ values }) => values),
    })),
  };
}
