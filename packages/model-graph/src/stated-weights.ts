import { elementsOf } from './element-types.ts';
import type { Tensor } from './graph.ts';

/** What torchao writes of a tensor: the names of its parts, the first of which holds the weights, and its shape. */
interface Stated {
  _type?: unknown;
  _tensor_data_names?: unknown;
  _data?: { shape?: unknown } | null;
}

/** Parts of one tensor, of which torchao has no more than six, and extents of its shape. */
const MOST_LISTED = 16;

/**
 * Tensors with the weights that the metadata say they stand for: torchao lays `q.weight` down as `q._weight_qdata` with
 * its scales beside it, and writes a description under the name of the whole, some with its shape.
 */
export function withStatedWeights(
  tensors: readonly Tensor[],
  metadata: Readonly<Record<string, string>>,
): readonly Tensor[] {
  const stated = new Map(Object.entries(metadata).flatMap(([name, text]) => partsOf(name, text)));
  if (stated.size === 0) return tensors;
  return tensors.map((tensor) => {
    const weights = stated.get(tensor.name);
    // One bit a weight at least: a shape that no bytes can hold is not believed.
    return weights === undefined || weights > tensor.bytes * 8 ? tensor : { ...tensor, weights };
  });
}

function partsOf(name: string, text: string): (readonly [part: string, weights: number])[] {
  if (!text.startsWith('{') || !text.includes('"_tensor_data_names"')) return [];
  const { _tensor_data_names: parts, _data: data } = parsed(text);
  const shape = data?.shape;
  const dot = name.lastIndexOf('.');
  if (!isList(parts, (each) => typeof each === 'string') || parts.length > MOST_LISTED || dot < 0) return [];
  if (!Array.isArray(shape) || shape.length > MOST_LISTED) return [];
  if (!isList(shape, (each) => Number.isSafeInteger(each) && Number(each) > 0)) return [];
  return parts.map(String).map((part) => {
    const holds = /^(qdata|packed_weights|qdata_and_metadata)$/.test(part);
    return [`${name.slice(0, dot)}._${name.slice(dot + 1)}_${part}`, holds ? elementsOf(shape.map(Number)) : 0];
  });
}

function parsed(text: string): Stated {
  try {
    return (JSON.parse(text) ?? {}) as Stated;
  } catch {
    return {};
  }
}

const isList = (value: unknown, holds: (each: unknown) => boolean): value is unknown[] =>
  Array.isArray(value) && value.every(holds);
