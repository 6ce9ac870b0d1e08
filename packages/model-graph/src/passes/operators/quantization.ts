import type { ElementType } from '../../graph.ts';
import { elementTypeOf, hasInput, input, intOf, type Operator } from '../call.ts';
import { axisOf, tensor, withoutData } from '../value.ts';
import { broadcastDims } from './broadcast.ts';
import { concatValues } from './move.ts';

/** The type is that of the zero point, else the attribute of newer opsets, else uint8. */
const quantize: Operator = (call) => {
  const type = hasInput(call, 2) ? input(call, 2).type : (elementTypeOf(call.node, 'output_dtype') ?? 'uint8');
  return [tensor(type, input(call, 0).dims)];
};

const dequantize: Operator = (call) => [
  tensor(elementTypeOf(call.node, 'output_dtype') ?? input(call, 1).type, input(call, 0).dims),
];

const scalar = (type: ElementType | null) => tensor(type, []);

const dynamicQuantize: Operator = (call) => [tensor('uint8', input(call, 0).dims), scalar('float32'), scalar('uint8')];

/** Element by element on two quantized operands, each followed by its scale and zero point. */
const qLinearBinary: Operator = (call) => [
  tensor(input(call, 0).type, broadcastDims([input(call, 0).dims, input(call, 3).dims])),
];

/** Scale and zero point of the output stand first, then value, scale and zero point of each part. */
const qLinearConcat: Operator = (call) => {
  const parts = call.inputs.flatMap((_, place) =>
    place >= 2 && (place - 2) % 3 === 0 ? [withoutData(input(call, place))] : [],
  );
  return [concatValues(parts, intOf(call.node, 'axis', 0))];
};

const qLinearWhere: Operator = (call) => [
  tensor(input(call, 1).type, broadcastDims([0, 1, 4].map((place) => input(call, place).dims))),
];

/** Rows of a quantized table, as numbers again; a block holds two elements a byte where the table is uint8. */
const gatherBlockQuantized: Operator = (call) => {
  const [table, indices, scales] = [input(call, 0), input(call, 1), input(call, 2)];
  if (table.dims === null || indices.dims === null) return [tensor(scales.type, null)];
  const axis = axisOf(intOf(call.node, 'gather_axis', 0), table.dims.length);
  if (axis === null) return [tensor(scales.type, null)];
  const rows = table.dims.map((dim, place) =>
    place === (table.dims?.length ?? 0) - 1 && table.type === 'uint8' && typeof dim === 'number'
      ? dim * (8 / intOf(call.node, 'bits', 4))
      : dim,
  );
  return [tensor(scales.type, [...rows.slice(0, axis), ...indices.dims, ...rows.slice(axis + 1)])];
};

/** Between numbers and their quantized forms. */
export const quantizations: Readonly<Record<string, Operator>> = {
  QuantizeLinear: quantize,
  DequantizeLinear: dequantize,
  DynamicQuantizeLinear: dynamicQuantize,
  'com.microsoft:QuantizeLinear': quantize,
  'com.microsoft:DequantizeLinear': dequantize,
  'com.microsoft:DynamicQuantizeLinear': dynamicQuantize,
  'com.microsoft:GatherBlockQuantized': gatherBlockQuantized,
  'com.microsoft:QLinearAdd': qLinearBinary,
  'com.microsoft:QLinearMul': qLinearBinary,
  'com.microsoft:QLinearConcat': qLinearConcat,
  'com.microsoft:QLinearWhere': qLinearWhere,
};
