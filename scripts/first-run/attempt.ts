import * as z from 'zod';
import { outcomes } from '../../data/schema/first-run/outcomes.ts';

const figure = z.number().nullable();
const words = z.string().nullable();

/** One attempt at a model: what came of it, and what it took as far as it came. */
export const attempt = z.strictObject({
  task: z.string(),
  model: z.string(),
  /** 0 for the first. */
  repeat: z.number().int().nonnegative(),
  outcome: z.enum(outcomes),
  detail: words,
  requests: figure,
  bytes: figure,
  weightBytes: figure,
  /** Seconds in which files were under way. */
  downloadSeconds: figure,
  /** Seconds until the pipeline was ready, without those. */
  loadSeconds: figure,
  firstSeconds: figure,
  /** Milliseconds of the processor for a later call: median over batches of them. */
  callMs: figure,
  memoryBytes: figure,
  /** Milliseconds of the processor for the reference computation, median over the whole process. */
  referenceMs: figure,
  /** Times of the processor as multiples of the reference just before and after them. */
  loadRatio: figure,
  firstRatio: figure,
  callRatio: figure,
  output: words,
  runtime: words,
  library: words,
  engine: words,
  /** Packages that the library names and the environment has. */
  packages: words,
});

export type Attempt = z.infer<typeof attempt>;
