import { calledBy, functionsByKey } from '../function-key.ts';
import type { GraphNode, Model, ModelFunction } from '../graph.ts';
import { graphsOf } from '../visit-graphs.ts';
import { allGraphs } from './find-reads.ts';
import { findOperator } from './operators/index.ts';

const RANDOM: ReadonlySet<string> = new Set([
  'RandomNormal',
  'RandomUniform',
  'RandomNormalLike',
  'RandomUniformLike',
  'Bernoulli',
  'Multinomial',
  'Sampling',
]);

/**
 * Tells for a node of the model whether it gives the same outputs for the same inputs: no random numbers in it, in its
 * bodies or in what it calls. An operator that nothing is known of may do anything.
 */
export function deterministicNodes(model: Model): (node: GraphNode) => boolean {
  const functions = functionsByKey(model.functions);
  return (node) => {
    const seen = new Set<ModelFunction>();
    const waiting = [node];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const called = calledBy(next, functions);
      if (RANDOM.has(next.operator) || (called === undefined && findOperator(next) === null)) return false;
      if (called !== undefined && !seen.has(called)) {
        seen.add(called);
        for (const inner of called.nodes) waiting.push(inner);
      }
      for (const body of graphsOf(next))
        for (const inner of allGraphs(body)) for (const each of inner.nodes) waiting.push(each);
    }
    return true;
  };
}
