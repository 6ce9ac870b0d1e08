import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { cliffsDelta } from '../statistics/cliffs-delta.ts';
import { cliffsDeltaInterval } from '../statistics/cliffs-delta-interval.ts';
import { cliffsDeltaTail } from '../statistics/cliffs-delta-tail.ts';
import { logShift } from '../statistics/log-shift.ts';
import { mannWhitney } from '../statistics/mann-whitney.ts';
import { smallestDelta } from '../statistics/smallest-delta.ts';
import { zeroShare } from '../statistics/zero-share.ts';
import { rounded } from '../statistics/rounded.ts';
import { withAdjusted } from './with-adjusted.ts';
import {
  knownMeasures,
  LEAST_SPACES,
  SEED,
  spaceGroups,
  valuesByAuthor,
  type SizeMeasure,
  type SpaceGroup,
} from './space-groups.ts';

type ContrastRow = RowIn<'metrics', 'space-size-contrasts'>;
/** What a row says of a pair. */
type Contrast = Omit<ContrastRow, 'capture' | 'group' | 'measure' | 'adjusted'>;
/** SDK or task with its Spaces. */
type NamedGroup = SpaceGroup & { value: string };

/**
 * Table `space-size-contrasts`: every two SDKs with enough Spaces, and every task with enough against either of the two
 * that the report compares, by each measure; every two of fifty tasks would be six thousand rows and a megabyte.
 */
export function spaceSizeContrasts({ captures }: Pick<Sources, 'captures'>): ContrastRow[] {
  return captures.flatMap((at) => {
    const groups = spaceGroups(captures, at).filter((group): group is NamedGroup => group.value !== null);
    const rows = knownMeasures(at).flatMap((measure) =>
      (['sdk', 'task'] as const).flatMap((kind) =>
        pairsOf(
          groups.filter(({ group }) => group === kind),
          kind,
        )
          .map(([left, right]) => contrast(left, right, measure))
          .filter((row) => row.enough === true || isHeadline(row))
          .map((row) => ({ capture: at.capture.capture, group: kind, measure, ...row })),
      ),
    );
    return withAdjusted(rows);
  });
}

/** The pair that the starting study compared: it has its row however few Spaces there are. */
function isHeadline({ left, right }: Contrast): boolean {
  return left === comparedTasks[0] && right === comparedTasks[1];
}

/**
 * Each pair that is asked for, once, in the order of the names; the headline pair of a capture that knows tasks also
 * where one has no Space.
 */
function pairsOf(groups: readonly NamedGroup[], kind: 'sdk' | 'task'): [NamedGroup, NamedGroup][] {
  const missing =
    kind === 'task' && groups.length > 0
      ? comparedTasks.filter((task) => groups.every(({ value }) => value !== task))
      : [];
  const sorted = [...groups, ...missing.map((value): NamedGroup => ({ group: 'task', value, spaces: [] }))].sort(
    (a, b) => (a.value < b.value ? -1 : 1),
  );
  return sorted.flatMap((left, index) =>
    sorted
      .slice(index + 1)
      .filter((right) => kind === 'sdk' || isCompared(left) || isCompared(right))
      .map((right): [NamedGroup, NamedGroup] => [left, right]),
  );
}

function isCompared({ value }: NamedGroup): boolean {
  return comparedTasks.some((task) => task === value);
}

/** A Space that uses models of both tasks would be compared with itself: it is counted and left out. */
function contrast(left: NamedGroup, right: NamedGroup, measure: SizeMeasure): Contrast {
  const [inLeft, inRight] = [new Set(left.spaces), new Set(right.spaces)];
  const [x, y] = [
    valuesByAuthor(
      left.spaces.filter((row) => !inRight.has(row)),
      measure,
    ),
    valuesByAuthor(
      right.spaces.filter((row) => !inLeft.has(row)),
      measure,
    ),
  ];
  const [xs, ys] = [x.flat(), y.flat()];
  const smallest = smallestDelta(xs.length, ys.length);
  const enough = smallest !== null && Math.min(xs.length, ys.length) >= LEAST_SPACES;
  return {
    left: left.value,
    right: right.value,
    n_left: xs.length,
    n_right: ys.length,
    n_both: left.spaces.filter((row) => inRight.has(row) && row[measure] !== null).length,
    smallest: rounded(smallest),
    enough,
    ...(enough
      ? effectOf(x, y)
      : { delta: null, delta_low: null, delta_high: null, zeros_left: null, zeros_right: null, ratio: null, p: null }),
  };
}

function effectOf(x: readonly (readonly number[])[], y: readonly (readonly number[])[]) {
  const [xs, ys] = [x.flat(), y.flat()];
  // Of an author alone the tail is 0, and every draw stays within.
  const level = Math.min(1 - 2 * cliffsDeltaTail(x, y), 1 - Number.EPSILON);
  const { low, high } = cliffsDeltaInterval(x, y, { seed: SEED, level });
  const [left, right] = [zeroShare(xs), zeroShare(ys)];
  const positive = left.positive.length > 0 && right.positive.length > 0;
  return {
    delta: rounded(cliffsDelta(xs, ys)),
    delta_low: rounded(low),
    delta_high: rounded(high),
    zeros_left: left.zeros,
    zeros_right: right.zeros,
    ratio: positive ? rounded(logShift(left.positive, right.positive).ratio) : null,
    p: rounded(mannWhitney(xs, ys).p),
  };
}
