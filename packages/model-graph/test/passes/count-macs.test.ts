import { describe, expect, test } from 'vitest';
import { countMacs } from '../../src/passes/count-macs.ts';
import { inferShapes } from '../../src/passes/infer-shapes.ts';
import type { Dimension, Model } from '../../src/graph.ts';
import { makeBool, makeGraph, makeInfo, makeInts, makeModel, makeNode, makeWeight, type Given } from './make-model.ts';

const count = (model: Model) => countMacs(model, inferShapes(model));

/** MACs of one node with inputs of these extents; null for an input that is left out. */
function macsOf(
  operator: string,
  inputs: readonly (readonly Dimension[] | null)[],
  attributes: Readonly<Record<string, Given>> = {},
): number | string {
  const names = inputs.map((dims, place) => (dims === null ? '' : `in${place}`));
  const infos = inputs.flatMap((dims, place) => (dims === null ? [] : [makeInfo(`in${place}`, dims)]));
  const { total, unknown } = count(
    makeModel(
      makeGraph({ nodes: [makeNode(operator, names, ['out', 'more'], attributes)], inputs: infos, outputs: ['out'] }),
    ),
  );
  return unknown === 0 ? total : `${unknown} unknown`;
}

describe('one node', () => {
  test('a convolution costs its kernel and channels for each output element, in groups less', () => {
    expect(
      macsOf(
        'Conv',
        [
          [1, 3, 224, 224],
          [64, 3, 7, 7],
        ],
        { strides: [2, 2], pads: [3, 3, 3, 3] },
      ),
    ).toBe(64 * 112 * 112 * 3 * 49);
    expect(
      macsOf(
        'Conv',
        [
          [1, 32, 10, 10],
          [32, 1, 3, 3],
        ],
        { group: 32, pads: [1, 1, 1, 1] },
      ),
    ).toBe(32 * 100 * 9);
    expect(
      macsOf(
        'ConvTranspose',
        [
          [1, 8, 16, 16],
          [8, 4, 4, 4],
        ],
        { strides: [2, 2] },
      ),
    ).toBe(8 * 256 * 4 * 16);
  });

  test('a product of matrices costs its inner extent for each output element, and no bias', () => {
    expect(
      macsOf('MatMul', [
        [2, 12, 5, 32],
        [2, 12, 32, 7],
      ]),
    ).toBe(2 * 12 * 5 * 7 * 32);
    expect(macsOf('Gemm', [[32, 5], [7, 32], [7]], { transA: 1, transB: 1 })).toBe(5 * 7 * 32);
    expect(
      macsOf(
        'com.microsoft:FusedMatMul',
        [
          [2, 32, 5],
          [2, 32, 7],
        ],
        { transA: 1 },
      ),
    ).toBe(2 * 5 * 7 * 32);
    expect(
      macsOf(
        'com.microsoft:MatMulNBits',
        [
          [2, 5, 32],
          [24, 2, 8],
        ],
        { K: 32, N: 24 },
      ),
    ).toBe(2 * 5 * 24 * 32);
    expect(
      macsOf(
        'Einsum',
        [
          [2, 5, 8],
          [2, 8, 7],
        ],
        { equation: 'bij,bjk->bik' },
      ),
    ).toBe(2 * 5 * 7 * 8);
  });

  test('a recurrent layer costs its gates for each step and direction', () => {
    expect(
      macsOf(
        'LSTM',
        [
          [7, 2, 64],
          [2, 512, 64],
          [2, 512, 128],
        ],
        { direction: 'bidirectional', hidden_size: 128 },
      ),
    ).toBe(7 * 2 * 2 * 4 * 128 * (64 + 128));
    expect(
      macsOf('GRU', [
        [7, 1, 64],
        [1, 384, 64],
        [1, 384, 128],
      ]),
    ).toBe(7 * 3 * 128 * (64 + 128));
  });

  test('attention costs scores and their use, the packed one its projections too', () => {
    expect(macsOf('com.microsoft:Attention', [[2, 5, 16], [16, 48], [48]], { num_heads: 4 })).toBe(
      2 * 5 * 16 * 48 + 2 * 4 * 5 * 5 * 8,
    );
    expect(
      macsOf(
        'com.microsoft:MultiHeadAttention',
        [
          [2, 5, 16],
          [2, 7, 16],
          [2, 7, 16],
        ],
        { num_heads: 4 },
      ),
    ).toBe(2 * 4 * 5 * 7 * 8);
  });

  test('element by element there is nothing to accumulate', () => {
    expect(macsOf('Mul', [[1000], [1000]])).toBe(0);
  });

  test('a node with an extent that is not known counts as unknown, not as zero', () => {
    expect(
      macsOf('MatMul', [
        ['batch', 3],
        [3, 4],
      ]),
    ).toBe('1 unknown');
  });
});

describe('a model', () => {
  const linear = (input: string, output: string, path: readonly string[]) =>
    makeNode('MatMul', [input, 'w'], [output], {}, path);
  const weights = [makeWeight('w', [4, 4])];

  test('modules are the first steps of the path, as many as asked for', () => {
    const nodes = [
      linear('x', 'a', ['encoder', 'layer.0', 'dense']),
      linear('a', 'b', ['encoder', 'layer.1']),
      linear('b', 'y', []),
    ];
    const model = makeModel(makeGraph({ nodes, inputs: [makeInfo('x', [2, 4])], weights, outputs: ['y'] }));
    expect([...count(model).byModule]).toEqual([
      ['encoder', 64],
      ['', 32],
    ]);
    expect([...countMacs(model, inferShapes(model), { level: 2 }).byModule]).toEqual([
      ['encoder/layer.0', 32],
      ['encoder/layer.1', 32],
      ['', 32],
    ]);
    expect(count(model)).toMatchObject({ total: 96, unknown: 0 });
  });

  const small = makeGraph({ nodes: [linear('x', 't', [])], outputs: ['t'] });
  const large = makeGraph({ nodes: [linear('x', 'e1', []), linear('e1', 'e', [])], outputs: ['e'] });
  const choice = (known: readonly boolean[]): Model =>
    makeModel(
      makeGraph({
        nodes: [makeNode('If', ['c'], ['y'], { then_branch: small, else_branch: large })],
        inputs: [makeInfo('x', [2, 4]), ...(known.length ? [] : [makeInfo('c', [], 'bool')])],
        weights: [...weights, ...known.map((value) => makeBool('c', value))],
        outputs: ['y'],
      }),
    );

  test('of an If the branch taken counts, and the larger one where that is not known', () => {
    expect(count(choice([true])).total).toBe(32);
    expect(count(choice([false])).total).toBe(64);
    expect(count(choice([])).total).toBe(64);
  });

  test('a body counts once a round, and is unknown where the rounds are', () => {
    const body = makeGraph({
      nodes: [makeNode('Identity', ['c'], ['c2']), linear('x', 'row', [])],
      inputs: [makeInfo('i', [], 'int64'), makeInfo('c', [], 'bool')],
      outputs: ['c2', 'row'],
    });
    const loop = (rounds: readonly number[]): Model =>
      makeModel(
        makeGraph({
          nodes: [makeNode('Loop', ['m', ''], ['rows'], { body })],
          inputs: [makeInfo('x', [2, 4]), ...(rounds.length ? [] : [makeInfo('m', [], 'int64')])],
          weights: [...weights, ...rounds.map((round) => makeInts('m', [round], []))],
          outputs: ['rows'],
        }),
      );
    expect(count(loop([5]))).toMatchObject({ total: 160, unknown: 0 });
    expect(count(loop([]))).toMatchObject({ total: 0, unknown: 1 });
  });

  test('what a called function multiplies counts for its call', () => {
    const called = {
      domain: 'own',
      name: 'Linear',
      opsets: new Map(),
      inputs: ['a', 'b'],
      outputs: ['y'],
      attributes: [],
      defaults: new Map(),
      nodes: [makeNode('MatMul', ['a', 'b'], ['y'])],
    };
    const node = makeNode('own:Linear', ['x', 'w'], ['y']);
    const model = makeModel(
      makeGraph({ nodes: [node], inputs: [makeInfo('x', [2, 4])], weights, outputs: ['y'] }),
      17,
      [called],
    );
    expect(count(model).byNode.get(node)).toBe(32);
  });
});
