/** Quantile of the normal distribution above which 2.5 % lie. */
export const Z95 = 1.959963984540054;

/** 95 % Wilson score interval of a share k / n of a random sample (Wilson 1927); null without observations. */
export function wilsonInterval(k: number, n: number): [low: number, high: number] | null {
  if (n === 0) return null;
  const z = Z95;
  const share = k / n;
  const middle = (share + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // Where none or all are so the end is 0 or 1; computed it may be 7e-18.
  return [k === 0 ? 0 : Math.max(0, middle - half), k === n ? 1 : Math.min(1, middle + half)];
}
