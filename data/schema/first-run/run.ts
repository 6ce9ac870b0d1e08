/** Columns that several tables of data/schema/first-run share. */
import { oneOf, text } from '../column.ts';

/** Programs that make the first run. */
export const runnerNames = ['javascript', 'python'] as const;
export type RunnerName = (typeof runnerNames)[number];

export const run = text('Name of the run: pilot, or what --run said.');
export const runner = oneOf(runnerNames, 'Program that made the call: javascript or python.');
export const task = text('Task as the Hub names it, of the record or of the list of models.');
