/**
 * Powers of ten from 1 (or `from`) up to the largest value: ticks of a logarithmic axis without the crowd between them.
 */
export function decades(largest: number, from = 1): number[] {
  const last = Math.max(0, Math.floor(Math.log10(largest / from) + 1e-9));
  return Array.from({ length: last + 1 }, (_, step) => from * 10 ** step);
}
