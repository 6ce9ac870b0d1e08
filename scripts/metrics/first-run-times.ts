import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import type { Sources } from './sources.ts';

/** Table `first-run-times`: what models that worked took, and on what. */
export function firstRunTimes({ firstRun }: Pick<Sources, 'firstRun'>): RowIn<'metrics', 'first-run-times'>[] {
  const runs = firstRun.table('trial-runs');
  return firstRun.table('trials').flatMap((trial) => {
    const { run, runner, task, model, weights, weight_bytes, bytes, load_seconds, first_seconds } = trial;
    const { call_ms, call_ms_least: least, call_ms_most: most, call_ratio, memory_bytes, agreeing } = trial;
    const on = runs.find((each) => each.run === run && each.runner === runner);
    if (trial.outcome !== 'worked' || call_ms === null || weights === 'none' || !on) return [];
    const spread = least === null || most === null || least === 0 ? null : rounded(most / least);
    const taken = { weight_bytes, bytes, load_seconds, first_seconds, call_ms, call_ratio, spread, memory_bytes };
    const { library, processor } = on;
    return [{ run, runner, task, model, weights, ...taken, repeats: agreeing, library, processor }];
  });
}
