/** What is used of the package: it has types, but its `exports` lead no ES module to them. */
declare module 'cephes' {
  /** Settled when the functions may be called. */
  export const compiled: Promise<void>;
  /** Complementary error function; throws where the answer is below the smallest number, above 26.64. */
  export function erfc(x: number): number;
  /** Distribution function of the standard normal. */
  export function ndtr(x: number): number;
  /** Quantile of Student's t with a whole number of degrees of freedom. */
  export function stdtri(freedom: number, p: number): number;
}
