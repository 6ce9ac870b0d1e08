/** The sum of what is known; null where neither is. */
export function plusKnown(sum: number | null, more: number | null): number | null {
  return sum === null ? more : sum + (more ?? 0);
}
