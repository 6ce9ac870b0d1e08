import { gaussLegendre } from './gauss-legendre.ts';

/** log of the mass, and the means of w, w^2, w^3 and w^4 under the weight. */
export type GaussianMoments = { log: number; m1: number; m2: number; m3: number; m4: number };

const [few, many] = [gaussLegendre(4), gaussLegendre(16)];

/**
 * Mass and moments of the weight exp(-a w - c w^2) over 0 <= w <= width, with c >= 0; the width may be Infinity when
 * a > 0 or c > 0. By quadrature around the largest weight, not by differences of the normal distribution: these lose
 * every digit when the interval is narrow, far out in a tail, or c is near 0, where the weight is a plain exponential.
 */
export function gaussianMoments(a: number, c: number, width: number): GaussianMoments {
  const steep = Math.sqrt(2 * c);
  const peak = Math.max(0, Math.min(width, a < 0 ? (c > 0 ? -a / (2 * c) : width) : 0));
  // Beyond 9.5 standard deviations, or 45 lengths of an exponential, a weight is below 1e-19 of the largest.
  const slope = Math.abs(a + 2 * c * peak);
  const reach = Math.min(9.5 / steep, 45 / slope);
  const [from, to] = [Math.max(0, peak - reach), Math.min(width, peak + reach)];
  const narrow = (to - from) * (Math.abs(a + 2 * c * from) + Math.abs(a + 2 * c * to) + steep) < 0.1;
  const panels = narrow ? 1 : Math.ceil(((to - from) * (slope + steep)) / 2);
  const { nodes, weights } = narrow ? few : many;
  const half = (to - from) / panels / 2;
  let [s0, s1, s2, s3, s4] = [0, 0, 0, 0, 0];
  for (let panel = 0; panel < panels; panel += 1) {
    for (let at = 0; at < nodes.length; at += 1) {
      const w = from + half * (2 * panel + 1 + nodes[at]!);
      const mass = weights[at]! * Math.exp(-(w - peak) * (a + c * (w + peak)));
      s0 += mass;
      s1 += mass * w;
      s2 += mass * w * w;
      s3 += mass * w * w * w;
      s4 += mass * w * w * w * w;
    }
  }
  return { log: Math.log(s0 * half) - peak * (a + c * peak), m1: s1 / s0, m2: s2 / s0, m3: s3 / s0, m4: s4 / s0 };
}
