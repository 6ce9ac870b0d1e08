import { describe, expect, test } from 'vitest';
import { inferNode } from '../infer-node.ts';
import { makeBool, makeFloats, makeInts } from '../make-model.ts';

describe('arithmetic on values', () => {
  test('extents broadcast by the rule of NumPy, a number above 1 deciding over what is not known', () => {
    expect(
      inferNode('Add', [
        [2, 1, 4],
        [3, 1],
      ]),
    ).toEqual(['float32 2x3x4']);
    expect(
      inferNode('Add', [
        ['batch', 1],
        [null, 8],
      ]),
    ).toEqual(['float32 ?x8']);
    expect(inferNode('Mul', [['batch', 'seq'], [1]])).toEqual(['float32 batchxseq']);
    expect(inferNode('Mul', [['a'], ['b']])).toEqual(['float32 ?']);
    expect(inferNode('Mul', [['a'], [3]])).toEqual(['float32 3']);
  });

  test('two extents that cannot be broadcast give nothing, and stop nothing', () => {
    expect(inferNode('Add', [[2], [3]])).toEqual(['? ?']);
  });

  test('whole numbers divide towards zero, and take the sign of the divisor in Mod', () => {
    expect(inferNode('Div', [makeInts('a', [7, -7]), makeInts('b', [2, 2])])).toEqual(['int64 2 = 3 -3']);
    expect(inferNode('Mod', [makeInts('a', [7, -7]), makeInts('b', [3, 3])])).toEqual(['int64 2 = 1 2']);
    expect(inferNode('Mod', [makeInts('a', [7, -7]), makeInts('b', [3, 3])], { fmod: 1 })).toEqual(['int64 2 = 1 -1']);
  });

  test('a division by zero is unknown, not infinite', () => {
    expect(inferNode('Div', [makeInts('a', [7]), makeInts('b', [0])])).toEqual(['int64 1 = ?']);
  });

  test('real numbers are rounded to 32 bits, as a runtime holds them', () => {
    expect(inferNode('Mul', [makeFloats('a', [0.1]), makeFloats('b', [3])])).toEqual([
      `float32 1 = ${Math.fround(Math.fround(0.1) * 3)}`,
    ]);
  });

  test('comparisons and logic give booleans', () => {
    expect(inferNode('Less', [makeInts('a', [1, 5]), makeInts('b', [3], [])])).toEqual(['bool 2 = 1 0']);
    expect(inferNode('And', [makeBool('a', true), makeBool('b', false)])).toEqual(['bool  = 0']);
  });

  test('Where picks by its condition, and what both sides agree on where that is unknown', () => {
    expect(inferNode('Where', [{ type: 'bool', dims: [2] }, makeInts('a', [4, 5]), makeInts('b', [4, 6])])).toEqual([
      'int64 2',
    ]);
    expect(inferNode('Where', [makeBool('c', false), makeInts('a', [4, 5]), makeInts('b', [4, 6])])).toEqual([
      'int64 2 = 4 6',
    ]);
  });

  test('Cast takes its type by number, cuts fractions and knows that 2 is true', () => {
    expect(inferNode('Cast', [makeFloats('a', [2.7, -2.7])], { to: 7 })).toEqual(['int64 2 = 2 -2']);
    expect(inferNode('Cast', [makeInts('a', [2, 0])], { to: 9 })).toEqual(['bool 2 = 1 0']);
    expect(inferNode('Cast', [['n']], { to: 10 })).toEqual(['float16 n']);
  });

  test('Clip has its bounds as inputs, or as attributes before opset 11', () => {
    expect(
      inferNode('Clip', [makeFloats('a', [-1, 9]), makeFloats('low', [0], []), makeFloats('high', [6], [])]),
    ).toEqual(['float32 2 = 0 6']);
    expect(
      inferNode('Clip', [makeFloats('a', [-1, 9])], { min: { float: 0 }, max: { float: 6 } }, { opset: 6 }),
    ).toEqual(['float32 2 = 0 6']);
  });

  test('Round goes to the even neighbour', () => {
    expect(inferNode('Round', [makeFloats('a', [0.5, 1.5, 2.5, -1.5])])).toEqual(['float32 4 = 0 2 2 -2']);
  });
});
