import { compiled, erfc } from 'cephes';

// The functions are a WebAssembly module that an ES module compiles in the background.
await compiled;

/** Above this erfc is below the smallest normal number, 2.2e-308; a little further cephes throws. */
const VANISHES = 26.54;

/** Two-sided p of a standard normal deviate: how likely one is at least as far from 0. */
export function twoSidedP(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x > VANISHES ? 0 : erfc(x);
}
