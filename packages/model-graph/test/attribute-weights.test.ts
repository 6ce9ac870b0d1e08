import { expect, test } from 'vitest';
import { countParameters } from '../src/count-parameters.ts';
import type { Attribute } from '../src/graph.ts';
import { graph, model, node, tensor } from './made-up-model.ts';

const floats = (length: number): Attribute => ({ kind: 'floats', value: Array.from({ length }, () => 0.5) });
const classical = (operator: string, attributes: Readonly<Record<string, Attribute>>, domain = 'ai.onnx.ml') =>
  node(operator, ['x'], ['y'], { domain, attributes: new Map(Object.entries(attributes)) });
const count = (...nodes: ReturnType<typeof node>[]) => countParameters(model(graph({ nodes })));

test('linear models, scalers and support vectors have their weights in attributes', () => {
  const labels: Attribute = { kind: 'ints', value: [0n, 1n, 2n] };
  const linear = { coefficients: floats(12), intercepts: floats(3), classlabels_ints: labels };
  expect(
    count(classical('Scaler', { offset: floats(4), scale: floats(4) }), classical('LinearClassifier', linear)),
  ).toBe(8 + 15);
  const support = { support_vectors: floats(20), coefficients: floats(5), rho: floats(1), kernel_params: floats(3) };
  expect(count(classical('SVMRegressor', support))).toBe(26);
  expect(count(classical('LinearRegressor', linear, 'com.example'))).toBe(0);
});

test('what trees have learned is not counted, nor a list that was not kept', () => {
  expect(count(classical('TreeEnsembleClassifier', { nodes_values: floats(7) }))).toBe(null);
  const long: Attribute = { kind: 'other', value: 'more than 65536 floats' };
  expect(count(classical('LinearRegressor', { coefficients: long }))).toBe(null);
});

test('labels, and which of them is chosen, are no weights', () => {
  const nodes = [node('ArrayFeatureExtractor', ['labels', 'which'], ['y'], { domain: 'ai.onnx.ml' })];
  const initializers = [tensor('labels', [3], { type: 'int64' }), tensor('which', [1], { type: 'int64' })];
  expect(countParameters(model({ nodes, initializers }))).toBe(0);
});
