import type { Dimension, ElementType, GraphNode } from '../../graph.ts';
import { input, intOf, intsOf, stringOf, type Operator } from '../call.ts';
import { addExtents, divideExtents, multiplyExtents, subtractExtents } from '../dimension-algebra.ts';
import { mustAgree } from '../shape-conflict.ts';
import { tensor, unknownDims } from '../value.ts';

/** How a window slides over one spatial axis. */
export interface Window {
  kernel: Dimension;
  stride: number;
  dilation: number;
  before: number;
  after: number;
}

/** Windows of a convolution or pooling node over its spatial axes; null where the padding is to be worked out. */
export function windowsOf(node: GraphNode, kernel: readonly Dimension[]): Window[] {
  const [strides, dilations, pads] = [intsOf(node, 'strides'), intsOf(node, 'dilations'), intsOf(node, 'pads')];
  return kernel.map((extent, axis) => ({
    kernel: extent,
    stride: strides?.[axis] ?? 1,
    dilation: dilations?.[axis] ?? 1,
    before: pads?.[axis] ?? 0,
    after: pads?.[axis + kernel.length] ?? 0,
  }));
}

/** Places a window takes along an axis. */
export function slide(
  extent: Dimension,
  { kernel, stride, dilation, before, after }: Window,
  autoPad: string,
  ceil = false,
): Dimension {
  if (extent === null || stride < 1) return null;
  if (autoPad.startsWith('SAME')) return divideExtents(addExtents(extent, stride - 1), stride);
  const reach = addExtents(multiplyExtents(subtractExtents(kernel, 1), dilation), 1);
  const padding = autoPad === 'VALID' ? 0 : before + after;
  const room = subtractExtents(addExtents(extent, padding), reach);
  // A window wider than what it slides over: ONNX Runtime divides towards zero and takes a place, others take none.
  if (typeof room === 'number' && room < 0) return null;
  if (!ceil) return addExtents(divideExtents(room, stride), 1);
  const count = addExtents(divideExtents(addExtents(room, stride - 1), stride), 1);
  // A window must start inside of the tensor or its padding in front, not in the padding behind.
  const starts = typeof count === 'number' && typeof extent === 'number' && (count - 1) * stride >= extent + before;
  return starts ? addExtents(count, -1) : count;
}

/** Output of a convolution of x with weights [out, in / group, ...kernel]. */
function convolve(
  node: GraphNode,
  x: readonly Dimension[] | null,
  weight: readonly Dimension[] | null,
  type: ElementType | null,
) {
  const rank = x?.length ?? weight?.length ?? null;
  if (rank === null || rank < 2) return tensor(type, null);
  if (x !== null && weight !== null) checkChannels(node, x, weight);
  const kernel = weight?.slice(2) ?? intsOf(node, 'kernel_shape') ?? unknownDims(rank - 2);
  const autoPad = stringOf(node, 'auto_pad', 'NOTSET');
  const area = windowsOf(node, kernel).map((window, axis) => slide(x?.[axis + 2] ?? null, window, autoPad));
  return tensor(type, [x?.[0] ?? null, weight?.[0] ?? null, ...area]);
}

function checkChannels(node: GraphNode, x: readonly Dimension[], weight: readonly Dimension[]): void {
  mustAgree('rank of a convolution', x.length, weight.length);
  mustAgree('channels of a convolution', x[1], multiplyExtents(weight[1] ?? null, intOf(node, 'group', 1)));
}

const conv: Operator = (call) => [convolve(call.node, input(call, 0).dims, input(call, 1).dims, input(call, 0).type)];

const convInteger: Operator = (call) => [convolve(call.node, input(call, 0).dims, input(call, 1).dims, 'int32')];

/** Scale and zero point follow each of x and w; the type is that of the output's zero point. */
const qLinearConv: Operator = (call) => [
  convolve(call.node, input(call, 0).dims, input(call, 3).dims, input(call, 7).type),
];

/** Weights of deformable convolution are the second input, as of a plain one. */
const convTranspose: Operator = (call) => {
  const [x, weight] = [input(call, 0), input(call, 1)];
  const rank = x.dims?.length ?? weight.dims?.length ?? null;
  if (rank === null || rank < 2) return [tensor(x.type, null)];
  const { node } = call;
  const [extra, stated] = [intsOf(node, 'output_padding'), intsOf(node, 'output_shape')];
  const autoPad = stringOf(node, 'auto_pad', 'NOTSET');
  const kernel = weight.dims?.slice(2) ?? intsOf(node, 'kernel_shape') ?? unknownDims(rank - 2);
  const area = windowsOf(node, kernel).map(({ kernel: width, stride, dilation, before, after }, axis): Dimension => {
    if (stated !== null) return stated[stated.length - kernel.length + axis] ?? null;
    const extent = x.dims?.[axis + 2] ?? null;
    const reach = addExtents(multiplyExtents(subtractExtents(width, 1), dilation), 1);
    const full = addExtents(multiplyExtents(subtractExtents(extent, 1), stride), addExtents(reach, extra?.[axis] ?? 0));
    const same = multiplyExtents(extent, stride);
    // Padding only takes away: a kernel that does not reach as far leaves less.
    if (autoPad.startsWith('SAME'))
      return typeof full === 'number' && typeof same === 'number' ? Math.min(full, same) : same;
    return autoPad === 'VALID' ? full : subtractExtents(full, before + after);
  });
  const channels = multiplyExtents(weight.dims?.[1] ?? null, intOf(node, 'group', 1));
  return [tensor(x.type, [x.dims?.[0] ?? null, channels, ...area])];
};

/** Columns put back into an image of the extents that an input names. */
const col2Im: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const [image, block] = [input(call, 1).data, input(call, 2).data];
  const rank = input(call, 1).dims?.[0];
  if (image === null || typeof rank !== 'number')
    return [tensor(type, typeof rank === 'number' ? unknownDims(rank + 2) : null)];
  const area = block === null || block.length !== rank ? null : block.reduce<Dimension>(multiplyExtents, 1);
  const extents = image.length === rank ? image : Array<Dimension>(rank).fill(image[0] ?? null);
  return [tensor(type, [dims?.[0] ?? null, area === null ? null : divideExtents(dims?.[1] ?? null, area), ...extents])];
};

/** Output as the input; the state holds the last places that the kernel reaches back to. */
const causalConv: Operator = (call) => {
  const { type, dims } = input(call, 0);
  return [
    tensor(type, dims),
    tensor(type, [dims?.[0] ?? null, dims?.[1] ?? null, subtractExtents(input(call, 1).dims?.[2] ?? null, 1)]),
  ];
};

/** Convolutions of all kinds. */
export const convolutions: Readonly<Record<string, Operator>> = {
  Conv: conv,
  ConvInteger: convInteger,
  QLinearConv: qLinearConv,
  ConvTranspose: convTranspose,
  DeformConv: conv,
  Col2Im: col2Im,
  CausalConvWithState: causalConv,
  'com.microsoft:FusedConv': conv,
};
