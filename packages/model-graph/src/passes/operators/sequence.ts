import { bodyOf, elementTypeOf, hasInput, input, intOf, type Operator } from '../call.ts';
import { mergeValues } from '../merge-values.ts';
import { axisOf, numberOf, numbersOf, tensor, UNKNOWN, type Value } from '../value.ts';
import { concatValues } from './move.ts';

/** Longer sequences are not followed item by item. */
const MOST_ITEMS = 256;

/** A sequence of these items; null where it is not known how many there are. */
export function sequence(items: readonly Value[] | null, element: string | null = null): Value {
  const inner = element ?? items?.[0]?.type ?? null;
  return {
    type: inner === null ? null : `sequence(${inner})`,
    dims: null,
    data: null,
    items: items !== null && items.length <= MOST_ITEMS ? items : null,
  };
}

/** Element type of a sequence's tensors. */
const innerType = (value: Value): string | null => /^sequence\((.*)\)$/.exec(value.type ?? '')?.[1] ?? null;

const sequenceAt: Operator = (call) => {
  const value = input(call, 0);
  const items = value.items ?? null;
  const place = numberOf(input(call, 1));
  if (items !== null && place !== null) return [items.at(place) ?? UNKNOWN];
  const [first, ...rest] = items ?? [];
  return [first === undefined ? tensor(innerType(value), null) : rest.reduce(mergeValues, first)];
};

const sequenceInsert: Operator = (call) => {
  const [value, item] = [input(call, 0), input(call, 1)];
  const items = value.items ?? null;
  const place = hasInput(call, 2) ? numberOf(input(call, 2)) : (items?.length ?? 0);
  return [
    sequence(items === null || place === null ? null : items.toSpliced(place, 0, item), innerType(value) ?? item.type),
  ];
};

const sequenceErase: Operator = (call) => {
  const value = input(call, 0);
  const place = hasInput(call, 1) ? numberOf(input(call, 1)) : -1;
  const items = value.items ?? null;
  return [sequence(items === null || place === null ? null : items.toSpliced(place, 1), innerType(value))];
};

/** Parts along an axis, of one length, of lengths named one by one, or of 1, where the axis may be dropped. */
const splitToSequence: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const axis = dims === null ? null : axisOf(intOf(call.node, 'axis', 0), dims.length);
  const whole = dims === null || axis === null ? null : (dims[axis] ?? null);
  if (dims === null || axis === null || typeof whole !== 'number') return [sequence(null, type)];
  const lengths = partLengths(whole, hasInput(call, 1) ? input(call, 1) : null);
  const drops = !hasInput(call, 1) && intOf(call.node, 'keepdims', 1) === 0;
  const part = (length: number): Value => tensor(type, drops ? dims.toSpliced(axis, 1) : dims.with(axis, length));
  return [sequence(lengths === null || lengths.length > MOST_ITEMS ? null : lengths.map(part), type)];
};

function partLengths(whole: number, split: Value | null): readonly number[] | null {
  if (split !== null && split.dims?.length === 1) return numbersOf(split);
  const length = split === null ? 1 : numberOf(split);
  if (length === null || length < 1 || whole / length > MOST_ITEMS) return null;
  return Array.from({ length: Math.ceil(whole / length) }, (_, place) => Math.min(length, whole - place * length));
}

const concatFromSequence: Operator = (call) => {
  const value = input(call, 0);
  const items = value.items ?? null;
  if (items === null || items.length === 0) return [tensor(innerType(value), null)];
  const axis = intOf(call.node, 'axis', 0);
  if (intOf(call.node, 'new_axis', 0) === 0) return [concatValues(items, axis)];
  const widened = items.map((item) => {
    const at = item.dims === null ? null : axisOf(axis, item.dims.length + 1);
    return tensor(item.type, item.dims === null || at === null ? null : item.dims.toSpliced(at, 0, 1));
  });
  return [concatValues(widened, axis)];
};

/** A body for each item; without knowing the items, only how many outputs there are. */
const sequenceMap: Operator = (call) => {
  const body = bodyOf(call.node, 'body');
  const items = input(call, 0).items ?? null;
  if (body === null || items === null) return call.node.outputs.map(() => sequence(null));
  const rounds = items.map((item, place) =>
    call.inferBody(body, [item, ...call.inputs.slice(1).map((other) => other?.items?.[place] ?? other ?? UNKNOWN)]),
  );
  return call.node.outputs.map((_, output) => sequence(rounds.map((round) => round[output] ?? UNKNOWN)));
};

const optionalElement: Operator = (call) => [unwrap(input(call, 0))];

function unwrap(value: Value): Value {
  const inner = /^optional\((.*)\)$/.exec(value.type ?? '')?.[1];
  return inner === undefined ? value : { ...value, type: inner };
}

/** Lists of tensors, and values that may be missing. */
export const sequences: Readonly<Record<string, Operator>> = {
  SequenceConstruct: (call) => [sequence(call.inputs.map((_, place) => input(call, place)))],
  SequenceEmpty: (call) => [sequence([], elementTypeOf(call.node, 'dtype') ?? 'float32')],
  SequenceAt: sequenceAt,
  SequenceInsert: sequenceInsert,
  SequenceErase: sequenceErase,
  SequenceLength: (call) => [tensor('int64', [], [input(call, 0).items?.length ?? null])],
  SequenceMap: sequenceMap,
  SplitToSequence: splitToSequence,
  ConcatFromSequence: concatFromSequence,
  Optional: (call) => [input(call, 0)],
  OptionalGetElement: optionalElement,
  OptionalHasElement: (call) => [tensor('bool', [], call.inputs.length === 0 || !hasInput(call, 0) ? [0] : null)],
};
