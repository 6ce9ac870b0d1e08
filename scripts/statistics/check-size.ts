/** Throws a RangeError `<where>: <what>` unless n is the size of a sample. */
export function checkSize(where: string, n: number): void {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${where}: expected a whole number >= 0, received ${n}`);
}
