import { compiled, ndtr } from 'cephes';
import { lowerT } from './lower-t.ts';

// The functions are a WebAssembly module that an ES module compiles in the background.
await compiled;

/** A sample behind a statistic: the variance that it gives it, and how many authors it counts for. */
export interface Sample {
  variance: number;
  authors: number;
}

/**
 * Share of the draws to leave out at each end, for an interval of 95 % by authors of whom there are few: percentile
 * intervals of few clusters are too narrow, by the factor sqrt((n - 1) / n) and by the normal quantile in place of that
 * of t (Hesterberg 2015, What teachers should know about the bootstrap, 3.1). Degrees of freedom of several samples by
 * Welch. Close to 0.025 for many authors, 0 where a sample is that of one.
 */
export function widenedTail(samples: readonly Sample[]): number {
  if (samples.some(({ authors }) => authors <= 1)) return 0;
  const total = samples.reduce((sum, { variance }) => sum + variance, 0);
  // Without any variance every draw is the same, and so is every interval.
  if (total === 0) return 0.025;
  const freedom = total ** 2 / samples.reduce((sum, each) => sum + each.variance ** 2 / (each.authors - 1), 0);
  const scale = samples.reduce((sum, { variance, authors: n }) => sum + (variance * n) / (n - 1), 0) / total;
  return ndtr(Math.sqrt(scale) * lowerT(Math.max(1, freedom)));
}
