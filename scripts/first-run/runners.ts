/** The programs that `npm run first-run` knows: a new one is a file beside this and one line below. */
import type { RunnerName } from '../../data/schema/first-run/run.ts';
import { javascriptRunner } from './javascript-runner.ts';
import type { Runner } from './runner.ts';

/** What a runner is made from: the interpreter of a user's own environment. */
export interface RunnerOptions {
  python?: string | undefined;
}

/** Makes a runner; there is none of a name that is not here. */
export const runners: Partial<Record<RunnerName, (options: RunnerOptions) => Runner>> = {
  javascript: () => javascriptRunner,
};
