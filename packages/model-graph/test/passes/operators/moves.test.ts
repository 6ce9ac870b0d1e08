import { describe, expect, test } from 'vitest';
import { inferNode } from '../infer-node.ts';
import { makeInts } from '../make-model.ts';

const END = 2 ** 62;

describe('shapes as values', () => {
  test('Shape gives extents as elements, since opset 15 a part of them', () => {
    expect(inferNode('Shape', [['batch', 3, null]])).toEqual(['int64 3 = batch 3 ?']);
    expect(inferNode('Shape', [[2, 3, 4]], { start: -2 }, { opset: 15 })).toEqual(['int64 2 = 3 4']);
    expect(inferNode('Size', [['batch', 3]])).toEqual(['int64  = 3*batch']);
  });

  test('Range counts its steps', () => {
    expect(inferNode('Range', [makeInts('a', [1], []), makeInts('b', [8], []), makeInts('c', [3], [])])).toEqual([
      'int64 3 = 1 4 7',
    ]);
    expect(inferNode('Range', [makeInts('a', [5], []), makeInts('b', [0], []), makeInts('c', [-2], [])])).toEqual([
      'int64 3 = 5 3 1',
    ]);
  });

  test('NonZero counts known elements, and names the count of others', () => {
    expect(inferNode('NonZero', [makeInts('a', [0, 5, 0, 7], [2, 2])])).toEqual(['int64 2x2 = 0 1 1 1']);
    expect(inferNode('NonZero', [[4, 4]])).toEqual(['int64 2xcount(out0)']);
  });

  test('ConstantOfShape of ones keeps that they are all equal, however many', () => {
    expect(inferNode('ConstantOfShape', [makeInts('a', [500, 500])], { value: makeInts('v', [1]) })).toEqual([
      'int64 500x500 = 1',
    ]);
  });
});

describe('the same elements in other extents', () => {
  test('Reshape keeps for 0, works out -1, and cancels symbols', () => {
    expect(inferNode('Reshape', [[2, 3, 4], makeInts('s', [0, -1])])).toEqual(['float32 2x12']);
    expect(inferNode('Reshape', [['batch', 'seq', 384], makeInts('s', [0, 0, 12, -1])])).toEqual([
      'float32 batchxseqx12x32',
    ]);
    expect(inferNode('Reshape', [[0, 3], makeInts('s', [3, 0])], { allowzero: 1 })).toEqual(['float32 3x0']);
    expect(inferNode('Reshape', [[2, 3], { type: 'int64', dims: [3] }])).toEqual(['float32 ?x?x?']);
    expect(inferNode('Reshape', [[2, 3]], { shape: [3, 2] }, { opset: 1 })).toEqual(['float32 3x2']);
  });

  test('Squeeze and Unsqueeze have axes as attribute up to opset 12 and as input since', () => {
    expect(inferNode('Squeeze', [[1, 3, 1]])).toEqual(['float32 3']);
    expect(inferNode('Squeeze', [[1, 3, 1]], { axes: [-1] }, { opset: 11 })).toEqual(['float32 1x3']);
    expect(inferNode('Unsqueeze', [[3], makeInts('axes', [0, 2])])).toEqual(['float32 1x3x1']);
    expect(inferNode('Unsqueeze', [[3]], { axes: [0, 2] }, { opset: 11 })).toEqual(['float32 1x3x1']);
  });

  test('Flatten cuts at an axis, also counted from the end', () => {
    expect(inferNode('Flatten', [[2, 3, 4]])).toEqual(['float32 2x12']);
    expect(inferNode('Flatten', [[2, 3, 4]], { axis: 0 })).toEqual(['float32 1x24']);
    expect(inferNode('Flatten', [[2, 3, 4]], { axis: -1 })).toEqual(['float32 6x4']);
  });

  test('blocks of depth become area and back', () => {
    expect(inferNode('DepthToSpace', [[1, 12, 4, 5]], { blocksize: 2 })).toEqual(['float32 1x3x8x10']);
    expect(inferNode('SpaceToDepth', [[1, 3, 8, 10]], { blocksize: 2 })).toEqual(['float32 1x12x4x5']);
  });
});

describe('moved elements', () => {
  test('Transpose turns all axes around when it names none', () => {
    expect(inferNode('Transpose', [[2, 3, 4]])).toEqual(['float32 4x3x2']);
    expect(inferNode('Transpose', [makeInts('a', [1, 2, 3, 4, 5, 6], [2, 3])])).toEqual(['int64 3x2 = 1 4 2 5 3 6']);
  });

  test('Concat adds along its axis and takes what is known of the others', () => {
    expect(
      inferNode(
        'Concat',
        [
          [2, null, 3],
          [2, 5, 4],
        ],
        { axis: -1 },
      ),
    ).toEqual(['float32 2x5x7']);
    expect(
      inferNode(
        'Concat',
        [
          ['past', 8],
          ['seq', 8],
        ],
        { axis: 0 },
      ),
    ).toEqual(['float32 past + seqx8']);
    expect(inferNode('Concat', [[0], [2, 8]], { axis: 0 })).toEqual(['float32 2x8']);
  });

  test('Slice clamps its ends, walks backwards, and counts steps', () => {
    const slice = (extent: number, start: number, end: number, step: number): string[] =>
      inferNode('Slice', [
        makeInts(
          'a',
          Array.from({ length: extent }, (_, place) => place),
        ),
        makeInts('s', [start]),
        makeInts('e', [end]),
        makeInts('x', [0]),
        makeInts('t', [step]),
      ]);
    expect(slice(6, 1, END, 2)).toEqual(['int64 3 = 1 3 5']);
    expect(slice(6, -2, END, 1)).toEqual(['int64 2 = 4 5']);
    expect(slice(4, -1, -END, -1)).toEqual(['int64 4 = 3 2 1 0']);
    expect(slice(4, 3, 1, 1)).toEqual(['int64 0 =']);
  });

  test('Slice of a symbol to its end keeps the symbol', () => {
    expect(
      inferNode('Slice', [['batch', 'seq'], makeInts('s', [1]), makeInts('e', [END]), makeInts('x', [1])]),
    ).toEqual(['float32 batchxseq - 1']);
    expect(inferNode('Slice', [['batch', 'seq'], makeInts('s', [0]), makeInts('e', [5]), makeInts('x', [1])])).toEqual([
      'float32 batchx?',
    ]);
  });

  test('Split is named by attribute or input, else even with a smaller last part', () => {
    expect(inferNode('Split', [[6, 4]], { split: [2, 4] }, { outputs: 2, opset: 11 })).toEqual([
      'float32 2x4',
      'float32 4x4',
    ]);
    expect(inferNode('Split', [[6, 4], makeInts('s', [1, 3])], { axis: 1 }, { outputs: 2 })).toEqual([
      'float32 6x1',
      'float32 6x3',
    ]);
    expect(inferNode('Split', [[7]], { num_outputs: 3 }, { outputs: 3, opset: 18 })).toEqual([
      'float32 3',
      'float32 3',
      'float32 1',
    ]);
  });

  test('Pad has its pads as input since opset 11, and axes since 18', () => {
    expect(inferNode('Pad', [[1, 3, 8]], { pads: [0, 0, 1, 0, 0, 2] }, { opset: 2 })).toEqual(['float32 1x3x11']);
    expect(inferNode('Pad', [[1, 3, 8], makeInts('p', [2, 2]), null, makeInts('a', [-1])], {}, { opset: 18 })).toEqual([
      'float32 1x3x12',
    ]);
  });

  test('Expand and Tile repeat', () => {
    expect(inferNode('Expand', [['batch', 1, 4], makeInts('s', [1, 3, 1])])).toEqual(['float32 batchx3x4']);
    expect(inferNode('Tile', [makeInts('a', [1, 2]), makeInts('r', [2])])).toEqual(['int64 4 = 1 2 1 2']);
  });
});

describe('picked elements', () => {
  test('Gather puts the extents of the indices in place of the axis', () => {
    expect(inferNode('Gather', [[30522, 384], { type: 'int64', dims: ['batch', 'seq'] }])).toEqual([
      'float32 batchxseqx384',
    ]);
    expect(inferNode('Gather', [makeInts('a', [4, 5, 6]), makeInts('i', [-1], [])])).toEqual(['int64  = 6']);
  });

  test('GatherND drops what its indices address', () => {
    expect(inferNode('GatherND', [[2, 3, 4], { type: 'int64', dims: [5, 2] }])).toEqual(['float32 5x4']);
    expect(inferNode('GatherND', [[2, 3, 4], { type: 'int64', dims: [2, 1] }], { batch_dims: 1 })).toEqual([
      'float32 2x4',
    ]);
  });

  test('TopK takes k from an input that is known, else leaves the extent open', () => {
    expect(inferNode('TopK', [[2, 100], makeInts('k', [5])], {}, { outputs: 2 })).toEqual(['float32 2x5', 'int64 2x5']);
    expect(inferNode('TopK', [[2, 100], { type: 'int64', dims: [1] }], {}, { outputs: 2 })).toEqual([
      'float32 2x?',
      'int64 2x?',
    ]);
  });

  test('reductions keep or drop axes, which are an input since opset 18', () => {
    expect(inferNode('ReduceMean', [[2, 3, 4]], { axes: [-1] })).toEqual(['float32 2x3x1']);
    expect(inferNode('ReduceMean', [[2, 3, 4], makeInts('a', [0, 1])], { keepdims: 0 }, { opset: 18 })).toEqual([
      'float32 4',
    ]);
    expect(inferNode('ReduceSum', [[2, 3]], { keepdims: 0 })).toEqual(['float32']);
    expect(inferNode('ReduceProd', [makeInts('a', [2, 3, 4])], { keepdims: 0 })).toEqual(['int64  = 24']);
    expect(inferNode('ArgMax', [[2, 3]], { axis: 1, keepdims: 0 })).toEqual(['int64 2']);
  });
});
