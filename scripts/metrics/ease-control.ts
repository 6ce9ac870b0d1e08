import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { quantileSorted } from 'd3-array';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { HEADLINE_PAIR } from '../../method/ease-definition.ts';
import { EASE_SEED, type DrawnTask } from './ease-draws.ts';
import { endsOf, sampleOf } from './ease-interval.ts';
import { widenedTail } from '../statistics/widened-tail.ts';
import { addCounts, noCounts, PARTS, scoreOf, type PartCounts } from './ease-scores.ts';
import { rankedTasks } from './ranked-tasks.ts';
import { rounded } from '../statistics/rounded.ts';

/** Another than that of the draws, and than those by which the interval was chosen (docs/decisions.md). */
const CONTROL_SEED = EASE_SEED + 1;
/** One split may mislead; over so many the share whose interval covers 0 is known to about 0.015. */
const SPLITS = 200;
const DRAWS = 1000;

type Half = readonly PartCounts[];
type AtMost = (most: number) => number;
interface Split {
  size: number;
  width: number;
  covers: boolean;
  coversPlain: boolean;
}

/** Table `ease-control`: each of the two tasks split at random in halves by author, in every capture that ranks it. */
export function easeControl({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'ease-control'>[] {
  return rankedTasks(captures).flatMap(({ capture, tasks }) =>
    tasks
      .filter(({ task, authors }) => HEADLINE_PAIR.some((name) => name === task.task) && authors.size >= 4)
      .map((drawn) => {
        const splits = splitsOf(drawn);
        const sizes = splits.map(({ size }) => size).sort((a, b) => a - b);
        const widths = splits.map(({ width }) => width).sort((a, b) => a - b);
        const covering = splits.filter(({ covers }) => covers).length;
        return {
          capture,
          task: drawn.task.task,
          tasks: tasks.length,
          parts_known: drawn.parts.filter(Boolean).length,
          models: drawn.task.models,
          authors: drawn.authors.size,
          splits: SPLITS,
          covering,
          covering_share: rounded(covering / SPLITS),
          covering_plain: splits.filter(({ coversPlain }) => coversPlain).length,
          typical: rounded(quantileSorted(sizes, 0.5)!),
          large: rounded(quantileSorted(sizes, 0.95)!),
          width: rounded(quantileSorted(widths, 0.5)!),
        };
      }),
  );
}

function splitsOf({ authors, parts }: DrawnTask): Split[] {
  const clusters = [...authors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts);
  const generator = xoroshiro128plus(CONTROL_SEED);
  const atMost: AtMost = (most) => uniformInt(generator, 0, most);
  const size = Math.ceil(clusters.length / 2);
  // Splits are made of the authors, draws of their places in a half: the same draws serve all splits.
  const draws = [size, clusters.length - size].map((half) =>
    Array.from({ length: DRAWS }, () => Uint32Array.from({ length: half }, () => atMost(half - 1))),
  );
  return Array.from({ length: SPLITS }, () => compare(halve(clusters, atMost), draws, parts));
}

/** Authors in random order (Fisher and Yates), cut in the middle. */
function halve(authors: Half, atMost: AtMost): [Half, Half] {
  const order = [...authors];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = atMost(at);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  const middle = Math.ceil(order.length / 2);
  return [order.slice(0, middle), order.slice(middle)];
}

function compare([first, second]: [Half, Half], places: readonly Uint32Array[][], parts: readonly boolean[]): Split {
  const index = (counts: PartCounts) => scoreOf(counts, parts).index ?? 0;
  const [a, b] = [first, second].map((half) => half.reduce(addCounts, noCounts()));
  const drawn = [first, second].map((half, at) => indexDraws(half, places[at]!, parts));
  const draws = drawn[0]!.map((value, at) => value - drawn[1]![at]!);
  const [low, high] = endsOf(draws, widenedTail([sampleOf(first, a!, parts), sampleOf(second, b!, parts)]));
  const [plainLow, plainHigh] = endsOf(draws, 0.025);
  // Sums of the same shares in another order differ in the last bit.
  const covers = (from: number | null, to: number | null) => (from ?? 1) <= 1e-12 && (to ?? -1) >= -1e-12;
  return {
    size: Math.abs(index(a!) - index(b!)),
    width: (high ?? 0) - (low ?? 0),
    covers: covers(low, high),
    coversPlain: covers(plainLow, plainHigh),
  };
}

/** Index of a half in every draw of its authors, over known parts only. */
function indexDraws(half: Half, draws: readonly Uint32Array[], parts: readonly boolean[]): Float64Array {
  const places = [...parts.keys()].filter((place) => parts[place]);
  const own = half.map((counts) => Float64Array.from(places.flatMap((at) => [counts[at]!, counts[PARTS + at]!])));
  const sums = new Float64Array(2 * places.length);
  return Float64Array.from(draws, (draw) => {
    sums.fill(0);
    for (const author of draw) {
      const counts = own[author]!;
      for (let at = 0; at < counts.length; at += 1) sums[at]! += counts[at]!;
    }
    let [sum, known] = [0, 0];
    for (let at = 0; at < sums.length; at += 2) {
      if (sums[at] === 0) continue;
      sum += sums[at + 1]! / sums[at]!;
      known += 1;
    }
    return known === 0 ? 0 : sum / known;
  });
}
