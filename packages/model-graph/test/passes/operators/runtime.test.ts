import { expect, test } from 'vitest';
import { findOperator } from '../../../src/passes/operators/index.ts';
import { inferNode } from '../infer-node.ts';
import { makeNode } from '../make-model.ts';

const quantized = (...dims: number[]): { type: string; dims: number[] } => ({ type: 'uint8', dims });

test('images with their channels last keep them there', () => {
  const parts = [[], quantized(), quantized(4, 3, 3, 3), [], quantized(), [], quantized()];
  expect(
    inferNode('com.microsoft:QLinearConv', [quantized(1, 8, 8, 3), ...parts], { channels_last: 1, strides: [2, 2] }),
  ).toEqual(['uint8 1x3x3x4']);
  expect(inferNode('com.microsoft:QLinearConv', [quantized(1, 3, 8, 8), ...parts])).toEqual(['uint8 1x4x6x6']);
  expect(
    inferNode('com.microsoft:NhwcFusedConv', [
      [1, 9, 9, 3],
      [6, 3, 3, 3],
    ]),
  ).toEqual(['float32 1x7x7x6']);
});

test('quantized operands are followed by their scales and zero points', () => {
  const scale = [[], quantized()] as const;
  expect(
    inferNode('com.microsoft:QLinearAdd', [quantized(2, 3, 4), ...scale, quantized(3, 1), ...scale, ...scale]),
  ).toEqual(['uint8 2x3x4']);
  expect(
    inferNode('com.microsoft:QLinearConcat', [...scale, quantized(2, 3), ...scale, quantized(2, 5), ...scale], {
      axis: 1,
    }),
  ).toEqual(['uint8 2x8']);
  expect(inferNode('com.microsoft:QGemm', [quantized(3, 4), ...scale, quantized(4, 6), ...scale])).toEqual([
    'float32 3x6',
  ]);
});

test('operators whose domain an exporter left out are found, and unknown ones are not', () => {
  expect(findOperator(makeNode('SkipLayerNormalization', [], []))).not.toBeNull();
  expect(findOperator(makeNode('com.microsoft:NoSuchOperator', [], []))).toBeNull();
  expect(findOperator(makeNode('own:Relu', [], []))).toBeNull();
});

test('a packed table or matrix gives the width that its attributes and its packing say', () => {
  const packed = [[2, 3, 32], quantized(96), [12]] as const;
  const sizes = { K: 32, N: 6, block_size: 16, quant_type: 1 };
  expect(inferNode('com.microsoft:MatMulBnb4', packed, sizes)).toEqual(['float32 2x3x6']);
  expect(inferNode('com.microsoft:MatMulBnb4', [[2, 6], quantized(96), [12]], { ...sizes, transB: 0 })).toEqual([
    'float32 2x32',
  ]);
  const rows = [quantized(10, 16), { type: 'int64', dims: [2, 3] }, [10, 2]] as const;
  expect(inferNode('com.microsoft:GatherBlockQuantized', rows, { gather_axis: -2, bits: 4 })).toEqual([
    'float32 2x3x32',
  ]);
});
