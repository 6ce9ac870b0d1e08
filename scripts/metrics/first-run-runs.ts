import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';

/** Table `first-run-runs`: each run with how much it tried and whether repeats agreed. */
export function firstRunRuns({ firstRun }: Pick<Sources, 'firstRun'>): RowIn<'metrics', 'first-run-runs'>[] {
  return firstRun.table('trial-runs').map((row) => {
    const { run, runner, tried_at, most_seconds, most_bytes, most_memory, repeats } = row;
    const { library, runtime, engine, processor, cores } = row;
    const own = firstRun.table('trials').filter((trial) => trial.run === run && trial.runner === runner);
    return {
      run,
      runner,
      tried_at,
      models: own.length,
      tasks: new Set(own.map(({ task }) => task)).size,
      working_tasks: new Set(own.flatMap(({ task, outcome }) => (outcome === 'worked' ? [task] : []))).size,
      outcomes: new Set(own.map(({ outcome }) => outcome)).size,
      unsteady: own.filter(({ agreeing, repeats: made }) => agreeing < made).length,
      most_seconds,
      most_bytes,
      most_memory,
      repeats,
      library,
      runtime,
      engine,
      processor,
      cores,
    };
  });
}
