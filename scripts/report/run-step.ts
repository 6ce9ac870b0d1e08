import { endStep } from './end-step.ts';
import { stepFailure } from './step-failure.ts';
import type { Step } from './step.ts';

/** What a step printed, and how long it took. */
export interface StepResult {
  stdout: string;
  seconds: number;
}

/**
 * Runs a step to its end and returns what it printed and its seconds; a failure names the step and how to run it alone.
 */
export async function runStep(step: Step, cwd: string, signal: AbortSignal): Promise<StepResult> {
  const ended = await endStep(step, cwd, signal);
  if (ended.code !== 0) throw stepFailure(step, ended);
  return ended;
}
