import { join } from 'node:path';
import type { RowIn } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';

type Trial = RowIn<'first-run', 'trials'>;

const stratum = ({ run, runner, task, band }: Pick<Trial, 'run' | 'runner' | 'task' | 'band'>) =>
  `${run} ${runner} ${task} ${band}`;

/** What is special to first runs: each trial has its run and its stratum, and figures only where there was a result. */
export function checkFirstRun({ dir, problems, table }: CheckedFolder<'first-run'>): string[] {
  if (problems.length > 0) return [];
  const trials = table('trials')?.rows ?? [];
  const runs = new Set((table('trial-runs')?.rows ?? []).map(({ run, runner }) => `${run} ${runner}`));
  const counted = Map.groupBy(trials, stratum);
  const wrong = (row: Trial, what: string) => `${join(dir, 'trials.csv')}: ${row.task} ${row.model}: ${what}`;
  return [
    ...trials.filter(({ run, runner }) => !runs.has(`${run} ${runner}`)).map((row) => wrong(row, 'no such run')),
    ...trials.flatMap((row) => rowProblems(row).map((what) => wrong(row, what))),
    ...(table('trial-strata')?.rows ?? []).flatMap((row) => {
      const tried = counted.get(stratum(row))?.length ?? 0;
      if (tried === row.drawn) return [];
      return [`${join(dir, 'trial-strata.csv')}: ${stratum(row)}: ${row.drawn} drawn, ${tried} tried`];
    }),
  ];
}

function rowProblems(row: Trial): string[] {
  const ran = row.outcome === 'worked' || row.outcome === 'wrong output';
  const figures = [row.load_seconds, row.first_seconds, row.call_ms, row.reference_ms, row.memory_bytes];
  const has = figures.some((figure) => figure !== null);
  return [
    ...(ran === has && (!ran || figures.every((figure) => figure !== null))
      ? []
      : [`${row.outcome}: times and memory`]),
    ...(row.agreeing > row.repeats ? [`${row.agreeing} of ${row.repeats} repeats agree`] : []),
    ...(row.outcome !== 'worked' && row.detail === null ? [`${row.outcome}: no detail`] : []),
    ...((row.call_ms_least ?? 0) > (row.call_ms ?? 0) || (row.call_ms ?? 0) > (row.call_ms_most ?? 0)
      ? ['the median of its calls is outside of their range']
      : []),
  ];
}
