/** B(2j) / (2j)! for j = 1 to 9, B the Bernoulli numbers: the end corrections of Euler and Maclaurin. */
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

/** zeta(s, q) * q^s, the sum relative to its first term, with its first and second derivative by s. */
export type RelativeZeta = { value: number; slope: number; curve: number };

/**
 * Hurwitz zeta function, the sum of (q + k)^-s over k = 0, 1, 2, ..., for s > 1 and q > 0: the normalizer of a discrete
 * power law from q on. Euler-Maclaurin summation, relative error below 1e-13. RangeError outside that domain.
 */
export function hurwitzZeta(s: number, q: number): number {
  return relativeZeta(s, q).value * q ** -s;
}

/**
 * The same without its scale, for likelihoods: q^-s is below every positive number when q is 1e9 and s is 40. The
 * derivatives are those of the relative sum, in which a term is (1 + k / q)^-s.
 */
export function relativeZeta(s: number, q: number): RelativeZeta {
  if (!(s > 1 && Number.isFinite(s)))
    throw new RangeError(`hurwitzZeta: s: expected a finite number > 1, received ${s}`);
  if (!(q > 0 && Number.isFinite(q)))
    throw new RangeError(`hurwitzZeta: q: expected a finite number > 0, received ${q}`);
  let [value, slope, curve] = [0, 0, 0];
  let at = q;
  // The corrections shrink by ((s + 2j) / (2 pi at))^2 a step: term by term until at is large enough for that.
  for (; at < s + 12; at += 1) {
    const log = Math.log1p((at - q) / q);
    const term = Math.exp(-s * log);
    value += term;
    slope -= term * log;
    curve += term * log * log;
    if (term * (at + s) < 1e-18 * value) return { value, slope, curve };
  }
  const rest = restOfSum(s, at, Math.log1p((at - q) / q));
  return { value: value + rest.value, slope: slope + rest.slope, curve: curve + rest.curve };
}

/** The terms from `at` on, with log = ln(at / q): the integral, half the first term, and the corrections. */
function restOfSum(s: number, at: number, log: number): RelativeZeta {
  const first = Math.exp(-s * log);
  // f = a(s) e^(-s log) has f' = (a' - a log) e^.. and f'' = (a'' - 2 a' log + a log^2) e^..; a is summed here.
  const long = at / (s - 1);
  let [a, a1, a2] = [long + 0.5, -long / (s - 1), (2 * long) / (s - 1) ** 2];
  let [product, product1, product2] = [s / at, 1 / at, 0];
  for (let j = 0; j < corrections.length; j += 1) {
    const factor = corrections[j]!;
    a += factor * product;
    a1 += factor * product1;
    a2 += factor * product2;
    // Far out one or two corrections are all: the scan of xmin comes here some million times.
    if (Math.abs(factor) * product < 1e-18 * a && Math.abs(factor) * product1 < -1e-18 * a1) break;
    for (let next = s + 2 * j + 1; next < s + 2 * j + 2.5; next += 1) {
      product2 = (product2 * next + 2 * product1) / at;
      product1 = (product1 * next + product) / at;
      product = (product * next) / at;
    }
  }
  return { value: first * a, slope: first * (a1 - a * log), curve: first * (a2 - 2 * a1 * log + a * log * log) };
}
