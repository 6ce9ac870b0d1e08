import { ReportError } from '../lib/report-error.ts';
import type { EndedStep } from './end-step.ts';
import type { Step } from './step.ts';

/** Lines of a failed step that are shown: its error stands at the end. */
const MOST_LINES = 25;

/** The error of a step that failed: its name, its exit code, its last lines, and how to run it alone. */
export function stepFailure({ name, alone }: Step, { code, stdout, stderr }: EndedStep): ReportError {
  const lines = `${stdout}\n${stderr}`.trim().split('\n').slice(-MOST_LINES);
  const ended = `${name}: the step ended with ${typeof code === 'number' ? `exit code ${code}` : code}`;
  return new ReportError([ended, ...lines].join('\n').trim(), `to run it alone: ${alone}`);
}
