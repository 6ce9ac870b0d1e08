import { elementsOf } from './element-types.ts';
import type { Tensor } from './graph.ts';
import { ofBits, WIDTHS } from './integer-packings.ts';
import { bitsPerScale, GROUPS } from './mlx-packing.ts';

/** One way to read a packed matrix: what its sides and its weights would be. */
interface Reading {
  inputs: number;
  outputs: number;
  weights: number;
}

/** A packed matrix with the ways in which it may be read, by the name of the way. */
interface Open {
  packed: Tensor;
  readings: ReadonlyMap<string, Reading>;
}

const rows = ({ dims }: Tensor): number => dims.at(-2) ?? NaN;
const columns = ({ dims }: Tensor): number => dims.at(-1) ?? NaN;

/**
 * Settles what neither a tensor nor its name says: packed matrices of one kind are read in the same way, and what goes
 * into a layer comes out of another or is as long as a norm or a bias, into most of them what most of those have. Where
 * this holds for all layers in one way, that is the one; where it holds in several that differ only in what comes out,
 * the one in which twice as much of that is read again. Otherwise they stay unknown.
 */
export function settleWidths(
  weights: Map<Tensor, number | null>,
  byName: ReadonlyMap<string, Tensor>,
  unpacking: ReadonlySet<Tensor>,
): void {
  const kinds = Map.groupBy(
    [...weights].filter(([, count]) => count === null).map(([packed]) => packed),
    (packed) => kindOf(packed, byName),
  );
  kinds.delete(undefined);
  if (kinds.size === 0) return;
  const sides = knownSides([...byName.values()], weights, unpacking);
  for (const [kind, tensors] of kinds) {
    const layers = tensors.map((packed) => ({ packed, readings: readingsOf(packed, kind!) }));
    const way = wayOf(layers, sides);
    if (way === undefined) continue;
    for (const { packed, readings } of layers) weights.set(packed, readings.get(way)!.weights);
  }
}

/** What matrices are read alike: those of MLX with as many bits to a scale, bytes with a scale a row, or with one in all. */
function kindOf(packed: Tensor, byName: ReadonlyMap<string, Tensor>): string | undefined {
  const beside = (ending: string) => byName.get(packed.name.replace(/(weight|embedding_quantized)$/, ending));
  if (packed.dims.length < 2 || !/(^|\.)(weight|embedding_quantized)$/.test(packed.name)) return undefined;
  if (packed.type === 'uint32') {
    const scales = beside('scales');
    const biases = beside('biases') ?? beside('qbiases');
    return scales && biases ? `mlx ${bitsPerScale(packed, scales)}` : undefined;
  }
  const scale = beside('weight_scale') ?? beside('embedding_scale');
  if (packed.type !== 'uint8' || !scale || beside('weight_zero_point')) return undefined;
  if (elementsOf(scale.dims) === 1) return 'bytes';
  return elementsOf(scale.dims) === rows(packed) ? 'rows of bytes' : undefined;
}

function readingsOf(packed: Tensor, kind: string): ReadonlyMap<string, Reading> {
  const [outputs, width] = [rows(packed), columns(packed)];
  if (kind.startsWith('mlx ')) {
    const fitting = WIDTHS.filter((bits) => GROUPS.includes(Number(kind.slice(4)) / bits));
    return new Map(
      fitting.map((bits) => [`${bits}`, { inputs: (width * 32) / bits, outputs, weights: ofBits(packed, bits) }]),
    );
  }
  const counts = [1, 2, 4];
  const along = counts.map((n) => [`${n} inputs`, reading(packed, outputs, width * n)] as const);
  // BitNet packs outputs; they have no scale each.
  const across = counts.slice(1).map((n) => [`${n} outputs`, reading(packed, outputs * n, width)] as const);
  return new Map(kind === 'bytes' ? [...along, ...across] : along);
}

const reading = ({ dims }: Tensor, outputs: number, inputs: number): Reading => ({
  inputs,
  outputs,
  weights: elementsOf(dims.slice(0, -2)) * outputs * inputs,
});

/** What is known of the sides of layers: all of them, the one that most norms and biases have; and matrices not packed. */
interface Sides {
  all: ReadonlySet<number>;
  most: ReadonlySet<number>;
  plain: number;
}

/** Lengths of norms and biases, and sides of matrices that are not packed. */
function knownSides(
  tensors: readonly Tensor[],
  weights: ReadonlyMap<Tensor, number | null>,
  unpacking: ReadonlySet<Tensor>,
): Sides {
  const known = tensors.filter(
    (tensor) =>
      !weights.has(tensor) && !unpacking.has(tensor) && /float/.test(tensor.type) && elementsOf(tensor.dims) > 1,
  );
  const vectors = known.filter(({ dims }) => dims.length === 1).map(({ dims }) => dims[0]!);
  const plain = known.filter(({ name, dims }) => name.endsWith('weight') && dims.length === 2).length;
  return { all: new Set(known.flatMap(({ dims }) => dims)), most: mostFrequent(vectors), plain };
}

function mostFrequent(numbers: readonly number[]): Set<number> {
  const counts = [...Map.groupBy(numbers, (each) => each)].map(([each, all]) => [each, all.length] as const);
  const most = counts.reduce((largest, [, count]) => Math.max(largest, count), 0);
  return new Set(counts.filter(([, count]) => count === most).map(([each]) => each));
}

/** Layers that are two or three in one. */
const FUSED = /qkv|c_attn|query_key_value|W_pack|gate_up|up_gate|in_proj|Wi\b|wi\b|fc1/;

/** Too few layers, few among many that are not packed, or layers of one size fit by chance. */
const LEAST_LAYERS = 4;

function wayOf(layers: readonly Open[], sides: Sides): string | undefined {
  if (layers.length < LEAST_LAYERS || layers.length * 2 < sides.plain) return undefined;
  const ways = [...layers[0]!.readings.keys()].flatMap((way) => {
    const read = layers.map(({ readings }) => readings.get(way)!);
    const made = layers.flatMap(({ packed: { name } }, place) =>
      (FUSED.test(name) ? [1, 2, 3] : [1]).map((parts) => read[place]!.outputs / parts),
    );
    const [out, taken] = [new Set(made), new Set(read.map(({ inputs }) => inputs))];
    const fits = read.every(({ inputs }) => Number.isInteger(inputs) && (sides.all.has(inputs) || out.has(inputs)));
    const usual = [...mostFrequent(read.map(({ inputs }) => inputs))].some((each) => sides.most.has(each));
    const again = read.filter(({ outputs }) => taken.has(outputs) || sides.all.has(outputs)).length;
    return fits && usual && taken.size > 1 && again * 2 >= read.length
      ? [{ way, again, taken: [...taken].join() }]
      : [];
  });
  if (ways.length < 2) return ways[0]?.way;
  const [first, second] = ways.toSorted((a, b) => b.again - a.again);
  const told = ways.every(({ taken }) => taken === first!.taken) && first!.again >= second!.again * 2;
  return told ? first!.way : undefined;
}
