import { checkClusters } from './check-clusters.ts';
import { checkFinite } from './check-finite.ts';
import { drawPlaces, seededGenerator, type RandomGenerator } from './draw-places.ts';
import { percentileIntervals, type BootstrapInterval, type BootstrapOptions } from './percentile-intervals.ts';

type Clusters = readonly (readonly number[])[];

/** What a draw has of one sample: how often each of the different values, and how many values in all. */
export interface DrawnCounts {
  counts: Int32Array;
  size: number;
}

/** A statistic of the samples of a draw, made for the different values of all samples, which are ascending. */
export type StatisticOfCounts = (values: Float64Array) => (...drawn: readonly DrawnCounts[]) => number | null;

/** A sample with the ranks of its values, those of each author in one piece. */
interface RankedSample extends DrawnCounts {
  ranks: Int32Array;
  /** Where the piece of each author begins, and behind the last one where it ends. */
  starts: Int32Array;
  places: Uint32Array;
}

/**
 * What authorBootstrap gives for one sample and authorBootstrapOfTwo for two, digit by digit, for statistics that ask
 * only how often each value is there: values are ranked once and a draw is counted by rank, not gathered and sorted. All
 * statistics are read off the same draws. RangeError for no authors, an author without values, a value that is not
 * finite and options out of range.
 */
export function rankedBootstrap(
  samples: readonly Clusters[],
  statistics: readonly StatisticOfCounts[],
  options: BootstrapOptions,
): BootstrapInterval[] {
  samples.forEach((clusters, at) => checkClusters(`rankedBootstrap: sample ${at + 1}`, clusters));
  const all = samples.flatMap((clusters) => clusters.flat());
  checkFinite('rankedBootstrap', all);
  const values = Float64Array.from(new Set(all)).sort();
  const ranks = new Map([...values].map((value, rank) => [value, rank]));
  const ranked = samples.map((clusters) => rankedSample(clusters, ranks));
  const read = statistics.map((statistic) => statistic(values));
  const generator = seededGenerator(options.seed);
  const drawOnce = () => {
    for (const sample of ranked) drawCounts(sample, generator);
    return read.map((statistic) => statistic(...ranked));
  };
  return percentileIntervals(statistics.length, drawOnce, options);
}

function rankedSample(clusters: Clusters, ranks: ReadonlyMap<number, number>): RankedSample {
  const starts = new Int32Array(clusters.length + 1);
  clusters.forEach((own, at) => (starts[at + 1] = starts[at]! + own.length));
  return {
    ranks: Int32Array.from(clusters.flat(), (value) => ranks.get(value)!),
    starts,
    places: new Uint32Array(clusters.length),
    counts: new Int32Array(ranks.size),
    size: 0,
  };
}

function drawCounts(sample: RankedSample, generator: RandomGenerator): void {
  const { ranks, starts, places, counts } = sample;
  drawPlaces(generator, places, places.length);
  counts.fill(0);
  let size = 0;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!;
    const end = starts[place + 1]!;
    for (let from = starts[place]!; from < end; from += 1) counts[ranks[from]!]! += 1;
    size += end - starts[place]!;
  }
  sample.size = size;
}
