import { gaussLegendre } from './gauss-legendre.ts';

/** log of the sum of (x / q)^-alpha e^(-lambda (x - q)) over x = q, q + 1, ..., and the means of ln(x / q) and x - q under it. */
export type CutoffSum = { logSum: number; meanLog: number; meanExcess: number };

/** Sum of weights, of weights times ln(x / q), and of weights times x - q. */
type Sums = [all: number, logs: number, excesses: number];

const { nodes, weights } = gaussLegendre(16);

/** B(2j) / (2j)! for j = 1 to 9, as in hurwitz-zeta.ts. */
const corrections = [
  1 / 12,
  -1 / 720,
  1 / 30240,
  -1 / 1209600,
  1 / 47900160,
  -691 / 1307674368000,
  1 / 74724249600,
  -3617 / 10670622842880000,
  43867 / 5109094217170944000,
];

/**
 * Normalizer of a discrete power law with exponential cutoff from q on, for lambda > 0 and any alpha: Lerch's
 * transcendent relative to its first term, with its logarithmic derivatives. Term by term, then by Euler and
 * Maclaurin's formula, with the integral by quadrature over ln x; relative error below 1e-12.
 */
export function cutoffSum(alpha: number, lambda: number, q: number): CutoffSum {
  const peak = Math.max(q, -alpha / lambda);
  const logWeight = (x: number): number => -alpha * Math.log1p((x - q) / q) - lambda * (x - q);
  const scale = logWeight(peak);
  const sums: Sums = [0, 0, 0];
  // Below a peak the weights fall faster than a normal curve: what lies ten deviations down adds nothing.
  let x = Math.max(q, Math.floor(peak - (10 * Math.sqrt(Math.abs(alpha))) / lambda));
  for (let done = false; !done; x += 1) {
    const log = logWeight(x) - scale;
    if (isSmooth(alpha, lambda, x)) {
      addRest(sums, alpha, lambda, q, x, log);
      break;
    }
    add(sums, Math.exp(log), Math.log1p((x - q) / q), x - q);
    done = x > peak && log < -45;
  }
  return { logSum: Math.log(sums[0]) + scale, meanLog: sums[1] / sums[0], meanExcess: sums[2] / sums[0] };
}

/**
 * Whether the corrections from x on shrink fast enough, each by ((alpha / x + lambda) / (2 pi))^2 or better. With lambda above
 * 1/4 they might not further out; the terms then soon end by themselves.
 */
function isSmooth(alpha: number, lambda: number, x: number): boolean {
  return lambda <= 0.25 && x >= 12 && Math.abs(alpha / x + lambda) <= 0.75 && Math.abs(alpha) <= (x / 4) ** 2;
}

function add(sums: Sums, weight: number, log: number, excess: number): void {
  sums[0] += weight;
  sums[1] += weight * log;
  sums[2] += weight * excess;
}

/** Adds the terms from x on, the first of which weighs e^logFirst: integral, half the first term, corrections. */
function addRest(sums: Sums, alpha: number, lambda: number, q: number, x: number, logFirst: number): void {
  const first = Math.exp(logFirst);
  const log = Math.log1p((x - q) / q);
  eachOfIntegral(alpha, lambda * x, logFirst, (w, weight) => add(sums, weight * x, log + w, x - q + x * Math.expm1(w)));
  add(sums, first / 2, log, x - q);
  // f, -df/dalpha and -df/dlambda are the three summands; of each, the m-th derivative by x from the two before it.
  let [now, before]: [Sums, Sums] = [
    [first, first * log, first * (x - q)],
    [0, 0, 0],
  ];
  for (let m = 0; m < 2 * corrections.length - 1; m += 1) {
    const turn = -(alpha + m + lambda * x);
    const next: Sums = [
      (turn * now[0] - lambda * m * before[0]) / x,
      (turn * now[1] - lambda * m * before[1] + now[0]) / x,
      (turn * now[2] - lambda * m * before[2] + x * now[0] + m * before[0]) / x,
    ];
    [before, now] = [now, next];
    if (m % 2 === 0) for (const at of [0, 1, 2] as const) sums[at] -= corrections[m / 2]! * now[at];
  }
}

/** Integral over w >= 0 of exp(logFirst + (1 - alpha) w - cut (e^w - 1)), as points with their weights. */
function eachOfIntegral(
  alpha: number,
  cut: number,
  logFirst: number,
  point: (w: number, weight: number) => void,
): void {
  const logWeight = (w: number): number => (1 - alpha) * w - cut * Math.expm1(w);
  const peak = Math.max(0, Math.log((1 - alpha) / cut) || 0);
  const end = logWeight(peak) - 45;
  for (let from = 0; from <= peak || logWeight(from) > end;) {
    // Panels short against both the slope and the curvature of the exponent, so that 16 nodes are exact.
    const fall = cut * Math.exp(from);
    const half = Math.min(0.25, 2 / (Math.abs(1 - alpha - fall) + Math.sqrt(fall)));
    for (let at = 0; at < nodes.length; at += 1) {
      const w = from + half * (1 + nodes[at]!);
      point(w, weights[at]! * half * Math.exp(logFirst + logWeight(w)));
    }
    from += 2 * half;
  }
}
