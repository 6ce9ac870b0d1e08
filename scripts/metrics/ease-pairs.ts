import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { discoveryRates } from '../statistics/discovery-rates.ts';
import { pFromInterval } from '../statistics/p-from-interval.ts';
import { compareTasks } from './ease-compare.ts';
import { rankedTasks } from './ranked-tasks.ts';
import { rounded } from '../statistics/rounded.ts';

type Row = RowIn<'metrics', 'ease-pairs'>;

/** Table `ease-pairs`: every pair of ranked tasks of a capture, compared over the same draws by the parts of both. */
export function easePairs(sources: Pick<Sources, 'captures' | 'apiNames'>): Row[] {
  return rankedTasks(sources).flatMap(({ capture, tasks }) =>
    adjusted(
      tasks.flatMap((first, at) =>
        tasks.slice(at + 1).flatMap((second) => {
          const found = compareTasks(first, second);
          if (!found) return [];
          return [
            {
              capture,
              first: first.task.task,
              second: second.task.task,
              first_models: first.task.models,
              second_models: second.task.models,
              parts: found.parts,
              difference: rounded(found.difference),
              low: rounded(found.low),
              high: rounded(found.high),
              answer: found.answer,
            },
          ];
        }),
      ),
    ),
  );
}

/** With the rate of false discoveries over all pairs of a capture at which each difference would stand. */
function adjusted(pairs: readonly Omit<Row, 'adjusted'>[]): Row[] {
  const rates = discoveryRates(
    pairs.map(({ difference, low, high }) =>
      low === null || high === null ? null : pFromInterval(difference, low, high),
    ),
  );
  return pairs.map((row, at) => ({ ...row, adjusted: rounded(rates[at]!) }));
}
