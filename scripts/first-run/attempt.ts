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
  /** Median of the later calls. */
  callMs: figure,
  /** The least of them, which other work on the machine disturbs least. */
  callMsLeast: figure,
  memoryBytes: figure,
  referenceMs: figure,
  output: words,
  runtime: words,
  library: words,
  engine: words,
});

export type Attempt = z.infer<typeof attempt>;
