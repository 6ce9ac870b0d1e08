import { elementsOf } from './element-types.ts';
import type { Tensor } from './graph.ts';
import { settleMlx } from './mlx-packing.ts';
import { ACTIVATIONS, ALONE, bitsandbytes, experts, packings, type Packing } from './packings.ts';
import { settleWidths } from './settle-widths.ts';

/**
 * Weights that each tensor of a file stands for: its elements, for a packed one the weights inside of it, 0 for what
 * only unpacks others (scales, zeros, group indices, tables). Null where names and shapes leave the width open.
 */
export function countWeights(tensors: readonly Tensor[]): ReadonlyMap<Tensor, number | null> {
  const byName = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const weights = new Map<Tensor, number | null>();
  const unpacking = new Set<Tensor>();
  for (const tensor of tensors) {
    const found = findPacking(tensor, byName);
    if (tensor.weights !== undefined) weights.set(tensor, tensor.weights);
    if (found === null) continue;
    weights.set(tensor, tensor.weights ?? found.count);
    for (const other of found.others) unpacking.add(other);
  }
  settleMlx(weights, byName);
  settleWidths(weights, byName, unpacking);
  const isPacked = weights.size > 0;
  for (const tensor of tensors) {
    if (tensor.weights !== undefined) continue;
    if (unpacking.has(tensor) || ALONE.test(tensor.name)) weights.set(tensor, 0);
    else if (isPacked && elementsOf(tensor.dims) <= 2 && ACTIVATIONS.test(tensor.name)) weights.set(tensor, 0);
    else if (!weights.has(tensor)) weights.set(tensor, elementsOf(tensor.dims));
  }
  return weights;
}

/** Sum of all; null where one is not known. */
export function sumWeights(weights: Iterable<number | null>): number | null {
  let sum = 0;
  for (const each of weights) {
    if (each === null) return null;
    sum += each;
  }
  return sum;
}

interface Found {
  count: number | null;
  others: readonly Tensor[];
}

function findPacking(tensor: Tensor, byName: ReadonlyMap<string, Tensor>): Found | null {
  const { name } = tensor;
  const whole = (packing: Packing) => apply(packing, tensor, `${name}${packing.weights}`, byName);
  let found = whole(bitsandbytes);
  for (const packing of packings) {
    if (found !== null) return found;
    const base = name.slice(0, -packing.weights.length);
    if (name.endsWith(packing.weights) && (base === '' || /[._:]$/.test(base)))
      found = apply(packing, tensor, base, byName);
  }
  return found ?? whole(experts);
}

function apply(packing: Packing, tensor: Tensor, base: string, byName: ReadonlyMap<string, Tensor>): Found | null {
  const beside = (ending: string): Tensor | undefined => byName.get(`${base}${ending}`);
  const count = packing.count(tensor, beside);
  return count === undefined ? null : { count, others: packing.others.flatMap((ending) => beside(ending) ?? []) };
}
