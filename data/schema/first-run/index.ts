/**
 * Models tried by the call of the Hub’s own snippet, written by `npm run first-run` to data/first-run/. A new table is a
 * file beside this and one line below.
 */
import { trialRuns } from './trial-runs.ts';
import { trialStrata } from './trial-strata.ts';
import { trials } from './trials.ts';

export const firstRunTables = [trialRuns, trialStrata, trials] as const;
