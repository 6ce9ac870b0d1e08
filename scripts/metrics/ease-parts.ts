import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { easeParts as definition } from '../../method/ease-definition.ts';
import { ends } from './ease-draws.ts';
import { rankedTasks } from './ranked-tasks.ts';
import { rounded } from '../statistics/rounded.ts';

/** Table `ease-parts`: every part of every ranked task, unknown ones with their number and without a share. */
export function easeParts({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'ease-parts'>[] {
  return rankedTasks(captures).flatMap(({ capture, task, counts, score, draws }) =>
    definition.map(({ name, unit }, place) => {
      const share = score.shares[place] ?? null;
      const [low, high] = share === null ? [null, null] : ends(draws.map((draw) => draw.score.shares[place] ?? null));
      return {
        capture,
        task: task.task,
        part: name,
        n: unit === 'Spaces' ? task.spaces : task.models,
        known: counts.known[place]!,
        share: rounded(share),
        low: rounded(low),
        high: rounded(high),
        weight: share === null ? 0 : 1,
      };
    }),
  );
}
