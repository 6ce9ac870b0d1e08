import { elementsOf } from './element-types.ts';
import type { Tensor } from './graph.ts';
import { ofBits, WIDTHS, type Beside } from './integer-packings.ts';

/** Weights that share a scale in MLX's formats of integers. */
export const GROUPS = [32, 64, 128];

/**
 * `weight` of MLX, integers of 32 bits. A row has as many scales as groups, so that bits times group follows from the
 * shapes; where two pairs of those that MLX knows have this product, the width is not known.
 */
export function ofMlx(packed: Tensor, beside: Beside): number | null {
  const scales = beside('scales');
  const product = scales ? bitsPerScale(packed, scales) : NaN;
  if (!beside('biases') && scales?.type === 'uint8') {
    // mxfp4 and nvfp4 have groups of 32 and 16 weights of 4 bits, mxfp8 groups of 32.
    const bits = product === 128 || product === 64 ? 4 : product === 256 ? 8 : null;
    return bits === null ? null : ofBits(packed, bits);
  }
  const fitting = WIDTHS.filter((bits) => GROUPS.includes(product / bits));
  return fitting.length === 1 ? whole(packed, fitting[0]!) : null;
}

export const bitsPerScale = (packed: Tensor, scales: Tensor): number =>
  (packed.dims.at(-1)! * 32) / scales.dims.at(-1)!;

const whole = (packed: Tensor, bits: number): number | null =>
  Number.isInteger(ofBits(packed, bits)) ? ofBits(packed, bits) : null;

/**
 * Settles what shapes left open: where a layer is named so that its inputs are known (those of an embedding or of a
 * projection are as many as the norm beside it has, those of `down_proj` the rows of `up_proj`), its width and group
 * follow; the others have the same group where all of those have one.
 */
export function settleMlx(weights: Map<Tensor, number | null>, byName: ReadonlyMap<string, Tensor>): void {
  const open = [...weights].flatMap(([packed, count]) => {
    const scales = byName.get(packed.name.replace(/weight$/, 'scales'));
    return count === null && packed.type === 'uint32' && scales
      ? [{ packed, product: bitsPerScale(packed, scales) }]
      : [];
  });
  const groups = new Set<number>();
  for (const { packed, product } of open) {
    const inputs = inputsOf(packed.name, byName);
    const bits = inputs === undefined ? NaN : (packed.dims.at(-1)! * 32) / inputs;
    if (!WIDTHS.includes(bits) || !GROUPS.includes(product / bits)) continue;
    groups.add(product / bits);
    weights.set(packed, whole(packed, bits));
  }
  if (groups.size !== 1) return;
  const [group] = [...groups];
  for (const { packed, product } of open)
    if (weights.get(packed) === null && WIDTHS.includes(product / group!))
      weights.set(packed, whole(packed, product / group!));
}

/** Inputs of a layer as the names beside it tell them. */
function inputsOf(name: string, byName: ReadonlyMap<string, Tensor>): number | undefined {
  const length = (norm: string): number | undefined => {
    const found = byName.get(norm);
    return found?.dims.length === 1 ? elementsOf(found.dims) : undefined;
  };
  const [, before = '', layer] =
    /^(.*\.)?(embed_tokens|lm_head|[^.]+\.[qkv]_proj|(?:.*\.)?down_proj)\.weight$/.exec(name) ?? [];
  if (layer === undefined) return undefined;
  if (layer === 'lm_head') return length(`${before}model.norm.weight`);
  if (layer === 'embed_tokens') return length(`${before}norm.weight`);
  if (layer.endsWith('down_proj')) return byName.get(name.replace(/down_proj\.weight$/, 'up_proj.weight'))?.dims.at(-2);
  return length(`${before}input_layernorm.weight`);
}
