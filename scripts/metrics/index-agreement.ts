import { sum } from 'd3-array';
import type { RowIn } from '../../data/schema/folders.ts';
import { liveStudy } from '../../method/live-study.ts';
import { kendallInterval } from '../statistics/kendall-interval.ts';
import { kendallTau } from '../statistics/kendall-tau.ts';
import { rounded } from '../statistics/rounded.ts';
import { indexAgreementTasks } from './index-agreement-tasks.ts';
import type { Sources } from './sources.ts';
import { withKnown } from './with-known.ts';

type AgreementRow = RowIn<'metrics', 'index-agreement'>;

/** Seed of the draws, that of all intervals of this report. */
const SEED = 20231115;

/** Table `index-agreement`: of each run, how far tasks of a higher index are those in which more worked. */
export function indexAgreement(sources: Pick<Sources, 'captures' | 'firstRun' | 'apiNames'>): AgreementRow[] {
  const picked = new Set(
    sources.firstRun
      .table('trials')
      .flatMap(({ run, runner, probability }) => (probability === null ? [`${run} ${runner}`] : [])),
  );
  const rows = withKnown(withKnown(indexAgreementTasks(sources), 'index'), 'share');
  return [...Map.groupBy(rows, ({ run, runner }) => `${run} ${runner}`)].map(([name, tasks]) => {
    const { run, runner, capture } = tasks[0]!;
    const pairs = tasks.map(({ index, share }) => [index, share] as const);
    const tau = kendallTau(pairs);
    const drawn = !picked.has(name);
    const interval =
      drawn && tau !== null && tasks.length >= liveStudy.leastTasks
        ? kendallInterval(pairs, { seed: SEED })
        : undefined;
    const [low, high] = [interval?.low ?? null, interval?.high ?? null];
    return {
      run,
      runner,
      capture,
      chosen: drawn ? 'drawn' : 'picked',
      tasks: tasks.length,
      models: sum(tasks, (row) => row.models),
      worked: sum(tasks, (row) => row.worked),
      tau: rounded(tau),
      low: rounded(low),
      high: rounded(high),
      draws: interval?.draws ?? null,
      answer: answerOf(low, high),
    };
  });
}

/** The answer of an interval; one that holds nothing of use fails, though it may leave out 0. */
function answerOf(low: number | null, high: number | null): AgreementRow['answer'] {
  if (low === null || high === null) return 'cannot be told';
  if (high < liveStudy.agreement) return 'fails';
  return low > 0 ? 'agrees' : 'cannot be told';
}
