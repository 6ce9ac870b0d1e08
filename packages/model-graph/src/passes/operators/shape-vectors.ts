import type { Dimension } from '../../graph.ts';
import { elementTypeOf, floatOf, floatsOf, input, intOf, intsOf, tensorOf, type Operator } from '../call.ts';
import { addExtents, divideExtents, multiplyExtents, subtractExtents, symbol } from '../dimension-algebra.ts';
import { valueOf } from '../read-elements.ts';
import {
  elementsOf,
  MOST_ELEMENTS,
  numberOf,
  numbersOf,
  tensor,
  UNKNOWN,
  unknownDims,
  vector,
  type Value,
} from '../value.ts';
import { roundElement } from './round-element.ts';

/** The shape as a vector; since opset 15 a part of it. */
const shape: Operator = (call) => {
  const { dims } = input(call, 0);
  if (dims === null) return [tensor('int64', [null])];
  const rank = dims.length;
  const bound = (place: number): number => Math.min(rank, Math.max(0, place < 0 ? place + rank : place));
  return [vector(dims.slice(bound(intOf(call.node, 'start', 0)), bound(intOf(call.node, 'end', rank))))];
};

const size: Operator = (call) => {
  const { dims } = input(call, 0);
  const total = dims === null ? null : dims.reduce<Dimension>(multiplyExtents, 1);
  return [tensor('int64', [], total === null ? null : [total])];
};

const constant: Operator = ({ node }) => {
  const value = tensorOf(node, 'value');
  if (value !== null) return [valueOf(value)];
  const float = floatOf(node, 'value_float', null);
  if (float !== null) return [tensor('float32', [], [float])];
  const int = intOf(node, 'value_int', null);
  if (int !== null) return [tensor('int64', [], [int])];
  const floats = floatsOf(node, 'value_floats');
  if (floats !== null) return [vector(floats, 'float32')];
  const ints = intsOf(node, 'value_ints');
  if (ints !== null) return [vector(ints)];
  if (node.attributes.has('value_string')) return [tensor('string', [])];
  const strings = node.attributes.get('value_strings');
  return [strings?.kind === 'strings' ? tensor('string', [strings.value.length]) : UNKNOWN];
};

/** Extents that a vector of them names: known element by element, or by its length only. */
export function dimsFrom(extents: Value): Dimension[] | null {
  const elements = elementsOf(extents);
  if (elements !== null) return [...elements];
  const length = extents.dims?.length === 1 ? extents.dims[0] : null;
  return typeof length === 'number' && length <= 64 ? unknownDims(length) : null;
}

const constantOfShape: Operator = (call) => {
  const fill = tensorOf(call.node, 'value');
  const value = fill === null ? tensor('float32', [1], [0]) : valueOf(fill);
  return [tensor(value.type, dimsFrom(input(call, 0)), value.data?.length === 1 ? value.data : null)];
};

const range: Operator = (call) => {
  const { type } = input(call, 0);
  const [start = null, limit = null, delta = null] = [0, 1, 2].map((place) => input(call, place).data?.[0] ?? null);
  if (typeof start === 'number' && typeof limit === 'number' && typeof delta === 'number') {
    const count = Math.max(0, Math.ceil((limit - start) / delta));
    const elements =
      count <= MOST_ELEMENTS
        ? Array.from({ length: count }, (_, place) => roundElement(type, start + place * delta))
        : null;
    return [tensor(type, [count], elements)];
  }
  const length = subtractExtents(limit, start);
  const count =
    typeof delta === 'number' && delta > 0 && length !== null
      ? delta === 1
        ? length
        : divideExtents(addExtents(length, delta - 1), delta)
      : null;
  return [tensor(type, [count])];
};

const eyeLike: Operator = (call) => [
  tensor(elementTypeOf(call.node, 'dtype') ?? input(call, 0).type, input(call, 0).dims),
];

/** Places of elements that are not zero: their number is known only with the elements. */
const nonZero: Operator = (call) => {
  const value = input(call, 0);
  const rank = value.dims === null ? null : Math.max(1, value.dims.length);
  const elements = numbersOf(value);
  if (elements === null || value.dims === null) {
    const all = numberOf(value);
    const total =
      value.dims === null || all === null ? null : all === 0 ? 0 : value.dims.reduce<Dimension>(multiplyExtents, 1);
    return [tensor('int64', [rank, total ?? symbol(`count(${call.node.outputs[0] ?? ''})`)])];
  }
  const found = elements.flatMap((element, place) => (element === 0 ? [] : [place]));
  const strides = value.dims.map((_, axis) =>
    (value.dims ?? []).slice(axis + 1).reduce<number>((product, dim) => product * (dim as number), 1),
  );
  const places =
    value.dims.length === 0
      ? found
      : value.dims.flatMap((dim, axis) =>
          found.map((place) => Math.floor(place / (strides[axis] ?? 1)) % (dim as number)),
        );
  return [tensor('int64', [rank, found.length], places)];
};

/** What turns shapes into values and values into shapes. */
export const shapeVectors: Readonly<Record<string, Operator>> = {
  Shape: shape,
  Size: size,
  Constant: constant,
  ConstantOfShape: constantOfShape,
  Range: range,
  EyeLike: eyeLike,
  NonZero: nonZero,
};
