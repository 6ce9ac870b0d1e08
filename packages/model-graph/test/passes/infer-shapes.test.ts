import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/graph.ts';
import { countMacs } from '../../src/passes/count-macs.ts';
import { inferShapes } from '../../src/passes/infer-shapes.ts';
import { makeBool, makeGraph, makeInfo, makeInts, makeModel, makeNode, makeWeight } from './make-model.ts';
import { shapeOf } from './shape-of.ts';

describe('inputs', () => {
  const graph = makeGraph({
    nodes: [makeNode('Concat', ['past', 'new'], ['all'], { axis: 1 })],
    inputs: [
      makeInfo('past', ['batch', 'past_length', 8]),
      makeInfo('new', ['batch', 'length', 8]),
      makeInfo('mask', ['batch', 'past_length + length']),
    ],
    outputs: ['all'],
  });

  test('without sizes the symbols of the file are kept', () => {
    expect(shapeOf(makeModel(graph), 'all')).toBe('float32 batchxlength + past_lengthx8');
  });

  test('a symbol that one input fixes is fixed everywhere', () => {
    const sizes = { inputs: { past: [2, 7, 8], new: [2, 1, 8] } };
    expect(shapeOf(makeModel(graph), 'all', sizes)).toBe('float32 2x8x8');
    expect(shapeOf(makeModel(graph), 'mask', sizes)).toBe('float32 2x8');
  });

  test('an input that the graph does not have is an error, and so is another rank', () => {
    expect(() => inferShapes(makeModel(graph), { inputs: { psat: [1] } })).toThrowErrorMatchingInlineSnapshot(
      `[GraphError: inferShapes: no input named "psat"]`,
    );
    expect(() => inferShapes(makeModel(graph), { inputs: { past: [1] } })).toThrowErrorMatchingInlineSnapshot(
      `[GraphError: inferShapes: input "past": expected 3 extents, received 1]`,
    );
  });

  test('a format without a graph has no shapes', () => {
    expect(inferShapes({ ...makeModel(graph), graph: null }).graphs.size).toBe(0);
  });
});

describe('values on the way to shapes', () => {
  test('the shape chain of an exporter is followed', () => {
    const nodes = [
      makeNode('Shape', ['x'], ['s']),
      makeNode('Gather', ['s', 'first'], ['b']),
      makeNode('Unsqueeze', ['b', 'axis'], ['b1']),
      makeNode('Concat', ['b1', 'rest'], ['wanted'], { axis: 0 }),
      makeNode('Reshape', ['x', 'wanted'], ['y']),
    ];
    const weights = [makeInts('first', [0], []), makeInts('axis', [0]), makeInts('rest', [-1, 12, 32])];
    const graph = makeGraph({ nodes, inputs: [makeInfo('x', ['batch', 'seq', 384])], weights, outputs: ['y'] });
    expect(shapeOf(makeModel(graph), 'y')).toBe('float32 batchxseqx12x32');
    expect(shapeOf(makeModel(graph), 'y', { inputs: { x: [2, 5, 384] } })).toBe('float32 2x5x12x32');
  });

  test('a weight whose elements were jumped over leaves its readers a rank at most', () => {
    const graph = makeGraph({
      nodes: [makeNode('Reshape', ['x', 's'], ['y'])],
      inputs: [makeInfo('x', [2, 3])],
      weights: [makeWeight('s', [3], 'int64')],
      outputs: ['y'],
    });
    expect(shapeOf(makeModel(graph), 'y')).toBe('float32 ?x?x?');
  });
});

describe('what is not known', () => {
  const unknown = makeGraph({
    nodes: [
      makeNode('some.domain:Fancy', ['x'], ['y']),
      makeNode('Relu', ['y'], ['z']),
      makeNode('Relu', ['x'], ['w']),
    ],
    inputs: [makeInfo('x', [2, 3])],
    outputs: ['z'],
    values: [makeInfo('y', [2, 8])],
  });

  test('an operator without a rule is named, stops nothing, and the file may say what it makes', () => {
    expect([...inferShapes(makeModel(unknown)).unknownOperators]).toEqual([['some.domain:Fancy', 1]]);
    expect(shapeOf(makeModel(unknown), 'z')).toBe('float32 2x8');
    expect(shapeOf(makeModel(unknown), 'w')).toBe('float32 2x3');
  });

  test('what the file states is not believed for inputs of another size', () => {
    expect(shapeOf(makeModel(unknown), 'z', { inputs: { x: [4, 3] } })).toBe('float32 ?x?');
  });

  test('a node that breaks the rules of its operator has unknown outputs', () => {
    const graph = makeGraph({
      nodes: [makeNode('Conv', [], ['y']), makeNode('Einsum', ['x'], ['z'], { equation: '->->' })],
      inputs: [makeInfo('x', [2])],
      outputs: ['y', 'z'],
    });
    expect(shapeOf(makeModel(graph), 'y')).toBe('? ?');
  });

  test('nodes of a cycle are unknown, and those beside it are not', () => {
    const nodes = [makeNode('Add', ['x', 'b'], ['a']), makeNode('Relu', ['a'], ['b']), makeNode('Relu', ['x'], ['c'])];
    const graph = makeGraph({ nodes, inputs: [makeInfo('x', [2])], outputs: ['b', 'c'] });
    expect(shapeOf(makeModel(graph), 'b')).toBe('? ?');
    expect(shapeOf(makeModel(graph), 'c')).toBe('float32 2');
  });

  test('nodes in any order are sorted first', () => {
    const graph = makeGraph({
      nodes: [makeNode('Relu', ['a'], ['b']), makeNode('Relu', ['x'], ['a'])],
      inputs: [makeInfo('x', [2])],
      outputs: ['b'],
    });
    expect(shapeOf(makeModel(graph), 'b')).toBe('float32 2');
  });

  test('10,000 bodies inside each other end as unknown, without an overflow', () => {
    let body = makeGraph({ nodes: [makeNode('Relu', ['x'], ['r'])], outputs: ['r'] });
    for (let depth = 0; depth < 10_000; depth += 1)
      body = makeGraph({ nodes: [makeNode('If', ['c'], ['r'], { then_branch: body })], outputs: ['r'] });
    const graph = { ...body, inputs: [makeInfo('x', [2]), makeInfo('c', [], 'bool')] };
    expect(shapeOf(makeModel(graph), 'r')).toBe('? ?');
  });
});

describe('bodies', () => {
  const branches = {
    then_branch: makeGraph({ nodes: [makeNode('Relu', ['x'], ['t'])], outputs: ['t'] }),
    else_branch: makeGraph({ nodes: [makeNode('Concat', ['x', 'x'], ['e'], { axis: 0 })], outputs: ['e'] }),
  };
  const choice = (
    weights: Parameters<typeof makeGraph>[0]['weights'] = [],
    inputs = [makeInfo('c', [], 'bool')],
  ): Model =>
    makeModel(
      makeGraph({
        nodes: [makeNode('If', ['c'], ['y'], branches)],
        inputs: [makeInfo('x', [2, 'n']), ...inputs],
        weights: weights ?? [],
        outputs: ['y'],
      }),
    );

  test('an If gives what both branches agree on, or the branch whose condition is known', () => {
    expect(shapeOf(choice(), 'y')).toBe('float32 ?xn');
    expect(shapeOf(choice([makeBool('c', false)], []), 'y')).toBe('float32 4xn');
    expect(shapeOf(choice(), 'y', { values: { c: [1] } })).toBe('float32 2xn');
  });

  test('a branch that cannot run with these shapes is not the one taken', () => {
    const wrong = makeGraph({ nodes: [makeNode('MatMul', ['x', 'w'], ['e'])], outputs: ['e'] });
    const node = makeNode('If', ['c'], ['y'], { then_branch: branches.then_branch, else_branch: wrong });
    const graph = makeGraph({
      nodes: [node],
      inputs: [makeInfo('x', [2, 3]), makeInfo('c', [], 'bool')],
      weights: [makeWeight('w', [4, 4])],
      outputs: ['y'],
    });
    expect(shapeOf(makeModel(graph), 'y')).toBe('float32 2x3');
  });

  const loop = (rounds: readonly number[] | null): Model => {
    const body = makeGraph({
      nodes: [
        makeNode('Identity', ['c'], ['c2']),
        makeNode('Concat', ['a', 'x'], ['a2'], { axis: 0 }),
        makeNode('Relu', ['x'], ['row']),
      ],
      inputs: [makeInfo('i', [], 'int64'), makeInfo('c', [], 'bool'), makeInfo('a')],
      outputs: ['c2', 'a2', 'row'],
    });
    const inputs = [makeInfo('x', [2, 3]), ...(rounds === null ? [makeInfo('m', [], 'int64')] : [])];
    return makeModel(
      makeGraph({
        nodes: [makeNode('Loop', ['m', 'yes', 'x'], ['last', 'rows'], { body })],
        inputs,
        weights: [makeBool('yes', true), ...(rounds === null ? [] : [makeInts('m', rounds, [])])],
        outputs: ['last', 'rows'],
      }),
    );
  };

  test('a Loop of known rounds is followed round by round', () => {
    expect(shapeOf(loop([3]), 'last')).toBe('float32 8x3');
    expect(shapeOf(loop([3]), 'rows')).toBe('float32 3x2x3');
  });

  test('a Loop of unknown rounds keeps what no round changes', () => {
    expect(shapeOf(loop(null), 'last')).toBe('float32 ?x3');
    expect(shapeOf(loop(null), 'rows')).toBe('float32 ?x2x3');
  });

  test('a Scan walks along its inputs and stacks its outputs', () => {
    const body = makeGraph({
      nodes: [makeNode('Add', ['s', 'r'], ['s2']), makeNode('Relu', ['r'], ['o'])],
      inputs: [makeInfo('s'), makeInfo('r')],
      outputs: ['s2', 'o'],
    });
    const graph = makeGraph({
      nodes: [makeNode('Scan', ['a', 'x'], ['last', 'rows'], { body, num_scan_inputs: 1 })],
      inputs: [makeInfo('a', [4]), makeInfo('x', ['t', 4])],
      outputs: ['last', 'rows'],
    });
    expect(shapeOf(makeModel(graph), 'last')).toBe('float32 4');
    expect(shapeOf(makeModel(graph), 'rows')).toBe('float32 tx4');
  });

  test('a Scan of opset 8 has lengths first, and a batch and the steps in front of everything', () => {
    const body = makeGraph({
      nodes: [makeNode('MatMul', ['r', 'w'], ['m']), makeNode('Add', ['s', 'm'], ['s2'])],
      inputs: [makeInfo('s'), makeInfo('r')],
      outputs: ['s2', 'm'],
    });
    const graph = makeGraph({
      nodes: [makeNode('Scan', ['', 'a', 'x'], ['last', 'rows'], { body, num_scan_inputs: 1 })],
      inputs: [makeInfo('a', [2, 4]), makeInfo('x', [2, 7, 3])],
      weights: [makeWeight('w', [3, 4])],
      outputs: ['last', 'rows'],
    });
    const model = makeModel(graph, 8);
    expect([shapeOf(model, 'last'), shapeOf(model, 'rows')]).toEqual(['float32 2x4', 'float32 2x7x4']);
    expect(countMacs(model, inferShapes(model)).total).toBe(2 * 7 * 3 * 4);
  });
});

test('elements of an input must be as many as its shape has', () => {
  const model = makeModel(
    makeGraph({ nodes: [makeNode('Relu', ['x'], ['y'])], inputs: [makeInfo('x', [1])], outputs: ['y'] }),
  );
  expect(() => inferShapes(model, { values: { x: [1, 1] } })).toThrowErrorMatchingInlineSnapshot(
    `[GraphError: inferShapes: input "x": expected 1 elements, received 2]`,
  );
});
