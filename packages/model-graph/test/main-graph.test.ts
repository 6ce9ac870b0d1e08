import { expect, test } from 'vitest';
import { mainGraph } from '../src/main-graph.ts';
import { graph, model, node, tensor } from './made-up-model.ts';

const info = (name: string) => ({ name, type: null, dims: null });
const body = graph({
  name: 'body',
  nodes: Array.from({ length: 30 }, (_, place) =>
    node('Add', ['h', place === 0 ? 'w' : `a${place - 1}`], [`a${place}`]),
  ),
  outputs: [info('a29')],
});
const branch = node('If', ['c'], ['y'], {
  attributes: new Map([
    ['then_branch', { kind: 'graph', value: body }],
    ['else_branch', { kind: 'graph', value: graph({}) }],
  ]),
});

test('of a graph that only chooses, the body that does the work is drawn, with what it takes from outside', () => {
  const main = mainGraph(
    model({
      nodes: [node('Relu', ['x'], ['h']), branch],
      inputs: [info('x'), info('c')],
      initializers: [tensor('w', [1]), tensor('other', [1])],
    }),
  )!;
  expect([main.graph.name, main.within === body]).toEqual(['body', true]);
  expect([main.graph.inputs.map(({ name }) => name), main.graph.initializers.map(({ name }) => name)]).toEqual([
    ['h'],
    ['w'],
  ]);
});

test('any other graph is drawn itself, and a weights file has none', () => {
  const busy = model({
    nodes: [...Array.from({ length: 5 }, (_, place) => node('Relu', ['x'], [`r${place}`])), branch],
  });
  expect(mainGraph(busy)?.graph).toBe(busy.graph);
  expect(mainGraph(model({}, { graph: null }))).toBe(null);
});
