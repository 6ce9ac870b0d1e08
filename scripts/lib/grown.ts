/**
 * Numbers that typed memory gets which has no room for `least`: a quarter more than it had. Of twice as many half would
 * lie empty, in listings of millions.
 */
export function grown(length: number, least: number): number {
  return Math.max(least, Math.ceil(length * 1.25));
}
