import { twoSidedP } from './two-sided-p.ts';

/** Standard errors between the ends of a 95 % interval of a normal figure. */
const WIDTH = 2 * 1.959963984540054;

/**
 * Two-sided p of a figure against 0, by the width of its 95 % interval, which tells the standard error, whatever was
 * drawn for it. A figure that no draw moves is certain: 0, and 1 where it is 0 itself.
 */
export function pFromInterval(figure: number, low: number, high: number): number {
  if (high <= low) return figure === 0 ? 1 : 0;
  return twoSidedP((figure * WIDTH) / (high - low));
}
