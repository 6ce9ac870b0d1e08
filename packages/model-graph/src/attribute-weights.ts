import type { Attribute, GraphNode } from './graph.ts';

/** Attributes with what training set, by operator of ai.onnx.ml. */
const TRAINED: Readonly<Record<string, readonly string[]>> = {
  LinearClassifier: ['coefficients', 'intercepts'],
  LinearRegressor: ['coefficients', 'intercepts'],
  SVMClassifier: ['coefficients', 'support_vectors', 'rho', 'prob_a', 'prob_b'],
  SVMRegressor: ['coefficients', 'support_vectors', 'rho'],
  Scaler: ['offset', 'scale'],
};

/**
 * Weights that an operator of a classical model has in its attributes; undefined where it has none there. Null for
 * trees, whose questions and answers nobody counts in the same way, and for a list that was too long to keep.
 */
export function attributeWeights({ domain, operator, attributes }: GraphNode): number | null | undefined {
  if (domain !== 'ai.onnx.ml') return undefined;
  if (operator.startsWith('TreeEnsemble')) return null;
  if (!Object.hasOwn(TRAINED, operator)) return undefined;
  let sum = 0;
  for (const name of TRAINED[operator]!) {
    const elements = elementsIn(attributes.get(name));
    if (elements === null) return null;
    sum += elements;
  }
  return sum;
}

function elementsIn(attribute: Attribute | undefined): number | null {
  if (attribute === undefined) return 0;
  if (attribute.kind === 'float') return 1;
  return attribute.kind === 'floats' ? attribute.value.length : null;
}
