import { letSignalsIn } from './let-signals-in.ts';

/** Long work that asks nobody for anything: it yields between its steps, and returns what it made. */
export type Steps<Made> = Generator<void, Made, void>;

/** Milliseconds between two looks for Ctrl-C. */
const LOOK = 100;

/** All steps at once. */
export function allSteps<Made>(steps: Steps<Made>): Made {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** All steps, but for those behind a Ctrl-C, which is thrown. */
export async function stepByStep<Made>(steps: Steps<Made>, signal: AbortSignal): Promise<Made> {
  let looked = -Infinity;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - looked < LOOK) continue;
    await letSignalsIn(signal);
    looked = performance.now();
  }
}
