/** [value, count] by ascending value, as the statistics take them. */
export function counted(values: readonly number[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/** Whole numbers below `below` that are the same on every run; small ones are far more frequent. */
export function skewed(length: number, below: number, seed: number): number[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor(below * (state / 0x7fffffff) ** 6);
  });
}
