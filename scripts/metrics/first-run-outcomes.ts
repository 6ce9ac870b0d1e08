import type { RowIn } from '../../data/schema/folders.ts';
import { shareWithInterval } from './share-with-interval.ts';
import type { Sources } from './sources.ts';

type Trial = RowIn<'first-run', 'trials'>;

/** Table `first-run-outcomes`: what came of the models that were tried, in all, by weights and by task. */
export function firstRunOutcomes({ firstRun }: Pick<Sources, 'firstRun'>): RowIn<'metrics', 'first-run-outcomes'>[] {
  const runs = Map.groupBy(firstRun.table('trials'), ({ run, runner }) => `${run} ${runner}`);
  return [...runs.values()].flatMap((trials) => {
    const groups = [{ weights: 'all' as const, of: trials }, ...byWeights(trials)];
    return groups.flatMap(({ weights, of }) => [
      ...outcomeRows(weights, 'all', of),
      ...[...Map.groupBy(of, ({ task }) => task)].flatMap(([task, some]) => outcomeRows(weights, task, some)),
    ]);
  });
}

function byWeights(trials: readonly Trial[]): { weights: Trial['weights']; of: Trial[] }[] {
  return [...Map.groupBy(trials, ({ weights }) => weights)].map(([weights, of]) => ({ weights, of }));
}

function outcomeRows(
  weights: Trial['weights'] | 'all',
  task: string,
  trials: readonly Trial[],
): RowIn<'metrics', 'first-run-outcomes'>[] {
  const { run, runner } = trials[0]!;
  const counted = Map.groupBy(trials, ({ outcome }) => outcome);
  // How many worked is told also where none did.
  if (!counted.has('worked')) counted.set('worked', []);
  return [...counted].map(([outcome, some]) => {
    const share = shareWithInterval(some.length, trials.length, 'sample');
    return { run, runner, weights, task, outcome, models: some.length, of: trials.length, ...share };
  });
}
