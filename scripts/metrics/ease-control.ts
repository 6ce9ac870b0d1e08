import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { median, quantileSorted } from 'd3-array';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { authorBootstrapOfTwo } from '../statistics/author-bootstrap.ts';
import { EASE_SEED, ends, partsKnown } from './ease-draws.ts';
import { addCounts, countsByAuthor, knownParts, noCounts, rankAmong, scoreOf, type PartCounts } from './ease-scores.ts';
import { rankedTasks } from './ranked-tasks.ts';
import { rounded } from '../statistics/rounded.ts';

const TASK = 'text-generation';
/** One split may mislead; over so many the share whose interval covers 0 is known to about 0.015. */
const SPLITS = 200;

type Half = PartCounts[];
interface Split {
  halves: [Half, Half];
  index: [number, number];
  rank: [number, number];
  difference: number;
  low: number;
  high: number;
}

/** Table `ease-control`: one task split at random in halves by author; no row where that task is not ranked. */
export function easeControl({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'ease-control'>[] {
  const ranked = rankedTasks(captures);
  const control = ranked.find(({ task }) => task.task === TASK);
  const authors = control
    ? [...countsByAuthor(control.task)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts)
    : [];
  if (!control || authors.length < 2) return [];
  const others = ranked.filter((each) => each !== control).map(({ score }) => score.index);
  const parts = knownParts(control.counts);
  const generator = xoroshiro128plus(EASE_SEED);
  const splits = Array.from({ length: SPLITS }, () => halve(authors, (most) => uniformInt(generator, 0, most))).map(
    (halves) => compare(halves, parts, others),
  );
  const first = splits[0]!;
  const spans = ranked
    .map(({ draws }) => ends(draws.map((draw) => draw.rank)))
    .map(([low, high]) => Math.ceil(high ?? 0) - Math.floor(low ?? 0));
  const sizes = splits.map(({ difference }) => Math.abs(difference)).sort((a, b) => a - b);
  return [
    {
      capture: control.capture,
      task: TASK,
      tasks: ranked.length,
      parts_known: partsKnown(control.score),
      models_a: modelsOf(first.halves[0]),
      models_b: modelsOf(first.halves[1]),
      index_a: rounded(first.index[0]),
      index_b: rounded(first.index[1]),
      rank_a: first.rank[0],
      rank_b: first.rank[1],
      difference: rounded(first.difference),
      low: rounded(first.low),
      high: rounded(first.high),
      splits: SPLITS,
      covering: rounded(splits.filter(({ low, high }) => low <= 0 && high >= 0).length / SPLITS),
      typical: rounded(quantileSorted(sizes, 0.5)!),
      large: rounded(quantileSorted(sizes, 0.95)!),
      rank_typical: median(splits, ({ rank }) => Math.abs(rank[0] - rank[1]))!,
      rank_span: median(spans)!,
    },
  ];
}

/** Authors in random order (Fisher and Yates), cut in the middle. */
function halve(authors: readonly PartCounts[], atMost: (most: number) => number): [Half, Half] {
  const order = [...authors];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = atMost(at);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  const middle = Math.ceil(order.length / 2);
  return [order.slice(0, middle), order.slice(middle)];
}

function compare(halves: [Half, Half], parts: readonly boolean[], others: readonly (number | null)[]): Split {
  const indexOf = (half: Half) => scoreOf(half.reduce(addCounts, noCounts()), parts).index ?? 0;
  const [first, second] = halves;
  const [a, b] = [indexOf(first), indexOf(second)];
  const clusters = (half: Half): Half[] => half.map((counts) => [counts]);
  const difference = (x: Half, y: Half) => indexOf(x) - indexOf(y);
  const { low, high } = authorBootstrapOfTwo(clusters(first), clusters(second), difference, { seed: EASE_SEED });
  return {
    halves,
    index: [a, b],
    rank: [rankAmong(a, [...others, b]), rankAmong(b, [...others, a])],
    difference: a - b,
    low: low!,
    high: high!,
  };
}

/** Every model has a fact of its licence. */
function modelsOf(half: Half): number {
  return half.reduce((sum, { known }) => sum + known[0]!, 0);
}
