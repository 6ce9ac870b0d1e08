import type { Dimension } from '../../graph.ts';
import { elementTypeOf, hasInput, input, intOf, type Operator } from '../call.ts';
import { addExtents, divideExtents, multiplyExtents, subtractExtents } from '../dimension-algebra.ts';
import { axisOf, numberOf, tensor } from '../value.ts';

/** Fourier transform: complex numbers are a last axis of 2; the axis is an input since opset 20. */
const dft: Operator = (call) => {
  const { type, dims } = input(call, 0);
  if (dims === null) return [tensor(type, null)];
  const stated = call.opset >= 20 ? (hasInput(call, 2) ? numberOf(input(call, 2)) : -2) : intOf(call.node, 'axis', 1);
  const axis = stated === null ? null : axisOf(stated, dims.length);
  if (axis === null)
    return [
      tensor(
        type,
        dims.map(() => null),
      ),
    ];
  const own = dims[axis] ?? null;
  const onesided = intOf(call.node, 'onesided', 0) === 1;
  const inverse = intOf(call.node, 'inverse', 0) === 1;
  // A one-sided spectrum of m bins stands for 2 (m - 1) samples.
  const whole = onesided && inverse ? multiplyExtents(subtractExtents(own, 1), 2) : own;
  const length = hasInput(call, 1) ? (input(call, 1).data?.[0] ?? null) : whole;
  const extent = onesided && !inverse ? addExtents(divideExtents(length, 2), 1) : length;
  return [
    tensor(
      type,
      dims.map((dim, place) =>
        place === axis ? extent : place === dims.length - 1 ? (onesided && inverse ? 1 : 2) : dim,
      ),
    ),
  ];
};

/** Short-time Fourier transform: [batch, frames, bins, 2]. */
const stft: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const step = input(call, 1).data?.[0] ?? null;
  const window = hasInput(call, 2) ? (input(call, 2).dims?.[0] ?? null) : null;
  const length: Dimension = hasInput(call, 3) ? (input(call, 3).data?.[0] ?? null) : window;
  const frames = addExtents(divideExtents(subtractExtents(dims?.[1] ?? null, length), step), 1);
  const bins = intOf(call.node, 'onesided', 1) === 1 ? addExtents(divideExtents(length, 2), 1) : length;
  return [tensor(type, [dims?.[0] ?? null, frames, bins, 2])];
};

const window: Operator = (call) => [
  tensor(elementTypeOf(call.node, 'output_datatype') ?? 'float32', [input(call, 0).data?.[0] ?? null]),
];

const melWeights: Operator = (call) => {
  const bins = addExtents(divideExtents(input(call, 1).data?.[0] ?? null, 2), 1);
  return [tensor(elementTypeOf(call.node, 'output_datatype') ?? 'float32', [bins, input(call, 0).data?.[0] ?? null])];
};

/** com.microsoft Rfft adds an axis of 2 and halves the last one; Irfft undoes it. */
const rfft: Operator = (call) => {
  const { type, dims } = input(call, 0);
  return [
    tensor(
      type,
      dims === null ? null : [...dims.slice(0, -1), addExtents(divideExtents(dims.at(-1) ?? null, 2), 1), 2],
    ),
  ];
};

const irfft: Operator = (call) => {
  const { type, dims } = input(call, 0);
  const half = subtractExtents(dims?.at(-2) ?? null, 1);
  return [tensor(type, dims === null ? null : [...dims.slice(0, -2), addExtents(half, half)])];
};

/** Spectra and windows. */
export const signals: Readonly<Record<string, Operator>> = {
  DFT: dft,
  STFT: stft,
  BlackmanWindow: window,
  HammingWindow: window,
  HannWindow: window,
  MelWeightMatrix: melWeights,
  'com.microsoft:Rfft': rfft,
  'com.microsoft:Irfft': irfft,
};
