import type { Dimension } from '../../graph.ts';
import { floatsOf, hasInput, input, intsOf, stringOf, type Call, type Operator } from '../call.ts';
import { multiplyExtents, symbol } from '../dimension-algebra.ts';
import { axisOf, elementsOf, sizeOf, tensor, unknownDims, type Value } from '../value.ts';
import { dimsFrom } from './shape-vectors.ts';

/** Resize of opset 10 has scales second; since 11 a region stands between, and sizes last. */
const resize: Operator = (call) => {
  const value = input(call, 0);
  const { type, dims } = value;
  if (dims === null) return [tensor(type, null)];
  const early = call.opset < 11;
  const axes = intsOf(call.node, 'axes')?.map((axis) => axisOf(axis, dims.length)) ?? dims.map((_, axis) => axis);
  const sizes = early || !hasInput(call, 3) || isEmpty(input(call, 3)) ? null : dimsFrom(input(call, 3));
  if (sizes === null && !early && hasInput(call, 3) && !isEmpty(input(call, 3)))
    return [tensor(type, unknownDims(dims.length))];
  const scales = sizes === null ? elementsOf(input(call, early ? 1 : 2)) : null;
  const crops = stringOf(call.node, 'coordinate_transformation_mode', 'half_pixel') === 'tf_crop_and_resize';
  const wanted =
    sizes === null
      ? axes.map((axis, place) => scale(dims[axis ?? -1] ?? null, crops ? null : (scales?.[place] ?? null)))
      : keepRatio(call, dims, axes, sizes);
  const result = [...dims];
  axes.forEach((axis, place) => axis !== null && (result[axis] = wanted[place] ?? null));
  return [tensor(type, result)];
};

const isEmpty = (value: Value): boolean => sizeOf(value.dims) === 0;

/** Scales are 32-bit floats and the product is rounded down, as the runtime computes it. */
function scale(extent: Dimension, factor: Dimension): Dimension {
  if (factor === null || extent === null) return null;
  if (typeof factor === 'string') return null;
  if (typeof extent === 'number') return Math.floor(Math.fround(extent * Math.fround(factor)));
  return Number.isInteger(factor) ? multiplyExtents(extent, factor) : symbol(`floor(${factor}*${extent})`);
}

const numberOr = (dim: Dimension | undefined): number => (typeof dim === 'number' ? dim : NaN);

/** Sizes may be an upper or lower bound that keeps the ratio of the sides. */
function keepRatio(
  call: Call,
  dims: readonly Dimension[],
  axes: readonly (number | null)[],
  sizes: readonly Dimension[],
): readonly Dimension[] {
  const policy = stringOf(call.node, 'keep_aspect_ratio_policy', 'stretch');
  if (policy === 'stretch') return sizes;
  const extents = axes.map((axis) => numberOr(dims[axis ?? -1]));
  const ratios = extents.map((extent, place) => Math.fround(numberOr(sizes[place]) / extent));
  // A size or an extent that is only known when the model runs may be the one that decides.
  if (ratios.some((ratio) => !Number.isFinite(ratio))) return sizes.map(() => null);
  const ratio = policy === 'not_larger' ? Math.min(...ratios) : Math.max(...ratios);
  return extents.map((extent) => Math.round(Math.fround(ratio * extent)));
}

/** Upsample has its scales as attributes up to opset 7, as an input since. */
const upsample: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const height = call.node.attributes.get('height_scale')?.value;
  const width = call.node.attributes.get('width_scale')?.value;
  const attribute =
    floatsOf(call.node, 'scales') ??
    (typeof height === 'number' && typeof width === 'number' ? [1, 1, height, width] : null);
  const scales = hasInput(call, 1) ? elementsOf(input(call, 1)) : attribute;
  return [tensor(type, dims?.map((dim, axis) => scale(dim, scales?.[axis] ?? null)) ?? null)];
};

/** The image's batch and channels with the area of the grid. */
const gridSample: Operator = (call) => {
  const [x, grid] = [input(call, 0), input(call, 1)];
  const rank = x.dims?.length ?? grid.dims?.length ?? null;
  if (rank === null) return [tensor(x.type, null)];
  const area = grid.dims?.slice(1, -1) ?? unknownDims(rank - 2);
  return [tensor(x.type, [x.dims?.[0] ?? null, x.dims?.[1] ?? null, ...area])];
};

/** The grid of an affine map for [n, c, (d,) h, w]: [n, (d,) h, w, 2 or 3]. */
const affineGrid: Operator = (call) => {
  const size = dimsFrom(input(call, 1));
  const { type } = input(call, 0);
  if (size === null) return [tensor(type, null)];
  return [tensor(type, [size[0] ?? null, ...size.slice(2), size.length - 2])];
};

const centerCropPad: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const wanted = dimsFrom(input(call, 1));
  if (dims === null) return [tensor(type, null)];
  const axes = intsOf(call.node, 'axes') ?? dims.map((_, axis) => axis);
  const result = [...dims];
  axes.forEach((at, place) => {
    const axis = axisOf(at, dims.length);
    if (axis !== null) result[axis] = wanted?.[place] ?? null;
  });
  return [tensor(type, result)];
};

/** Boxes cut from images, each to one size given by an input. */
const cropAndResize: Operator = (call) => {
  const size = dimsFrom(input(call, 3));
  return [
    tensor(input(call, 0).type, [
      input(call, 1).dims?.[0] ?? null,
      input(call, 0).dims?.[1] ?? null,
      size?.[0] ?? null,
      size?.[1] ?? null,
    ]),
  ];
};

/** Operators that change the area of images. */
export const resizes: Readonly<Record<string, Operator>> = {
  Resize: resize,
  Upsample: upsample,
  GridSample: gridSample,
  AffineGrid: affineGrid,
  CenterCropPad: centerCropPad,
  'com.microsoft:CropAndResize': cropAndResize,
  'com.microsoft:GridSample': gridSample,
};
