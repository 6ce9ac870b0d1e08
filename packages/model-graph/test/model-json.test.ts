import { expect, test } from 'vitest';
import { foldedJson, modelJson } from '../src/model-json.ts';
import { folded, model, node, richModel, tensor } from './made-up-model.ts';

test('a node has operator, inputs, outputs, module path, attributes and the shapes of its outputs', () => {
  const json = modelJson(
    model({
      nodes: [
        node('Conv', ['x', 'w'], ['h'], {
          path: ['enc', 'conv'],
          attributes: new Map([['group', { kind: 'int', value: 2n }]]),
        }),
        node('Relu', ['h'], ['y']),
      ],
      values: [{ name: 'h', type: 'float32', dims: ['batch', 4] }],
      initializers: [tensor('w', [2])],
    }),
  );
  expect(json).toMatchObject({
    graph: {
      nodes: [
        {
          operator: 'Conv',
          inputs: ['x', 'w'],
          outputs: ['h'],
          path: ['enc', 'conv'],
          attributes: { group: 2 },
          shapes: { h: { type: 'float32', dims: ['batch', 4] } },
        },
        { operator: 'Relu', shapes: {} },
      ],
    },
  });
});

test('everything that a model can have survives JSON', () => {
  const json = modelJson(richModel());
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  expect(json).toMatchObject({
    graph: {
      nodes: [
        {
          attributes: {
            int: '-9223372036854775808',
            inf: ['Infinity', '-Infinity', 'NaN', 0.1],
            ints: [1, -1],
            graph: { name: 'body' },
          },
        },
        {},
      ],
    },
  });
});

test('a folded graph keeps its boxes with their costs, and its edges with their values', () => {
  expect(foldedJson(folded())).toMatchObject({
    nodes: [
      { id: 'x' },
      { id: 'enc/layer.0', type: 'm.Layer', operators: { MatMul: 2, Add: 1 }, parameters: 12, macs: 34 },
      {},
      {},
    ],
    edges: [{ source: 'x', target: 'enc/layer.0', values: [{ name: 'x', dims: ['batch', 4] }] }, {}, {}],
  });
});
