import type { Dimension, ElementType } from '../../graph.ts';
import { elementTypeOf, floatOf, hasInput, input, intOf, type Call, type Operator } from '../call.ts';
import { addExtents, divideExtents, isCount, multiplyExtents, subtractExtents } from '../dimension-algebra.ts';
import { numberOf, type Value } from '../value.ts';
import { elementwise, type Compute } from './broadcast.ts';
import { roundElement } from './round-element.ts';

type Numeric = (a: number, b: number, type: ElementType | null) => number;
type Symbolic = (a: Dimension, b: Dimension) => Dimension;

const isWhole = (type: ElementType | null): boolean => type !== null && /^u?int/.test(type);

/** Numbers by the one rule; symbols, which stand for extents, by the other if there is one. */
function binary(numeric: Numeric, symbolic: Symbolic = () => null): Operator {
  return (call) => {
    const values = [input(call, 0), input(call, 1)];
    const type = values[0]?.type ?? values[1]?.type ?? null;
    return [
      elementwise(values, type, ([a = null, b = null]) =>
        roundElement(type, typeof a === 'number' && typeof b === 'number' ? numeric(a, b, type) : symbolic(a, b)),
      ),
    ];
  };
}

/** Comparisons give booleans; two symbols are only compared where they are the same one, or one side is negative. */
function comparison(numeric: (a: number, b: number) => boolean): Operator {
  const sign = (test: boolean): Dimension => (test ? 1 : 0);
  const compare: Compute = ([a = null, b = null]) => {
    if (a === null || b === null) return null;
    if (typeof a === 'number' && typeof b === 'number') return sign(numeric(a, b));
    if (a === b) return sign(numeric(0, 0));
    if (typeof b === 'number' && b < 0 && isCount(a)) return sign(numeric(0, b));
    return typeof a === 'number' && a < 0 && isCount(b) ? sign(numeric(a, 0)) : null;
  };
  return (call) => [elementwise([input(call, 0), input(call, 1)], 'bool', compare)];
}

function logic(numeric: (a: number, b: number) => number): Operator {
  return (call) => [
    elementwise([input(call, 0), input(call, 1)], 'bool', ([a, b]) =>
      typeof a === 'number' && typeof b === 'number' ? numeric(a, b) : null,
    ),
  ];
}

/** Min, Max, Sum and Mean take any number of inputs. */
function several(
  numeric: (elements: readonly number[]) => number,
  symbolic: (elements: readonly Dimension[]) => Dimension = () => null,
): Operator {
  return (call) => {
    const values = call.inputs.map((_, place) => input(call, place));
    const type = values.find((value) => value.type !== null)?.type ?? null;
    const compute: Compute = (elements) =>
      roundElement(
        type,
        elements.every((element) => typeof element === 'number') ? numeric(elements) : symbolic(elements),
      );
    return [elementwise(values, type, compute)];
  };
}

const modulo: Operator = (call) => {
  const truncated = intOf(call.node, 'fmod', 0) === 1;
  return binary((a, b) => (truncated ? a % b : a - b * Math.floor(a / b)))(call);
};

const where: Operator = (call) => {
  const [condition, yes, no] = [input(call, 0), input(call, 1), input(call, 2)];
  const type = yes.type ?? no.type;
  const choose: Compute = ([test = null, a = null, b = null]) =>
    test === null || typeof test === 'string' ? (a === b ? a : null) : test === 0 ? b : a;
  return [elementwise([condition, yes, no], type, choose)];
};

/** Bounds are inputs since opset 11, attributes before; a symbol within unknown bounds stays unknown. */
const clip: Operator = (call) => {
  const value = input(call, 0);
  const low = hasInput(call, 1) ? numberOf(input(call, 1)) : floatOf(call.node, 'min', -Infinity);
  const high = hasInput(call, 2) ? numberOf(input(call, 2)) : floatOf(call.node, 'max', Infinity);
  const within: Compute = ([x = null]) => {
    if (low === null || high === null) return null;
    if (typeof x === 'number') return Math.min(Math.max(x, low), high);
    return high === Infinity && low <= 0 && isCount(x) ? x : null;
  };
  return [elementwise([value], value.type, within)];
};

const same = (a: Dimension, b: Dimension): Dimension => (a === b ? a : null);

/** The type of the wider operand does not matter: ONNX has no mixed arithmetic but in Pow, which keeps the base's. */
const power: Operator = (call) => binary((a, b) => a ** b)(call);

const cast: Operator = (call: Call): Value[] => castTo(call, elementTypeOf(call.node, 'to'));

function castTo(call: Call, type: ElementType | null): Value[] {
  return [elementwise([input(call, 0)], type, ([element = null]) => roundElement(type, element))];
}

function bitwise(numeric: (a: bigint, b: bigint) => bigint): Operator {
  return binary((a, b) =>
    Number.isSafeInteger(a) && Number.isSafeInteger(b) ? Number(numeric(BigInt(a), BigInt(b))) : NaN,
  );
}

const bitShift: Operator = (call) => {
  const left = call.node.attributes.get('direction')?.value === 'LEFT';
  return binary((a, b) => (b < 0 ? NaN : left ? a * 2 ** b : Math.floor(a / 2 ** b)))(call);
};

/** Arithmetic, comparison and logic, element by element with broadcasting. */
export const arithmetic: Readonly<Record<string, Operator>> = {
  Add: binary((a, b) => a + b, addExtents),
  Sub: binary((a, b) => a - b, subtractExtents),
  Mul: binary((a, b) => a * b, multiplyExtents),
  Div: binary((a, b, type) => (isWhole(type) ? Math.trunc(a / b) : a / b), divideExtents),
  Mod: modulo,
  Pow: power,
  Equal: comparison((a, b) => a === b),
  Greater: comparison((a, b) => a > b),
  GreaterOrEqual: comparison((a, b) => a >= b),
  Less: comparison((a, b) => a < b),
  LessOrEqual: comparison((a, b) => a <= b),
  And: logic((a, b) => (a !== 0 && b !== 0 ? 1 : 0)),
  Or: logic((a, b) => (a !== 0 || b !== 0 ? 1 : 0)),
  Xor: logic((a, b) => ((a !== 0) !== (b !== 0) ? 1 : 0)),
  BitwiseAnd: bitwise((a, b) => a & b),
  BitwiseOr: bitwise((a, b) => a | b),
  BitwiseXor: bitwise((a, b) => a ^ b),
  BitShift: bitShift,
  Max: several(
    (elements) => Math.max(...elements),
    (elements) => elements.reduce(same),
  ),
  Min: several(
    (elements) => Math.min(...elements),
    (elements) => elements.reduce(same),
  ),
  Sum: several(
    (elements) => elements.reduce((sum, element) => sum + element, 0),
    (elements) => elements.reduce(addExtents),
  ),
  Mean: several((elements) => elements.reduce((sum, element) => sum + element, 0) / elements.length),
  Where: where,
  Clip: clip,
  Cast: cast,
  CastLike: (call) => castTo(call, input(call, 1).type),
  PRelu: (call) => [{ ...input(call, 0), data: null }],
  'com.microsoft:BiasGelu': (call) => [elementwise([input(call, 0), input(call, 1)], input(call, 0).type, null)],
};
