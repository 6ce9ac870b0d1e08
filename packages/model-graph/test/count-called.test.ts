import { expect, test } from 'vitest';
import { countParameters } from '../src/count-parameters.ts';
import type { GraphNode, ModelFunction } from '../src/graph.ts';
import { model, node, tensor } from './made-up-model.ts';

const constant = (name: string, dims: readonly number[]): GraphNode =>
  node('Constant', [], [name], { attributes: new Map([['value', { kind: 'tensor', value: tensor('', dims) }]]) });
const packed = (inputs: string[], attributes: Record<string, number>): GraphNode =>
  node('MatMulNBits', inputs, ['y'], {
    domain: 'com.microsoft',
    attributes: new Map(
      Object.entries(attributes).map(([name, value]) => [name, { kind: 'int', value: BigInt(value) }]),
    ),
  });
const called = (name: string, inputs: string[], nodes: GraphNode[]): ModelFunction => ({
  domain: 'own',
  name,
  opsets: new Map([['', 17]]),
  inputs,
  outputs: ['y'],
  attributes: [],
  defaults: new Map(),
  nodes,
});
const own = (name: string, inputs: string[], outputs: string[]) => node(name, inputs, outputs, { domain: 'own' });

test('what functions do with their inputs is as if they stood there, and their own constants count once', () => {
  const linear = called('Linear', ['x', 'b', 's'], [packed(['x', 'b', 's'], { K: 70, N: 10 })]);
  const twice = called('Twice', ['x', 'b', 's'], [own('Linear', ['x', 'b', 's'], ['h']), own('Head', ['h'], ['y'])]);
  const head = called('Head', ['x'], [constant('w', [10, 4]), node('MatMul', ['x', 'w'], ['y'])]);
  const calls = [own('Twice', ['x', 'b', 's'], ['y']), own('Head', ['y'], ['z'])];
  const initializers = [tensor('b', [10, 3, 16], { type: 'uint8' }), tensor('s', [30])];
  const functions = [linear, twice, head];
  expect(countParameters(model({ nodes: calls, initializers }, { functions }))).toBe(740);
});

test('functions that call themselves, or each other without end, are read so far and no farther', () => {
  const self = called('Self', ['x'], [own('Self', ['x'], ['y'])]);
  const double = Array.from({ length: 90 }, (_, at) =>
    called(`D${at}`, ['x'], [own(`D${at + 1}`, ['x'], ['h']), own(`D${at + 1}`, ['h'], ['y'])]),
  );
  const nodes = [own('Self', ['x'], ['y']), own('D0', ['y'], ['z'])];
  const initializers = [tensor('w', [3])];
  expect(countParameters(model({ nodes, initializers }, { functions: [self, ...double] }))).toBe(3);
});
