/** Columns that metrics of first runs share. */
import { oneOf, text } from '../column.ts';
import { runnerNames } from '../first-run/run.ts';

export const run = text('Name of the run: pilot, live, or what its command said.');
export const runner = oneOf(runnerNames, 'Program that made the calls.');
export const indexOf = text('Capture whose ease index is compared: the newest listing of all models that ranks tasks.');
