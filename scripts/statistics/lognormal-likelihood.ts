import { gaussianMoments } from './gaussian-moments.ts';
import type { TailCounts } from './tail-counts.ts';

/** Log-likelihood with its gradient and Hessian by a and c; caution: the Hessian as if ln x had not been rounded, always negative. */
export type LognormalLikelihood = { value: number; gradient: [number, number]; hessian: Symmetric; caution: Symmetric };

/** Second derivatives: by a twice, by a and c, by c twice. */
export type Symmetric = [aa: number, ac: number, cc: number];

/**
 * Log-likelihood of a rounded lognormal on x >= xmin: x stands for x - 1/2 to x + 1/2, and w = ln(x) - ln(xmin - 1/2) has
 * the density exp(-a w - c w^2) over w >= 0. So c = 1 / (2 sigma^2), and c = 0 is the power law with exponent 1 + a
 * that lognormals approach; in mu and sigma that limit is at infinity.
 */
export function lognormalLikelihood(
  { values, counts, n }: TailCounts,
  xmin: number,
  a: number,
  c: number,
): LognormalLikelihood {
  const whole = gaussianMoments(a, c, Infinity);
  const caution: Symmetric = [
    -n * (whole.m2 - whole.m1 ** 2),
    -n * (whole.m3 - whole.m1 * whole.m2),
    -n * (whole.m4 - whole.m2 ** 2),
  ];
  let value = -n * whole.log;
  let [ga, gc] = [n * whole.m1, n * whole.m2];
  let [aa, ac, cc] = caution;
  for (let at = 0; at < values.length; at += 1) {
    const [x, count] = [values[at]!, counts[at]!];
    const w = Math.log1p((x - xmin) / (xmin - 0.5));
    const { log, m1, m2, m3, m4 } = gaussianMoments(a + 2 * c * w, c, Math.log1p(1 / (x - 0.5)));
    const [c11, c12, c22] = [m2 - m1 * m1, m3 - m1 * m2, m4 - m2 * m2];
    value += count * (log - w * (a + c * w));
    ga -= count * (w + m1);
    gc -= count * (w * w + 2 * w * m1 + m2);
    aa += count * c11;
    ac += count * (2 * w * c11 + c12);
    cc += count * (4 * w * w * c11 + 4 * w * c12 + c22);
  }
  return { value, gradient: [ga, gc], hessian: [aa, ac, cc], caution };
}
