/**
 * Root of a continuous function between two points at which its signs differ, to the precision of the numbers:
 * Chandrupatla's method (1997), inverse quadratic steps where they are safe and halving where not. RangeError when the
 * signs are the same.
 */
export function findRoot(f: (x: number) => number, low: number, high: number): number {
  let [a, fa, b, fb] = [high, f(high), low, f(low)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (Math.sign(fa) === Math.sign(fb))
    throw new RangeError(`findRoot: expected values of different sign, received ${fb} at ${low} and ${fa} at ${high}`);
  let step = 0.5;
  for (let round = 0; round < 200; round += 1) {
    const at = a + step * (b - a);
    const value = f(at);
    let [c, fc] = [a, fa];
    if (Math.sign(value) !== Math.sign(fa)) [c, fc, b, fb] = [b, fb, a, fa];
    [a, fa] = [at, value];
    const [best, error] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
    const tolerance = (2 * Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
    if (error === 0 || tolerance > 0.5) return best;
    const [xi, phi] = [(a - b) / (c - b), (fa - fb) / (fc - fb)];
    const quadratic = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    step = quadratic
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * (fa / (fc - fa)) * fb) / (fc - fb)
      : 0.5;
    step = Math.min(1 - tolerance, Math.max(tolerance, step));
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}
