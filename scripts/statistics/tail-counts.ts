/** Distinct values of a tail, ascending; how often each occurs; atLeast[i]: how many values are not below values[i]; n of all. */
export type TailCounts = { values: Float64Array; counts: Float64Array; atLeast: Float64Array; n: number };

/**
 * The values from xmin on, counted. A discrete heavy tail is fitted to whole numbers from 1 to 2^53: zeros are a share of
 * their own (zeroShare). RangeError for other values, for an xmin that is no such number, and for an empty tail.
 */
export function tailCounts(where: string, values: readonly number[], xmin = 1): TailCounts {
  if (!(Number.isSafeInteger(xmin) && xmin >= 1))
    throw new RangeError(`${where}: xmin: expected a whole number >= 1, received ${xmin}`);
  const at = values.findIndex((value) => !(Number.isSafeInteger(value) && value >= 1));
  if (at >= 0) throw new RangeError(`${where}: expected whole numbers >= 1, received ${values[at]} at index ${at}`);
  const tail = Float64Array.from(values.filter((value) => value >= xmin)).sort();
  if (tail.length === 0) throw new RangeError(`${where}: expected at least one value >= ${xmin}, received none`);
  const starts: number[] = [];
  for (let place = 0; place < tail.length; place += 1)
    if (place === 0 || tail[place] !== tail[place - 1]) starts.push(place);
  return {
    values: Float64Array.from(starts, (start) => tail[start]!),
    counts: Float64Array.from(starts, (start, index) => (starts[index + 1] ?? tail.length) - start),
    atLeast: Float64Array.from(starts, (start) => tail.length - start),
    n: tail.length,
  };
}
