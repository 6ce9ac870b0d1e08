import type { RowIn } from '../../data/schema/folders.ts';
import { designEffects, liveStudy } from '../../method/live-study.ts';
import { halfWidthOfShare } from '../statistics/half-width-of-share.ts';
import { rounded } from '../statistics/rounded.ts';
import { smallestShareDifference } from '../statistics/smallest-share-difference.ts';
import { smallestTau } from '../statistics/smallest-tau.ts';

type LivePowerRow = RowIn<'metrics', 'live-power'>;

const { perTask, perComparedTask, designEffect, comparedDesignEffect, leastTasks } = liveStudy;
/** Sizes beside the planned ones, so that a reader sees what more or fewer would tell. */
const OF_A_TASK = [30, perTask, 100, perComparedTask];
const OF_TWO = [perTask, 125, perComparedTask, 400, 600];
const TASKS = [leastTasks, 12, 20, 30, 40];

/** Table `live-power`: what so many models or tasks can tell, from formulas alone. */
export function livePower(): LivePowerRow[] {
  const effective = (n: number, effect: number) => Math.floor(n / effect);
  const planned = (is: boolean) => (is ? ('yes' as const) : ('no' as const));
  return [
    ...sized('share of a task', OF_A_TASK, (n, effect) => ({
      half_width: rounded(halfWidthOfShare(effective(n, effect))),
      smallest: null,
      planned: planned(n === perTask && effect === designEffect),
    })),
    ...sized('difference of two tasks', OF_TWO, (n, effect) => ({
      half_width: null,
      smallest: rounded(smallestShareDifference(0.5, effective(n, effect), effective(n, effect)).above),
      planned: planned(n === perComparedTask && effect === comparedDesignEffect),
    })),
    ...TASKS.map((n): LivePowerRow => ({
      question: 'agreement over tasks',
      n,
      design_effect: 1,
      effective: n,
      half_width: null,
      smallest: rounded(smallestTau(n)),
      planned: 'no',
    })),
  ];
}

type Told = Pick<LivePowerRow, 'half_width' | 'smallest' | 'planned'>;

function sized(
  question: LivePowerRow['question'],
  sizes: readonly number[],
  told: (n: number, effect: number) => Told,
): LivePowerRow[] {
  return sizes.flatMap((n) =>
    designEffects.map((effect) => ({
      question,
      n,
      design_effect: effect,
      effective: Math.floor(n / effect),
      ...told(n, effect),
    })),
  );
}
