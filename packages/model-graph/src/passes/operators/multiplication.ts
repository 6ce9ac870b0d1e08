import type { Dimension, ElementType, GraphNode } from '../../graph.ts';
import { input, intOf, stringOf, type Operator } from '../call.ts';
import { mustAgree } from '../shape-conflict.ts';
import { tensor, type Value } from '../value.ts';
import { broadcastDims, broadcastExtent } from './broadcast.ts';

type Dims = readonly Dimension[] | null;

/** Extents of a matrix product by NumPy's rule: vectors get an axis that the result loses. */
function productDims(a: Dims, b: Dims): Dimension[] | null {
  if (a === null || b === null || a.length === 0 || b.length === 0) return null;
  const left = a.length === 1 ? [1, ...a] : a;
  const right = b.length === 1 ? [...b, 1] : b;
  mustAgree('matrix product', left.at(-1), right.at(-2));
  const batch = broadcastDims([left.slice(0, -2), right.slice(0, -2)]);
  if (batch === null) return null;
  if (a.length > 1) batch.push(left.at(-2) ?? null);
  if (b.length > 1) batch.push(right.at(-1) ?? null);
  return batch;
}

const product =
  (type: (values: readonly Value[]) => ElementType | null, b = 1): Operator =>
  (call) => {
    const values = call.inputs.map((_, place) => input(call, place));
    return [tensor(type(values), productDims(input(call, 0).dims, input(call, b).dims))];
  };

/** Turns the last two axes, and for batches the first axis to the place before the last. */
function turned(dims: Dims, flag: boolean, batch: boolean): Dims {
  if (dims === null || dims.length < 2) return dims;
  let axes = [...dims];
  if (batch) axes = [...axes.slice(1, -1), axes[0] ?? null, axes.at(-1) ?? null];
  return flag ? [...axes.slice(0, -2), axes.at(-1) ?? null, axes.at(-2) ?? null] : axes;
}

/** Operands of FusedMatMul with its transpositions done. */
export function fusedOperands(node: GraphNode, a: Dims, b: Dims): [Dims, Dims] {
  const flag = (name: string): boolean => intOf(node, name, 0) === 1;
  return [turned(a, flag('transA'), flag('transBatchA')), turned(b, flag('transB'), flag('transBatchB'))];
}

const fusedMatMul: Operator = (call) => {
  const [a, b] = fusedOperands(call.node, input(call, 0).dims, input(call, 1).dims);
  return [tensor(input(call, 0).type, productDims(a, b))];
};

function gemmOf(node: GraphNode, a: Dims, b: Dims, type: ElementType | null): Value {
  mustAgree('Gemm', a?.[intOf(node, 'transA', 0) === 1 ? 0 : 1], b?.[intOf(node, 'transB', 0) === 1 ? 1 : 0]);
  const rows = a?.[intOf(node, 'transA', 0) === 1 ? 1 : 0] ?? null;
  const columns = b?.[intOf(node, 'transB', 0) === 1 ? 0 : 1] ?? null;
  return tensor(type, [rows, columns]);
}

const gemm: Operator = (call) => [gemmOf(call.node, input(call, 0).dims, input(call, 1).dims, input(call, 0).type)];

/** Without a scale for the output the result stays in floating point. */
const qGemm: Operator = (call) => [
  gemmOf(call.node, input(call, 0).dims, input(call, 3).dims, call.inputs[8] ? input(call, 8).type : 'float32'),
];

/** Weights in blocks of a few bits: K and N are attributes; MatMulBnb4 may multiply with them turned. */
const blockMatMul: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const width = intOf(call.node, intOf(call.node, 'transB', 1) === 0 ? 'K' : 'N', null);
  return [tensor(type, dims === null ? null : [...dims.slice(0, -1), width])];
};

/** Letters of the output of an Einsum, each with its extent; null where the equation is not understood. */
export function einsumExtents(
  equation: string,
  shapes: readonly Dims[],
): { all: Map<string, Dimension>; output: string[] } | null {
  const [left = '', right] = equation.replace(/\s/g, '').split('->');
  const terms = left.split(',');
  const all = new Map<string, Dimension>();
  const counts = new Map<string, number>();
  let widest = 0;
  for (const [place, term] of terms.entries()) {
    const dims = shapes[place] ?? null;
    const letters = term.replace('...', '');
    const hidden = dims === null ? 0 : dims.length - letters.length;
    if (hidden < 0 || (hidden > 0 && !term.includes('...')) || (dims === null && term.includes('...'))) return null;
    widest = Math.max(widest, hidden);
    const names = namesOf(term, hidden);
    names.forEach((name, axis) => {
      const extent = dims?.[axis] ?? null;
      all.set(name, all.has(name) ? broadcastExtent(all.get(name) ?? null, extent) : extent);
    });
    for (const name of letters) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const implicit = `...${[...counts]
    .flatMap(([name, count]) => (count === 1 ? [name] : []))
    .sort()
    .join('')}`;
  return { all, output: namesOf(right ?? implicit, widest) };
}

/** One name an axis: a letter, or `.k` for the k-th from the end of those that dots stand for. */
function namesOf(term: string, hidden: number): string[] {
  const [before = '', after] = term.split('...');
  const dots = Array.from({ length: after === undefined ? 0 : hidden }, (_, place) => `.${hidden - place}`);
  return [...before, ...dots, ...(after ?? '')];
}

const einsum: Operator = (call) => {
  const extents = einsumExtents(
    stringOf(call.node, 'equation', ''),
    call.inputs.map((_, place) => input(call, place).dims),
  );
  return [
    tensor(input(call, 0).type, extents === null ? null : extents.output.map((name) => extents.all.get(name) ?? null)),
  ];
};

const first = (values: readonly Value[]): ElementType | null => values[0]?.type ?? null;

/** Products of matrices of all kinds. */
export const multiplications: Readonly<Record<string, Operator>> = {
  MatMul: product((values) => first(values) ?? values[1]?.type ?? null),
  MatMulInteger: product(() => 'int32'),
  QLinearMatMul: product((values) => values[7]?.type ?? null, 3),
  Gemm: gemm,
  Einsum: einsum,
  'com.microsoft:DynamicQuantizeMatMul': product(first),
  'com.microsoft:FusedGemm': gemm,
  'com.microsoft:FusedMatMul': fusedMatMul,
  'com.microsoft:FusedMatMulActivation': fusedMatMul,
  'com.microsoft:TransposeMatMul': fusedMatMul,
  'com.microsoft:GemmFloat8': gemm,
  'com.microsoft:MatMulBnb4': blockMatMul,
  'com.microsoft:MatMulFpQ4': product(first),
  'com.microsoft:MatMulInteger16': product(() => 'int32'),
  'com.microsoft:MatMulIntegerToFloat': product((values) => values[2]?.type ?? null),
  'com.microsoft:MatMulNBits': blockMatMul,
  'com.microsoft:QGemm': qGemm,
};
