/** Columns that several tables of data/schema/first-run share. */
import { oneOf, text } from '../column.ts';

/** Programs that make the first run. */
export const runnerNames = ['javascript', 'python'] as const;
export type RunnerName = (typeof runnerNames)[number];

/** Run of the committed pilot of each runner: models that were picked, each of whose shares is one of the pilot alone. */
export const pilotRuns: Readonly<Record<RunnerName, string>> = { javascript: 'pilot', python: 'pilot-python' };

/** Whether a row is of a pilot. */
export const isPilot = (row: { run: string; runner: RunnerName }): boolean => pilotRuns[row.runner] === row.run;

export const run = text('Name of the run: pilot, pilot-python, live-study, or what --run said.');
export const runner = oneOf(runnerNames, 'Program that made the call: javascript or python.');
export const task = text('Task as the Hub names it, of the record or of the list of models.');
