import type { Dimension, GraphNode } from '../../graph.ts';
import { hasInput, input, intOf, intsOf, stringOf, type Operator } from '../call.ts';
import { addExtents, multiplyExtents, subtractExtents } from '../dimension-algebra.ts';
import { numbersOf, tensor, unknownDims } from '../value.ts';
import { slide, windowsOf, type Window } from './convolution.ts';

function pooled(node: GraphNode, dims: readonly Dimension[] | null): Dimension[] | null {
  const kernel = intsOf(node, 'kernel_shape');
  if (kernel === null) return dims === null ? null : unknownDims(dims.length);
  const autoPad = stringOf(node, 'auto_pad', 'NOTSET');
  const ceil = intOf(node, 'ceil_mode', 0) === 1;
  const area = windowsOf(node, kernel).map((window, axis) => {
    const extent = dims?.[axis + 2] ?? null;
    return autoPad.startsWith('SAME') && typeof extent === 'number'
      ? slide(extent, samePadding(extent, window, autoPad), 'NOTSET', ceil)
      : slide(extent, window, autoPad, ceil);
  });
  return [dims?.[0] ?? null, dims?.[1] ?? null, ...area];
}

/** ONNX Runtime pads a pooling window as if it were not dilated, and then slides the dilated one. */
function samePadding(extent: number, window: Window, autoPad: string): Window {
  const places = Math.ceil(extent / window.stride);
  const needed = Math.max(0, (places - 1) * window.stride + Number(window.kernel) - extent);
  const before = autoPad === 'SAME_LOWER' ? Math.ceil(needed / 2) : Math.floor(needed / 2);
  return { ...window, before, after: needed - before };
}

const pool: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const result = pooled(call.node, dims);
  return [tensor(type, result), tensor('int64', result)];
};

/** Channels last: the area stands between batch and channels. */
const nhwcPool: Operator = (call) => {
  const { type, dims } = input(call, 0);
  if (dims === null || dims.length < 3) return [tensor(type, null)];
  const first = [dims[0] ?? null, dims.at(-1) ?? null, ...dims.slice(1, -1)];
  const [batch = null, channels = null, ...area] = pooled(call.node, first) ?? unknownDims(dims.length);
  return [tensor(type, [batch, ...area, channels])];
};

const globalPool: Operator = (call) => {
  const { type, dims } = input(call, 0);
  return [tensor(type, dims === null ? null : dims.map((dim, axis) => (axis < 2 ? dim : 1)))];
};

/** A quantized pooling may keep its channels last. */
const qLinearPool =
  (whole: boolean): Operator =>
  (call) => {
    const last = intOf(call.node, 'channels_last', 0) === 1;
    if (!last) return [(whole ? globalPool(call)[0] : pool(call)[0]) ?? tensor(null, null)];
    const { type, dims } = input(call, 0);
    if (!whole) return nhwcPool(call);
    return [
      tensor(type, dims === null ? null : dims.map((dim, axis) => (axis === 0 || axis === dims.length - 1 ? dim : 1))),
    ];
  };

const maxUnpool: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const stated = hasInput(call, 2) ? numbersOf(input(call, 2)) : null;
  const kernel = intsOf(call.node, 'kernel_shape');
  if (hasInput(call, 2) || dims === null || kernel === null)
    return [tensor(type, stated ?? (dims === null ? null : unknownDims(dims.length)))];
  const area = windowsOf(call.node, kernel).map((window, axis) =>
    addExtents(
      multiplyExtents(subtractExtents(dims[axis + 2] ?? null, 1), window.stride),
      subtractExtents(window.kernel, window.before + window.after),
    ),
  );
  return [tensor(type, [dims[0] ?? null, dims[1] ?? null, ...area])];
};

/** Regions of an image, each pooled to one size. */
const roiAlign: Operator = (call) => {
  const [x, rois] = [input(call, 0), input(call, 1)];
  const [height, width] = [intOf(call.node, 'output_height', 1), intOf(call.node, 'output_width', 1)];
  return [tensor(x.type, [rois.dims?.[0] ?? null, x.dims?.[1] ?? null, height, width])];
};

const maxRoiPool: Operator = (call) => {
  const [height = null, width = null] = intsOf(call.node, 'pooled_shape') ?? [];
  return [
    tensor(input(call, 0).type, [input(call, 1).dims?.[0] ?? null, input(call, 0).dims?.[1] ?? null, height, width]),
  ];
};

/** Pooling of all kinds. */
export const poolings: Readonly<Record<string, Operator>> = {
  AveragePool: pool,
  LpPool: pool,
  MaxPool: pool,
  GlobalAveragePool: globalPool,
  GlobalLpPool: globalPool,
  GlobalMaxPool: globalPool,
  MaxUnpool: maxUnpool,
  RoiAlign: roiAlign,
  MaxRoiPool: maxRoiPool,
  'com.microsoft:MaxpoolWithMask': pool,
  'com.microsoft:NhwcMaxPool': nhwcPool,
  'com.microsoft:QLinearAveragePool': qLinearPool(false),
  'com.microsoft:QLinearGlobalAveragePool': qLinearPool(true),
};
