import { countWeights, sumWeights } from './count-weights.ts';
import type { FoldedEdge, FoldedGraph, FoldedNode, Tensor } from './graph.ts';

/**
 * Modules of a format that knows no operations, by the names of its tensors (`encoder.layer.0.dense.weight`), down to
 * a level: a tree, whose edges lead from a module to those inside it and carry no values. Parameters are those of the
 * whole branch, null where the width of packed weights is not known.
 */
export function foldTensors(tensors: readonly Tensor[], level: number): FoldedGraph {
  const boxes = new Map<string, FoldedNode>();
  const edges: FoldedEdge[] = [];
  for (const [{ name }, weights] of countWeights(tensors)) {
    const path = name.split('.').slice(0, -1).slice(0, level);
    for (let depth = 1; depth <= path.length; depth += 1) {
      const steps = path.slice(0, depth);
      const id = steps.join('/');
      const known = boxes.get(id);
      boxes.set(id, {
        id,
        kind: 'module',
        label: steps.at(-1)!,
        path: steps,
        type: null,
        operators: new Map(),
        parameters: sumWeights([known ? (known.parameters ?? null) : 0, weights]),
        macs: null,
      });
      if (!known && depth > 1) edges.push({ source: steps.slice(0, -1).join('/'), target: id, values: [] });
    }
  }
  return { name: '', level, nodes: [...boxes.values()], edges };
}
