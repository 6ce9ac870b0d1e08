import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { quantileSorted } from 'd3-array';
import { comparedTasks } from '../../data/schema/compared-tasks.ts';
import { EASE_SEED, type ScoredTask } from './ease-draws.ts';
import { endsOf, sampleOf } from './ease-interval.ts';
import { drawPlaces, seededGenerator, type RandomGenerator } from '../statistics/draw-places.ts';
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
/** By author of a half, how many times each draw takes that place. */
type TimesDrawn = readonly Float64Array[];
interface Split {
  size: number;
  width: number;
  covers: boolean;
  coversPlain: boolean;
}

/** Table `ease-control`: each of the two tasks split at random in halves by author, in every capture that ranks it. */
export function easeControl(sources: Pick<Sources, 'captures' | 'apiNames'>): RowIn<'metrics', 'ease-control'>[] {
  return rankedTasks(sources).flatMap(({ capture, tasks }) =>
    tasks
      .filter(({ task, authors }) => comparedTasks.some((name) => name === task.task) && authors.size >= 4)
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

function splitsOf({ authors, parts }: ScoredTask): Split[] {
  const clusters = [...authors].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts);
  const generator = seededGenerator(CONTROL_SEED);
  const size = Math.ceil(clusters.length / 2);
  // Splits are made of the authors, draws of their places in a half: the same draws serve all splits.
  const times = [size, clusters.length - size].map((half) => timesDrawn(generator, half));
  return Array.from({ length: SPLITS }, () => compare(halve(clusters, generator), times, parts));
}

function timesDrawn(generator: RandomGenerator, half: number): TimesDrawn {
  const times = Array.from({ length: half }, () => new Float64Array(DRAWS));
  const places = new Uint32Array(half);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    drawPlaces(generator, places, half);
    for (const place of places) times[place]![draw]! += 1;
  }
  return times;
}

/** Authors in random order (Fisher and Yates), cut in the middle. */
function halve(authors: Half, generator: RandomGenerator): [Half, Half] {
  const order = [...authors];
  const drawn = new Uint32Array(1);
  for (let at = order.length - 1; at > 0; at -= 1) {
    drawPlaces(generator, drawn, at + 1);
    const other = drawn[0]!;
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  const middle = Math.ceil(order.length / 2);
  return [order.slice(0, middle), order.slice(middle)];
}

function compare([first, second]: [Half, Half], times: readonly TimesDrawn[], parts: readonly boolean[]): Split {
  const index = (counts: PartCounts) => scoreOf(counts, parts).index ?? 0;
  const [a, b] = [first, second].map((half) => half.reduce(addCounts, noCounts()));
  const draws = indexDraws(first, times[0]!, parts, DIFFERENCES);
  const others = indexDraws(second, times[1]!, parts, OTHERS);
  for (let draw = 0; draw < DRAWS; draw += 1) draws[draw]! -= others[draw]!;
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

/**
 * Where the draws of a split are worked out, over and over: room of its own for each is let go of at once, and the collector
 * then goes through all tables of all captures several times a task.
 */
const [DIFFERENCES, OTHERS] = [new Float64Array(DRAWS), new Float64Array(DRAWS)];
const [KNOWN, PACKED] = [new Float64Array(DRAWS), new Float64Array(DRAWS)];

/** Index of a half in every draw of its authors, over known parts only, written into the sums. */
function indexDraws(half: Half, times: TimesDrawn, parts: readonly boolean[], sums: Float64Array): Float64Array {
  sums.fill(0);
  KNOWN.fill(0);
  for (const part of parts.keys()) if (parts[part]) addShares(sums, KNOWN, packedDraws(half, times, part));
  for (let draw = 0; draw < DRAWS; draw += 1) if (KNOWN[draw] !== 0) sums[draw]! /= KNOWN[draw]!;
  return sums;
}

/** Room for a count beside another in one number: 2^26, so that two of them stay below 2^53 and exact. */
const ROOM = 2 ** 26;

/** What an author adds to a draw, and how many times each draw takes that author. */
interface Addition {
  own: number;
  times: Float64Array;
}

const NOTHING: Addition = { own: 0, times: new Float64Array(DRAWS) };

/** By draw, how much is known of a part and, times ROOM, how much of it holds: added at once, in half the time. */
function packedDraws(half: Half, times: TimesDrawn, part: number): Float64Array {
  PACKED.fill(0);
  const added = half.flatMap((counts, author): Addition[] => {
    const own = counts[part]! + counts[PARTS + part]! * ROOM;
    return own === 0 ? [] : [{ own, times: times[author]! }];
  });
  for (let at = 0; at < added.length; at += 4)
    addFour(PACKED, added[at]!, added[at + 1] ?? NOTHING, added[at + 2] ?? NOTHING, added[at + 3] ?? NOTHING);
  return PACKED;
}

/** Four authors at once, in half the time: most of it goes into reading and writing the sums. All are whole numbers. */
function addFour(into: Float64Array, a: Addition, b: Addition, c: Addition, d: Addition): void {
  const [timesA, timesB, timesC, timesD] = [a.times, b.times, c.times, d.times];
  const [ownA, ownB, ownC, ownD] = [a.own, b.own, c.own, d.own];
  for (let draw = 0; draw < DRAWS; draw += 1)
    into[draw]! += timesA[draw]! * ownA + timesB[draw]! * ownB + timesC[draw]! * ownC + timesD[draw]! * ownD;
}

/** Adds the share of a part in each draw that knows it. */
function addShares(sums: Float64Array, known: Float64Array, packed: Float64Array): void {
  for (let draw = 0; draw < packed.length; draw += 1) {
    const holds = Math.floor(packed[draw]! / ROOM);
    const of = packed[draw]! - holds * ROOM;
    if (of === 0) continue;
    sums[draw]! += holds / of;
    known[draw]! += 1;
  }
}
