import { compiled, stdtri } from 'cephes';

// The functions are a WebAssembly module that an ES module compiles in the background.
await compiled;

/** 2.5 % quantile of Student's t, between whole degrees of freedom, of at least 1, on a straight line. */
export function lowerT(freedom: number): number {
  const below = Math.floor(freedom);
  const [from, to] = [stdtri(below, 0.025), stdtri(below + 1, 0.025)];
  return from + (freedom - below) * (to - from);
}
