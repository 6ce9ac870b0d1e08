/// <reference lib="esnext.float16" />
import type { Dimension, ElementType } from '../../graph.ts';

const BITS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  int8: [-128, 127],
  uint8: [0, 255],
  int16: [-32768, 32767],
  uint16: [0, 65535],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  int64: [-(2 ** 63), 2 ** 63],
  uint64: [0, 2 ** 64],
};

/** An element as its type holds it; null where it does not fit, or the type is not one whose numbers are followed. */
export function roundElement(type: ElementType | null, element: Dimension): Dimension {
  if (element === null || typeof element === 'string') return type === 'int64' || type === 'int32' ? element : null;
  if (Number.isNaN(element)) return null;
  if (type === 'float32') return Math.fround(element);
  if (type === 'float64') return element;
  if (type === 'float16') return Math.f16round(element);
  if (type === 'bool') return element === 0 ? 0 : 1;
  const range = type === null ? undefined : BITS[type];
  if (range === undefined) return null;
  const whole = Math.trunc(element);
  return whole < range[0] || whole > range[1] ? null : whole === 0 ? 0 : whole;
}
