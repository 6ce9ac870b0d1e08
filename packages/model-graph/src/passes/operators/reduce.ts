import type { Dimension, ElementType } from '../../graph.ts';
import { hasInput, input, intOf, intsOf, type Call, type Operator } from '../call.ts';
import { addExtents, multiplyExtents } from '../dimension-algebra.ts';
import { axisOf, elementsOf, numbersOf, tensor, unknownDims, type Value } from '../value.ts';
import { numericDims } from './broadcast.ts';
import { roundElement } from './round-element.ts';

type Fold = (elements: readonly Dimension[]) => Dimension;

/** Reductions along axes: an attribute up to opset 12 or 17, an input since; without axes along all of them. */
function reduction(fold: Fold | null): Operator {
  return (call) => {
    const value = input(call, 0);
    const keeps = intOf(call.node, 'keepdims', 1) === 1;
    if (value.dims === null) return [tensor(value.type, null)];
    const rank = value.dims.length;
    const axes = reducedAxes(call, rank);
    if (axes === null) return [tensor(value.type, reducedBySome(call, rank, keeps))];
    if (axes.size === 0) return [value];
    return [
      tensor(value.type, reduceDims(value.dims, axes, keeps), fold === null ? null : foldElements(value, axes, fold)),
    ];
  };
}

/** Axes to reduce; none where the model asks for nothing to be done; null where they are not known. */
function reducedAxes(call: Call, rank: number): ReadonlySet<number | null> | null {
  const named = hasInput(call, 1) ? numbersOf(input(call, 1)) : (intsOf(call.node, 'axes') ?? []);
  if (named === null) return null;
  if (named.length > 0) return new Set(named.map((axis) => axisOf(axis, rank)));
  return new Set(
    intOf(call.node, 'noop_with_empty_axes', 0) === 1 ? [] : Array.from({ length: rank }, (_, axis) => axis),
  );
}

function reducedBySome(call: Call, rank: number, keeps: boolean): Dimension[] | null {
  const count = input(call, 1).dims?.[0];
  if (keeps) return unknownDims(rank);
  return typeof count === 'number' && count > 0 && count <= rank ? unknownDims(rank - count) : null;
}

function reduceDims(dims: readonly Dimension[], axes: ReadonlySet<number | null>, keeps: boolean): Dimension[] {
  return dims.flatMap((dim, axis) => (!axes.has(axis) ? [dim] : keeps ? [1] : []));
}

/** Elements only where all axes are reduced: extents are multiplied or compared as whole vectors. */
function foldElements(value: Value, axes: ReadonlySet<number | null>, fold: Fold): Dimension[] | null {
  const elements = elementsOf(value);
  const dims = numericDims(value.dims);
  if (elements === null || dims === null || elements.length === 0) return null;
  if (dims.some((dim, axis) => dim !== 1 && !axes.has(axis))) return null;
  return [roundElement(value.type, fold(elements))];
}

const folded =
  (numeric: (elements: readonly number[]) => number): Fold =>
  (elements) =>
    elements.every((element) => typeof element === 'number')
      ? numeric(elements)
      : elements.length === 1
        ? (elements[0] ?? null)
        : null;

/** The place of the largest or smallest element along one axis. */
const argument: Operator = (call) => {
  const { dims } = input(call, 0);
  const axis = dims === null ? null : axisOf(intOf(call.node, 'axis', 0), dims.length);
  if (dims === null || axis === null) return [tensor('int64', null)];
  return [tensor('int64', reduceDims(dims, new Set([axis]), intOf(call.node, 'keepdims', 1) === 1))];
};

/** Running sums of a vector are followed; exporters count positions so. */
const cumSum: Operator = (call) => {
  const value = input(call, 0);
  const elements = value.dims?.length === 1 ? elementsOf(value) : null;
  const plain = intOf(call.node, 'exclusive', 0) === 0 && intOf(call.node, 'reverse', 0) === 0;
  if (elements === null || !plain) return [tensor(value.type, value.dims)];
  let sum: Dimension = 0;
  return [
    tensor(
      value.type,
      value.dims,
      elements.map((element) => roundElement(value.type, (sum = addExtents(sum, element)))),
    ),
  ];
};

const integerOf =
  (type: ElementType): Operator =>
  (call) =>
    reduction(null)(call).map((value) => ({ ...value, type }));

/** Operators that make one element of many. */
export const reductions: Readonly<Record<string, Operator>> = {
  ReduceL1: reduction(null),
  ReduceL2: reduction(null),
  ReduceLogSum: reduction(null),
  ReduceLogSumExp: reduction(null),
  ReduceMax: reduction(folded((elements) => Math.max(...elements))),
  ReduceMean: reduction(null),
  ReduceMin: reduction(folded((elements) => Math.min(...elements))),
  ReduceProd: reduction((elements) => elements.reduce(multiplyExtents, 1)),
  ReduceSum: reduction((elements) => elements.reduce(addExtents, 0)),
  ReduceSumSquare: reduction(null),
  ArgMax: argument,
  ArgMin: argument,
  CumSum: cumSum,
  'com.microsoft:ReduceSumInteger': integerOf('int32'),
};
