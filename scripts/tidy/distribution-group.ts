import type { CountedPairs } from '../statistics/spearman.ts';
import type { SortedCounts } from '../statistics/value-counts.ts';
import { createValueCounter, type ValueCounter } from '../statistics/value-counter.ts';

/** How repositories belong to a task. */
export type By = 'all' | 'pipeline_tag' | 'tag';

/** Values of the repositories of one task, or of all, kept as counts of distinct ones. */
export interface DistributionGroup {
  by: By;
  task: string | null;
  n: number;
  /** Places of likes and downloads among the measures; -1 where they are not. */
  likesAt: number;
  downloadsAt: number;
  /** One for each measure, in their order; without the likes and downloads that are counted as pairs. */
  values: readonly ValueCounter[];
  /** likes * PAIR + downloads -> repositories. */
  pairs: ValueCounter;
  /** Likes and downloads of repositories whose pair is no exact number. */
  largePairs: (readonly [likes: number, downloads: number])[];
}

/** The same when all are counted. */
export interface CountedGroup extends Pick<DistributionGroup, 'by' | 'task' | 'n'> {
  /** One for each measure, in their order. */
  sorted: readonly SortedCounts[];
  /** Likes (x) and downloads (y) of repositories that have both: many, and made when they are asked for. */
  likesDownloads(): CountedPairs;
}

/**
 * Downloads below 2^33 and likes below 2^20 make a pair that is one exact number; the few others are kept as they are.
 */
const PAIR = 2 ** 33;
const MOST_LIKES = 2 ** 20;
/** 2022-03-02, before which the Hub knows no creation, and the days of eleven years from then on. */
const [FIRST_DAY, DAYS] = [19_053, 4096];

/** A group without repositories. */
export function createDistributionGroup(by: By, task: string | null, measures: readonly string[]): DistributionGroup {
  const values = measures.map((measure) =>
    measure === 'created_day' ? createValueCounter(FIRST_DAY, DAYS) : createValueCounter(),
  );
  const [likesAt, downloadsAt] = [measures.indexOf('likes'), measures.indexOf('downloads')];
  return { by, task, n: 0, likesAt, downloadsAt, values, pairs: createValueCounter(), largePairs: [] };
}

/** Counts one repository; values in the order of the measures, null where not known. */
export function addTo(group: DistributionGroup, values: readonly (number | null)[]): void {
  const { likesAt, downloadsAt } = group;
  const [likes = null, downloads = null] = [values[likesAt], values[downloadsAt]];
  const isPair = likes !== null && downloads !== null;
  const isExact = isPair && likes < MOST_LIKES && downloads < PAIR;
  group.n += 1;
  // What a pair tells is taken from it in the end: half as much memory is gone through for each repository.
  if (isExact) group.pairs.add(likes * PAIR + downloads);
  else if (isPair) group.largePairs.push([likes, downloads]);
  for (let at = 0; at < values.length; at += 1)
    if (!isExact || (at !== likesAt && at !== downloadsAt)) group.values[at]!.add(values[at]!);
}

/** Counts all repositories of a group in another one, too. */
export function addGroup(into: DistributionGroup, group: DistributionGroup): void {
  into.n += group.n;
  group.values.forEach((counter, at) => counter.each(into.values[at]!.add));
  group.pairs.each(into.pairs.add);
  into.largePairs.push(...group.largePairs);
}

/** What a group has counted; nothing may be added to it later. */
export function countedGroup(group: DistributionGroup): CountedGroup {
  const { by, task, n, values, pairs, largePairs } = group;
  pairs.each((pair, count) => {
    values[group.likesAt]!.add(Math.floor(pair / PAIR), count);
    values[group.downloadsAt]!.add(pair % PAIR, count);
  });
  return {
    by,
    task,
    n,
    sorted: values.map((counter) => counter.sorted()),
    likesDownloads: () => pairsOfBoth(pairs, largePairs),
  };
}

function pairsOfBoth(pairs: ValueCounter, large: DistributionGroup['largePairs']): CountedPairs {
  const { values, counts: counted } = pairs.sorted();
  const length = values.length + large.length;
  const [x, y, counts] = [new Float64Array(length), new Float64Array(length), new Float64Array(length).fill(1)];
  counts.set(counted);
  values.forEach((pair, at) => {
    x[at] = Math.floor(pair / PAIR);
    y[at] = pair % PAIR;
  });
  large.forEach(([likes, downloads], n) => {
    x[values.length + n] = likes;
    y[values.length + n] = downloads;
  });
  return { x, y, counts };
}
