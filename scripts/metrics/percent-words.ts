/** A share in percent without decimals. */
export function percentWords(share: number): string {
  return `${Math.round(100 * share)}%`;
}
