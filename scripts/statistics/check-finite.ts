/**
 * Throws a RangeError `<where>: <what>` unless there are values and all of them are finite numbers; with `least`,
 * also unless none is below it. Every statistic asks here first, so that no NaN travels into a table.
 */
export function checkFinite(where: string, values: ArrayLike<number>, least = -Infinity): void {
  if (values.length === 0) throw new RangeError(`${where}: expected at least one value, received none`);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (Number.isFinite(value) && value >= least) continue;
    const wanted = least === -Infinity ? 'a finite number' : `a finite number >= ${least}`;
    throw new RangeError(`${where}: expected ${wanted}, received ${value} at index ${at}`);
  }
}
