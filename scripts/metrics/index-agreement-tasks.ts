import { mean } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import { rounded } from '../statistics/rounded.ts';
import { easeIndex } from './ease-index.ts';
import { liveOutcomes } from './live-outcomes.ts';
import type { Sources } from './sources.ts';
import { wholeListings } from './whole-listings.ts';

type Trial = RowIn<'first-run', 'trials'>;

/** Table `index-agreement-tasks`: index and share that worked of each task of each run. Empty without a ranked listing. */
export function indexAgreementTasks({
  captures,
  firstRun,
  apiNames,
}: Pick<Sources, 'captures' | 'firstRun' | 'apiNames'>): RowIn<'metrics', 'index-agreement-tasks'>[] {
  const ranked = Map.groupBy(easeIndex({ captures, apiNames }), (row) => row.capture);
  const capture = wholeListings(captures).findLast((each) => ranked.has(each.capture.capture))?.capture.capture;
  if (capture === undefined) return [];
  const index = new Map(ranked.get(capture)!.map((row) => [row.task, row.index]));
  // Stand-ins of a pilot show that the measuring works, and nothing of the models of a task.
  const trials = firstRun.table('trials').filter(({ weights }) => weights === 'real' || weights === 'unknown');
  const groups = Map.groupBy(trials, ({ run, runner, task }) => JSON.stringify([run, runner, task]));
  return [...groups.values()].map((own) => {
    const { run, runner, task } = own[0]!;
    const judged = own.filter(({ outcome }) => liveOutcomes[outcome].counts !== 'not judged');
    return {
      run,
      runner,
      task,
      capture,
      index: index.get(task) ?? null,
      models: judged.length,
      not_judged: own.length - judged.length,
      worked: judged.filter(hasWorked).length,
      share: rounded(shareThatWorked(judged)),
    };
  });
}

/** The main figure of docs/protocol.md; of picked models, which have no probability, the plain share. Null without any. */
function shareThatWorked(judged: readonly Trial[]): number | null {
  const worked = (trials: readonly Trial[]) => mean(trials, (trial) => Number(hasWorked(trial)))!;
  if (judged.length === 0) return null;
  if (judged.some(({ probability }) => probability === null)) return worked(judged);
  const bands = [...Map.groupBy(judged, ({ band }) => band).values()];
  return mean(bands, (band) => mean([...Map.groupBy(band, ({ model }) => model.split('/')[0]!).values()], worked))!;
}

function hasWorked({ outcome }: Trial): boolean {
  return liveOutcomes[outcome].counts === 'worked';
}
