import { describe, expect, test } from 'vitest';
import type { GraphNode } from '../../src/graph.ts';
import { inferShapes } from '../../src/passes/infer-shapes.ts';
import { makeFloats, makeGraph, makeInfo, makeModel, makeNode } from './make-model.ts';
import { shapeOf } from './shape-of.ts';

describe('functions', () => {
  const mean = (attributes: GraphNode['attributes']) => ({
    domain: 'own',
    name: 'Mean',
    opsets: new Map(),
    inputs: ['x'],
    outputs: ['y'],
    attributes: ['axis'],
    defaults: new Map(),
    nodes: [{ ...makeNode('ReduceMean', ['x'], ['y']), attributes }],
  });

  test('a call is inferred through, with its own attributes in place of references', () => {
    const body = mean(makeNode('', [], [], { axes: { reference: 'axes' } }).attributes);
    const nodes = [
      makeNode('own:Mean', ['x'], ['a'], { axes: [0] }),
      makeNode('own:Mean', ['x'], ['b'], { axes: [1] }),
    ];
    const model = makeModel(makeGraph({ nodes, inputs: [makeInfo('x', [2, 3])], outputs: ['a', 'b'] }), 17, [body]);
    expect(shapeOf(model, 'a')).toBe('float32 1x3');
    expect(shapeOf(model, 'b')).toBe('float32 2x1');
  });

  test('an attribute that a call leaves out has the default of the function, not that of the operator', () => {
    const body = {
      ...mean(makeNode('', [], [], { axes: { reference: 'axes' }, keepdims: { reference: 'keep' } }).attributes),
      defaults: makeNode('', [], [], { axes: [1], keep: 0 }).attributes,
    };
    const model = makeModel(
      makeGraph({
        nodes: [makeNode('own:Mean', ['x'], ['a'], { axes: [0] }), makeNode('own:Mean', ['x'], ['b'])],
        inputs: [makeInfo('x', [2, 3])],
        outputs: ['a', 'b'],
      }),
      17,
      [body],
    );
    expect([shapeOf(model, 'a'), shapeOf(model, 'b')]).toEqual(['float32 3', 'float32 2']);
  });

  test('a body keeps to the operator sets of its function, not to those of the model', () => {
    // Until version 11 of ONNX's own set, the second input of Resize was the scales, since then it is a region.
    const resized = {
      domain: 'own',
      name: 'Resized',
      opsets: new Map([['', 10]]),
      inputs: ['x', 'scales'],
      outputs: ['y'],
      attributes: [],
      defaults: new Map(),
      nodes: [makeNode('Resize', ['x', 'scales'], ['y'])],
    };
    const call = makeGraph({
      nodes: [makeNode('own:Resized', ['x', 's'], ['y'])],
      inputs: [makeInfo('x', [2, 3])],
      weights: [makeFloats('s', [2, 2])],
      outputs: ['y'],
    });
    expect(shapeOf(makeModel(call, 17, [resized]), 'y')).toBe('float32 4x6');
    expect(shapeOf(makeModel(call, 10, [{ ...resized, opsets: new Map([['', 17]]) }]), 'y')).not.toBe('float32 4x6');
  });

  test('of several functions of one name, a call names its own', () => {
    const one = (overload: string, axis: number) => ({
      ...mean(makeNode('', [], [], { axes: [axis] }).attributes),
      overload,
    });
    const node = { ...makeNode('own:Mean', ['x'], ['y']), overload: 'b' };
    expect(
      shapeOf(
        makeModel(makeGraph({ nodes: [node], inputs: [makeInfo('x', [2, 3])], outputs: ['y'] }), 17, [
          one('a', 0),
          one('b', 1),
        ]),
        'y',
      ),
    ).toBe('float32 2x1');
  });

  test('functions that call each other twice are not copied without end', () => {
    const levels = Array.from({ length: 40 }, (_, level) => ({
      domain: 'own',
      name: `F${level}`,
      opsets: new Map(),
      inputs: ['x'],
      outputs: ['y'],
      attributes: [],
      defaults: new Map(),
      nodes: [makeNode(`own:F${level + 1}`, ['x'], ['z']), makeNode(`own:F${level + 1}`, ['z'], ['y'])],
    }));
    const model = makeModel(
      makeGraph({ nodes: [makeNode('own:F0', ['x'], ['y'])], inputs: [makeInfo('x', [2])], outputs: ['y'] }),
      17,
      levels,
    );
    expect(inferShapes(model).bodies.size).toBeLessThan(50_000);
  });

  test('functions that call each other without end end as unknown', () => {
    const again = {
      domain: 'own',
      name: 'Again',
      opsets: new Map(),
      inputs: ['x'],
      outputs: ['y'],
      attributes: [],
      defaults: new Map(),
      nodes: [makeNode('own:Again', ['x'], ['z']), makeNode('own:Again', ['z'], ['y'])],
    };
    const model = makeModel(
      makeGraph({ nodes: [makeNode('own:Again', ['x'], ['y'])], inputs: [makeInfo('x', [2])], outputs: ['y'] }),
      17,
      [again],
    );
    expect(shapeOf(model, 'y')).toBe('? ?');
  });
});
