import { describe, expect, test } from 'vitest';
import { inferNode } from '../infer-node.ts';
import { makeInts } from '../make-model.ts';

describe('products of matrices', () => {
  test('a product broadcasts its batch and drops the axis of a vector', () => {
    expect(
      inferNode('MatMul', [
        ['b', 12, 's', 32],
        [1, 12, 32, 's'],
      ]),
    ).toEqual(['float32 bx12xsxs']);
    expect(inferNode('MatMul', [[4], [2, 4, 3]])).toEqual(['float32 2x3']);
    expect(inferNode('MatMul', [[4], [4]])).toEqual(['float32']);
    expect(
      inferNode('MatMulInteger', [
        { type: 'uint8', dims: [2, 3] },
        { type: 'int8', dims: [3, 4] },
      ]),
    ).toEqual(['int32 2x4']);
  });

  test('Gemm and FusedMatMul transpose their operands', () => {
    expect(
      inferNode(
        'Gemm',
        [
          [5, 'n'],
          [7, 5],
        ],
        { transA: 1, transB: 1 },
      ),
    ).toEqual(['float32 nx7']);
    expect(
      inferNode(
        'com.microsoft:FusedMatMul',
        [
          [2, 5, 16],
          [2, 7, 16],
        ],
        { transB: 1 },
      ),
    ).toEqual(['float32 2x5x7']);
  });

  test('weights in blocks say their width as an attribute', () => {
    expect(
      inferNode('com.microsoft:MatMulNBits', [['b', 's', 32], { type: 'uint8', dims: [24, 2, 8] }], { K: 32, N: 24 }),
    ).toEqual(['float32 bxsx24']);
  });

  test('Einsum takes letters, dots, and an output that is left out', () => {
    expect(
      inferNode(
        'Einsum',
        [
          ['b', 'i', 8],
          ['b', 8, 'k'],
        ],
        { equation: 'bij,bjk->bik' },
      ),
    ).toEqual(['float32 bxixk']);
    expect(
      inferNode(
        'Einsum',
        [
          [2, 3, 4],
          [4, 5],
        ],
        { equation: '...ij,jk->...ik' },
      ),
    ).toEqual(['float32 2x3x5']);
    expect(
      inferNode(
        'Einsum',
        [
          [3, 4],
          [4, 5],
        ],
        { equation: 'ij,jk' },
      ),
    ).toEqual(['float32 3x5']);
    expect(inferNode('Einsum', [[3, 3]], { equation: 'ii' })).toEqual(['float32']);
  });
});

describe('recurrent layers, normalization and attention', () => {
  test('a recurrent layer gives all states, and the last ones', () => {
    expect(
      inferNode(
        'LSTM',
        [
          [7, 2, 64],
          [1, 512, 64],
          [1, 512, 128],
        ],
        { hidden_size: 128 },
        { outputs: 3 },
      ),
    ).toEqual(['float32 7x1x2x128', 'float32 1x2x128', 'float32 1x2x128']);
    expect(
      inferNode(
        'GRU',
        [
          [7, 2, 64],
          [2, 384, 64],
          [2, 384, 128],
        ],
        { direction: 'bidirectional' },
        { outputs: 2 },
      ),
    ).toEqual(['float32 7x2x2x128', 'float32 2x2x128']);
  });

  test('statistics of a normalization keep the axes before it', () => {
    expect(inferNode('LayerNormalization', [['b', 's', 384], [384], [384]], {}, { outputs: 3 })).toEqual([
      'float32 bxsx384',
      'float32 bxsx1',
      'float32 bxsx1',
    ]);
    expect(
      inferNode('com.microsoft:SkipLayerNormalization', [[2, 5, 16], [2, 5, 16], [16]], {}, { outputs: 4 })[3],
    ).toBe('float32 2x5x16');
  });

  test('quantization gives integers and back', () => {
    expect(inferNode('DynamicQuantizeLinear', [['b', 384]], {}, { outputs: 3 })).toEqual([
      'uint8 bx384',
      'float32',
      'uint8',
    ]);
    expect(inferNode('DequantizeLinear', [{ type: 'uint8', dims: [4, 5] }, []])).toEqual(['float32 4x5']);
    expect(inferNode('QuantizeLinear', [[4, 5], [], { type: 'int8', dims: [] }])).toEqual(['int8 4x5']);
  });

  test('attention with a cache gives the cache as it is afterwards', () => {
    const past = [2, 4, 3, 4];
    expect(
      inferNode(
        'com.microsoft:MultiHeadAttention',
        [[2, 5, 16], [2, 5, 16], [2, 5, 16], null, null, null, past, past],
        { num_heads: 4 },
        { outputs: 3 },
      ),
    ).toEqual(['float32 2x5x16', 'float32 2x4x8x4', 'float32 2x4x8x4']);
    expect(
      inferNode('com.microsoft:Attention', [[2, 5, 16], [16, 48], [48]], { num_heads: 4 }, { outputs: 2 }),
    ).toEqual(['float32 2x5x16', 'float32 2x2x4x5x4']);
    const cached = (past: number, total: number): string | undefined =>
      inferNode(
        'com.microsoft:GroupQueryAttention',
        [[2, 1, 64], [2, 1, 32], [2, 1, 32], [2, 2, past, 16], [2, 2, past, 16], null, makeInts('total', [total], [])],
        { num_heads: 4, kv_num_heads: 2 },
        { outputs: 3 },
      )[1];
    expect(cached(3, 4)).toBe('float32 2x2x4x16');
    expect(cached(128, 4)).toBe('float32 2x2x128x16');
  });
});

describe('classical models, spectra and lists', () => {
  test('a classifier gives a label a row and a score a class', () => {
    expect(
      inferNode('ai.onnx.ml:LinearClassifier', [['n', 4]], { classlabels_ints: [0, 1, 2] }, { outputs: 2 }),
    ).toEqual(['int64 n', 'float32 nx3']);
    expect(inferNode('ai.onnx.ml:TreeEnsembleRegressor', [['n', 4]], { n_targets: 2 })).toEqual(['float32 nx2']);
  });

  test('a spectrum has half the bins of its window and one more', () => {
    expect(
      inferNode('STFT', [[1, 16000, 1], makeInts('step', [160], []), null, makeInts('length', [400], [])]),
    ).toEqual(['float32 1x98x201x2']);
    expect(inferNode('DFT', [[1, 10, 1]], { onesided: 1 })).toEqual(['float32 1x6x2']);
  });

  test('what the data decides is a symbol that says so', () => {
    expect(
      inferNode('NonMaxSuppression', [
        [1, 100, 4],
        [1, 80, 100],
      ]),
    ).toEqual(['int64 count(out0)x3']);
    expect(inferNode('Unique', [[6]], {}, { outputs: 2 })).toEqual(['float32 count(out0)', 'int64 count(out0)']);
  });
});

test('FlexAttention has the heads and the length of the query, and the size of the values', () => {
  const qkv = [
    [2, 4, 5, 8],
    [2, 2, 7, 8],
    [2, 2, 7, 6],
  ] as const;
  expect(inferNode('ai.onnx.preview:FlexAttention', qkv)).toEqual(['float32 2x4x5x6']);
});

test('LinearAttention has the heads of the query side by side, and a state for each head of the values', () => {
  const packed = (heads: number, groups: number) => [
    [2, 3, heads * 8],
    [2, 3, groups * 8],
    [2, 3, groups * 6],
  ];
  const infer = (operator: string, heads: number, groups: number, more = {}) =>
    inferNode(operator, packed(heads, groups), { q_num_heads: heads, kv_num_heads: groups, ...more }, { outputs: 2 });
  expect(infer('LinearAttention', 4, 2)).toEqual(['float32 2x3x24', 'float32 2x2x8x6']);
  expect(infer('com.microsoft:LinearAttention', 4, 2)).toEqual(['float32 2x3x24', 'float32 2x2x8x6']);
  expect(infer('com.microsoft:LinearAttention', 2, 4)).toEqual(['float32 2x3x24', 'float32 2x4x8x6']);
  expect(infer('com.microsoft:LinearAttention', 4, 2, { state_window: 3 })[1]).toBe('float32 3x2x2x8x6');
});

test('axes that come at run time say by how many the rank grows', () => {
  expect(inferNode('Unsqueeze', [[5, 6], { type: 'int64', dims: [2] }])).toEqual(['float32 ?x?x?x?']);
});
