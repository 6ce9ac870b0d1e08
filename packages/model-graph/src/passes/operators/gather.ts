import type { Dimension } from '../../graph.ts';
import { hasInput, input, intOf, type Operator } from '../call.ts';
import { multiplyExtents, symbol } from '../dimension-algebra.ts';
import { axisOf, elementsOf, MOST_ELEMENTS, numbersOf, sizeOf, tensor, withoutData, type Value } from '../value.ts';

const gather: Operator = (call) => {
  const [source, indices] = [input(call, 0), input(call, 1)];
  if (source.dims === null || indices.dims === null) return [tensor(source.type, null)];
  const axis = axisOf(intOf(call.node, 'axis', 0), source.dims.length);
  if (axis === null) return [tensor(source.type, null)];
  const dims = [...source.dims.slice(0, axis), ...indices.dims, ...source.dims.slice(axis + 1)];
  return [tensor(source.type, dims, source.data?.length === 1 ? source.data : gatherElements(source, indices, axis))];
};

function gatherElements(source: Value, indices: Value, axis: number): Dimension[] | null {
  const [elements, places] = [elementsOf(source), elementsOf(indices)];
  const extent = source.dims?.[axis];
  const [rows, width] = [sizeOf(source.dims?.slice(0, axis) ?? null), sizeOf(source.dims?.slice(axis + 1) ?? null)];
  if (elements === null || places === null || typeof extent !== 'number' || rows === null || width === null)
    return null;
  if (rows * places.length * width > MOST_ELEMENTS) return null;
  const result: Dimension[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (const place of places) {
      const at = typeof place === 'number' ? (row * extent + (place < 0 ? place + extent : place)) * width : null;
      for (let offset = 0; offset < width; offset += 1)
        result.push(at === null ? null : (elements[at + offset] ?? null));
    }
  }
  return result;
}

const gatherByElement: Operator = (call) => {
  const [source, indices] = [input(call, 0), input(call, 1)];
  return [tensor(source.type, indices.dims, source.data?.length === 1 ? source.data : null)];
};

const gatherND: Operator = (call) => {
  const [source, indices] = [input(call, 0), input(call, 1)];
  const depth = indices.dims?.at(-1);
  if (source.dims === null || indices.dims === null || typeof depth !== 'number') return [tensor(source.type, null)];
  const batch = intOf(call.node, 'batch_dims', 0);
  return [tensor(source.type, [...indices.dims.slice(0, -1), ...source.dims.slice(batch + depth)])];
};

/** Scatter keeps shape and type; elements are followed for vectors, where exporters set an extent this way. */
const scatter: Operator = (call) => {
  const value = input(call, 0);
  const [elements, places, updates] = [elementsOf(value), numbersOf(input(call, 1)), elementsOf(input(call, 2))];
  const added = call.node.attributes.get('reduction')?.value ?? 'none';
  if (value.dims?.length !== 1 || elements === null || places === null || updates === null || added !== 'none')
    return [withoutData(value)];
  const result = [...elements];
  places.forEach((place, order) => (result[place < 0 ? place + result.length : place] = updates[order] ?? null));
  return [tensor(value.type, value.dims, result)];
};

const topK: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const k = hasInput(call, 1) ? (input(call, 1).data?.[0] ?? null) : intOf(call.node, 'k', null);
  const axis = dims === null ? null : axisOf(intOf(call.node, 'axis', -1), dims.length);
  const top = dims === null || axis === null ? null : dims.map((dim, place) => (place === axis ? k : dim));
  return [tensor(type, top), tensor('int64', top)];
};

/** A one-hot axis is inserted; its length is an input's element. */
const oneHot: Operator = (call) => {
  const { dims } = input(call, 0);
  const { type } = input(call, 2);
  if (dims === null) return [tensor(type, null)];
  const depth = input(call, 1).data?.[0] ?? null;
  const axis = axisOf(intOf(call.node, 'axis', -1), dims.length + 1) ?? dims.length;
  return [tensor(type, [...dims.slice(0, axis), depth, ...dims.slice(axis)])];
};

const counted = (name: string | undefined): Dimension => symbol(`count(${name ?? ''})`);

/** The number of distinct values depends on the data; the counts of all outputs are one symbol. */
const unique: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const axis = intOf(call.node, 'axis', null);
  const count = counted(call.node.outputs[0]);
  const along = dims === null || axis === null ? null : axisOf(axis, dims.length);
  const whole = dims === null ? null : dims.reduce<Dimension>(multiplyExtents, 1);
  const found = axis === null ? [count] : (dims?.map((dim, place) => (place === along ? count : dim)) ?? null);
  const inverse = axis === null ? whole : along === null ? null : (dims?.[along] ?? null);
  return [tensor(type, found), tensor('int64', [count]), tensor('int64', [inverse]), tensor('int64', [count])];
};

const compress: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const chosen = numbersOf(input(call, 1));
  const count = chosen === null ? counted(call.node.outputs[0]) : chosen.filter((element) => element !== 0).length;
  const at = intOf(call.node, 'axis', null);
  if (at === null) return [tensor(type, [count])];
  return [tensor(type, dims?.map((dim, place) => (place === axisOf(at, dims.length) ? count : dim)) ?? null)];
};

const nonMaxSuppression: Operator = (call) => [tensor('int64', [counted(call.node.outputs[0]), 3])];

/** Operators that pick elements by index or by their value. */
export const gathers: Readonly<Record<string, Operator>> = {
  Gather: gather,
  GatherElements: gatherByElement,
  GatherND: gatherND,
  Scatter: scatter,
  ScatterElements: scatter,
  ScatterND: scatter,
  TopK: topK,
  OneHot: oneHot,
  Unique: unique,
  Compress: compress,
  NonMaxSuppression: nonMaxSuppression,
  'com.microsoft:GatherND': (call) => gatherND(call),
  'com.microsoft:Unique': (call) => unique(call),
};
