/**
 * A figure with twelve significant digits: the same on every machine, and more than any reader needs; null stays null.
 */
export function rounded<T extends number | null>(value: T): T {
  return (value === null ? null : Number(value.toPrecision(12))) as T;
}
