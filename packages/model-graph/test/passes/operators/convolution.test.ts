import { describe, expect, test } from 'vitest';
import { inferNode } from '../infer-node.ts';
import { makeFloats, makeInts } from '../make-model.ts';

describe('convolution and pooling', () => {
  test('a convolution counts the places of its window', () => {
    expect(
      inferNode(
        'Conv',
        [
          ['n', 3, 224, 224],
          [64, 3, 7, 7],
        ],
        { strides: [2, 2], pads: [3, 3, 3, 3] },
      ),
    ).toEqual(['float32 nx64x112x112']);
    expect(
      inferNode(
        'Conv',
        [
          [1, 8, 10],
          [16, 4, 3],
        ],
        { group: 2, dilations: [2] },
      ),
    ).toEqual(['float32 1x16x6']);
    expect(
      inferNode(
        'Conv',
        [
          [1, 3, 9, 10],
          [6, 3, 3, 3],
        ],
        { auto_pad: 'SAME_UPPER', strides: [2, 2] },
      ),
    ).toEqual(['float32 1x6x5x5']);
  });

  test('a window wider than its padded input leaves an extent that runtimes do not agree on', () => {
    const narrow = { kernel_shape: [2, 2], strides: [2, 2] };
    expect(inferNode('MaxPool', [[1, 200, 1, 8]], narrow)[0]).toBe('float32 1x200x?x4');
    expect(inferNode('MaxPool', [[1, 200, 2, 8]], narrow)[0]).toBe('float32 1x200x1x4');
    expect(
      inferNode('Conv', [
        [1, 3, 2],
        [6, 3, 3],
      ]),
    ).toEqual(['float32 1x6x?']);
  });

  test('a convolution of the wrong channels or rank has no output', () => {
    expect(
      inferNode('Conv', [
        [1, 4, 9],
        [6, 3, 3],
      ]),
    ).toEqual(['? ?']);
    expect(
      inferNode('Conv', [
        [1, 3],
        [6, 3, 3],
      ]),
    ).toEqual(['? ?']);
  });

  test('a symbol of an image goes through a stride as a quotient', () => {
    expect(
      inferNode(
        'Conv',
        [
          [1, 3, 'h'],
          [6, 3, 3],
        ],
        { pads: [1, 1], strides: [2] },
      ),
    ).toEqual(['float32 1x6xfloor((h - 1) / 2) + 1']);
  });

  test('a transposed convolution undoes one', () => {
    expect(
      inferNode(
        'ConvTranspose',
        [
          [1, 8, 16, 16],
          [8, 4, 4, 4],
        ],
        { strides: [2, 2], pads: [1, 1, 1, 1] },
      ),
    ).toEqual(['float32 1x4x32x32']);
    expect(
      inferNode(
        'ConvTranspose',
        [
          [1, 8, 5],
          [8, 4, 3],
        ],
        { strides: [2], output_padding: [1], group: 2 },
      ),
    ).toEqual(['float32 1x8x12']);
  });

  test(
    'a runtime pads a dilated window as if it were not dilated, and never a transposed one with less ' + 'than nothing',
    () => {
      expect(
        inferNode('MaxPool', [[1, 4, 13, 11]], {
          kernel_shape: [3, 2],
          auto_pad: 'SAME_UPPER',
          dilations: [2, 2],
          strides: [2, 2],
        }),
      ).toEqual(['float32 1x4x6x5']);
      expect(
        inferNode(
          'ConvTranspose',
          [
            [1, 4, 7, 5],
            [4, 3, 3, 2],
          ],
          { auto_pad: 'SAME_UPPER', strides: [3, 3] },
        ),
      ).toEqual(['float32 1x3x21x14']);
    },
  );

  test('ceil_mode drops a window that would start in the padding behind', () => {
    expect(inferNode('MaxPool', [[1, 1, 4, 4]], { kernel_shape: [3, 3], strides: [2, 2], ceil_mode: 1 })).toEqual([
      'float32 1x1x2x2',
    ]);
    expect(inferNode('MaxPool', [[1, 1, 2, 2]], { kernel_shape: [1, 1], strides: [2, 2], ceil_mode: 1 })).toEqual([
      'float32 1x1x1x1',
    ]);
    expect(inferNode('GlobalAveragePool', [['n', 8, 7, 7]])).toEqual(['float32 nx8x1x1']);
    expect(
      inferNode('com.microsoft:NhwcMaxPool', [{ type: 'uint8', dims: [2, 8, 8, 3] }], {
        kernel_shape: [3, 3],
        strides: [2, 2],
      }),
    ).toEqual(['uint8 2x3x3x3']);
  });

  test('Resize to a ratio of its sides is unknown where a size comes at run time, and rounded where all are known', () => {
    const bounded = (sizes: Parameters<typeof inferNode>[1][number], policy: string) =>
      inferNode('Resize', [[1, 3, 333, 777], null, null, sizes], { keep_aspect_ratio_policy: policy, axes: [2, 3] });
    expect(bounded({ type: 'int64', dims: [2] }, 'not_larger')).toEqual(['float32 1x3x?x?']);
    // What ONNX Runtime 1.30 makes of it.
    expect(bounded(makeInts('sizes', [100, 500]), 'not_larger')).toEqual(['float32 1x3x100x233']);
    expect(bounded(makeInts('sizes', [100, 500]), 'not_smaller')).toEqual(['float32 1x3x214x500']);
  });

  test('Resize rounds the 32-bit product of extent and scale down, or takes sizes', () => {
    expect(inferNode('Resize', [[1, 1, 7, 10], null, makeFloats('scales', [1, 1, 2.3, 0.31])])).toEqual([
      'float32 1x1x16x3',
    ]);
    expect(inferNode('Resize', [[1, 1, 7, 10], null, null, makeInts('sizes', [1, 1, 20, 30])])).toEqual([
      'float32 1x1x20x30',
    ]);
    expect(inferNode('Resize', [[1, 1, 7, 10], makeFloats('scales', [1, 1, 2, 2])], {}, { opset: 10 })).toEqual([
      'float32 1x1x14x20',
    ]);
    expect(inferNode('Resize', [[1, 1, 7, 10], null, null, { type: 'int64', dims: [4] }])).toEqual(['float32 ?x?x?x?']);
  });
});
