import { expect, test } from 'vitest';
import { removeDeadCode } from '../../src/passes/remove-dead-code.ts';
import { makeGraph, makeInfo, makeModel, makeNode, makeWeight } from './make-model.ts';

const two = makeModel(
  makeGraph({
    nodes: [
      makeNode('Relu', ['x'], ['shared']),
      makeNode('MatMul', ['shared', 'w'], ['a']),
      makeNode('Neg', ['shared'], ['b']),
    ],
    inputs: [makeInfo('x', [2, 3])],
    weights: [makeWeight('w', [3, 4])],
    outputs: ['a', 'b'],
    values: [makeInfo('a', [2, 4]), makeInfo('shared', [2, 3])],
  }),
);

test('fewer outputs leave fewer nodes, weights and stated shapes', () => {
  const { graph } = removeDeadCode(two, { outputs: ['b'] });
  expect(graph?.nodes.map((node) => node.operator)).toEqual(['Relu', 'Neg']);
  expect(graph?.outputs.map((output) => output.name)).toEqual(['b']);
  expect(graph?.initializers).toEqual([]);
  expect(graph?.values.map((value) => value.name)).toEqual(['shared']);
});

test('an output that the graph does not have is an error', () => {
  expect(() => removeDeadCode(two, { outputs: ['c'] })).toThrowErrorMatchingInlineSnapshot(
    `[ReportError: removeDeadCode: no output named "c"]`,
  );
});

test('what a live body reads from outside lives, and what only its dead nodes read does not', () => {
  const body = makeGraph({ nodes: [makeNode('Relu', ['a'], ['r']), makeNode('Neg', ['b'], ['dead'])], outputs: ['r'] });
  const nodes = [
    makeNode('Exp', ['x'], ['a']),
    makeNode('Log', ['x'], ['b']),
    makeNode('If', ['c'], ['y'], { then_branch: body, else_branch: body }),
  ];
  const { graph } = removeDeadCode(
    makeModel(makeGraph({ nodes, inputs: [makeInfo('x', [2]), makeInfo('c', [], 'bool')], outputs: ['y'] })),
  );
  expect(graph?.nodes.map((node) => node.operator)).toEqual(['Exp', 'If']);
});

test('a cycle that an output needs is kept, without an endless walk', () => {
  const nodes = [makeNode('Add', ['x', 'b'], ['a']), makeNode('Relu', ['a'], ['b']), makeNode('Neg', ['x'], ['dead'])];
  const { graph } = removeDeadCode(makeModel(makeGraph({ nodes, inputs: [makeInfo('x', [2])], outputs: ['b'] })));
  expect(graph?.nodes.map((node) => node.operator)).toEqual(['Add', 'Relu']);
});

test('10,000 bodies inside each other are walked without an overflow', () => {
  let body = makeGraph({ nodes: [makeNode('Relu', ['x'], ['r'])], outputs: ['r'] });
  for (let depth = 0; depth < 10_000; depth += 1)
    body = makeGraph({
      nodes: [makeNode('If', ['c'], ['r'], { then_branch: body }), makeNode('Neg', ['x'], ['dead'])],
      outputs: ['r'],
    });
  expect(removeDeadCode(makeModel(body)).graph?.nodes.length).toBe(1);
});
