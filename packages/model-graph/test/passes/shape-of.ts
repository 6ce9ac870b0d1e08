import type { Graph, Model } from '../../src/graph.ts';
import { inferShapes, type InputSizes } from '../../src/passes/infer-shapes.ts';

/**
 * Type and extents that a value of a model's own graph is inferred to have: `float32 2x3`, `? ?` where nothing is
 * known.
 */
export const shapeOf = (model: Model, name: string, sizes: InputSizes = {}): string => {
  const value = inferShapes(model, sizes)
    .graphs.get(model.graph as Graph)
    ?.get(name);
  return `${value?.type ?? '?'} ${value?.dims?.map((dim) => dim ?? '?').join('x') ?? '?'}`;
};
