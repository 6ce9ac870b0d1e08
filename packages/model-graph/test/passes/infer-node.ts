import type { Dimension, Tensor } from '../../src/graph.ts';
import { inferShapes } from '../../src/passes/infer-shapes.ts';
import { makeGraph, makeInfo, makeModel, makeNode, type Given } from './make-model.ts';

/** What an operator makes of inputs: extents of a float32 value, a value of another type, a tensor, or null for one left out. */
export function inferNode(
  operator: string,
  inputs: readonly (readonly Dimension[] | { type: string; dims: readonly Dimension[] } | Tensor | null)[],
  attributes: Readonly<Record<string, Given>> = {},
  { outputs = 1, opset = 17 } = {},
): string[] {
  const names = inputs.map((given, place) => (given === null ? '' : `in${place}`));
  const made = Array.from({ length: outputs }, (_, place) => `out${place}`);
  const weights = inputs.flatMap((given, place) =>
    given !== null && 'payload' in given ? [{ ...given, name: `in${place}` }] : [],
  );
  const infos = inputs.flatMap((given, place) => {
    if (given === null || 'payload' in given) return [];
    return ['type' in given ? makeInfo(`in${place}`, given.dims, given.type) : makeInfo(`in${place}`, given)];
  });
  const graph = makeGraph({
    nodes: [makeNode(operator, names, made, attributes)],
    inputs: infos,
    weights,
    outputs: made,
  });
  const values = inferShapes(makeModel(graph, opset)).graphs.get(graph);
  return made.map((name) => {
    const value = values?.get(name);
    const dims = value?.dims === null || value === undefined ? '?' : value.dims.map((dim) => dim ?? '?').join('x');
    const elements = value?.data ? ` = ${value.data.map((element) => element ?? '?').join(' ')}` : '';
    return `${value?.type ?? '?'} ${dims}${elements}`.trimEnd();
  });
}
