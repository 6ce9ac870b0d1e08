import type { RowIn } from '../../data/schema/folders.ts';
import { cliffsDeltaOfCounts } from '../statistics/cliffs-delta-of-counts.ts';
import { gini } from '../statistics/gini.ts';
import { quantile } from '../statistics/quantile.ts';
import { rounded } from '../statistics/rounded.ts';
import { spearman } from '../statistics/spearman.ts';
import { topShare } from '../statistics/top-share.ts';
import { createValueCounter, type ValueCounter } from '../statistics/value-counter.ts';
import { sizeOf, sortedCounts, sumOf, type ValueCounts } from '../statistics/value-counts.ts';
import { binFloor } from './bin-floor.ts';

type Kind = 'models' | 'spaces' | 'datasets';
/** Spaces have no downloads that likes could be set against. */
type KindWithDownloads = Exclude<Kind, 'spaces'>;
type By = 'all' | 'pipeline_tag' | 'tag';

interface Group {
  by: By;
  task: string | null;
  n: number;
  /** One for each measure, in their order. */
  values: readonly ValueCounter[];
  /** likes * PAIR + downloads -> repositories. */
  pairs: ValueCounter;
  /** Likes and downloads of repositories whose pair is no exact number. */
  largePairs: (readonly [number, number, number])[];
}

/** Rows of the tables distributions, lorenz, likes-downloads and likes-downloads-bins. */
export interface DistributionTables {
  distributions: RowIn<'captures', 'distributions'>[];
  lorenz: RowIn<'captures', 'lorenz'>[];
  likesDownloads: RowIn<'captures', 'likes-downloads'>[];
  bins: RowIn<'captures', 'likes-downloads-bins'>[];
}

export interface Distributions {
  /**
   * Counts one repository for the whole listing, its pipeline_tag and each of its task tags; values in the order of the
   * measures, null where not known.
   */
  add(pipelineTag: string | null, taskTags: readonly string[], values: readonly (number | null)[]): void;
  /** Latest created_day of the listing, 0 without any. */
  newestDay(): number;
  /** Rows of the tables distributions, lorenz, likes-downloads and likes-downloads-bins. */
  rows(kind: Kind, seenDay: number): DistributionTables;
  /** Rows of the table task-contrasts. */
  contrasts(): RowIn<'captures', 'task-contrasts'>[];
}

/**
 * Downloads below 2^33 and likes below 2^20 make a pair that is one exact number; the few others are kept as they are.
 */
const PAIR = 2 ** 33;
const MOST_LIKES = 2 ** 20;
/** 2022-03-02, before which the Hub knows no creation. */
const FIRST_DAY = 19_053;
/** The task that every other one is set against: one of the two of the starting study, and the largest. */
const REFERENCE = 'text-generation';
const TOPS = [0.0001, 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Exact distributions of a listing, kept as counts of distinct values; the measure created_day becomes age_days. */
export function collectDistributions(measures: readonly string[]): Distributions {
  const [likesAt, downloadsAt] = [measures.indexOf('likes'), measures.indexOf('downloads')];
  const { groups, groupOf } = createGroups(measures);
  return {
    add(pipelineTag, taskTags, values) {
      const [likes = null, downloads = null] = [values[likesAt], values[downloadsAt]];
      addTo(groupOf('all', null), values, likes, downloads);
      if (pipelineTag !== null) addTo(groupOf('pipeline_tag', pipelineTag), values, likes, downloads);
      for (const tag of taskTags) addTo(groupOf('tag', tag), values, likes, downloads);
    },
    newestDay: () =>
      [...(groups.get('all')!.get(null)?.values[measures.indexOf('created_day')]?.counts().keys() ?? [])].reduce(
        (latest, day) => Math.max(latest, day),
        0,
      ),
    contrasts: () =>
      [...groups].flatMap(([by, tasks]) =>
        by === 'all'
          ? []
          : contrastRows(by, tasks, [
              ['likes', likesAt],
              ['downloads', downloadsAt],
            ]),
      ),
    rows(kind, seenDay) {
      const all = [...groups.values()].flatMap((tasks) => [...tasks.values()]);
      const triples = all.map((group) => [group, triplesOf(group)] as const);
      return {
        distributions: all.flatMap((group) => distributionRows(kind, group, measures, seenDay)),
        lorenz: all.flatMap((group) => [
          ...lorenzRows(kind, group, 'likes', group.values[likesAt]?.counts()),
          ...lorenzRows(kind, group, 'downloads', group.values[downloadsAt]?.counts()),
        ]),
        ...(kind === 'spaces' ? { likesDownloads: [], bins: [] } : agreementTables(kind, triples)),
      };
    },
  };
}

type Groups = ReadonlyMap<By, Map<string | null, Group>>;

/** The groups met so far, and the one of a task, made when it is first met. */
function createGroups(measures: readonly string[]): {
  groups: Groups;
  groupOf: (by: By, task: string | null) => Group;
} {
  const groups: Groups = new Map([
    ['all', new Map()],
    ['pipeline_tag', new Map()],
    ['tag', new Map()],
  ]);
  const groupOf = (by: By, task: string | null): Group => {
    const tasks = groups.get(by)!;
    const known = tasks.get(task);
    if (known) return known;
    const values = measures.map((measure) => createValueCounter(measure === 'created_day' ? FIRST_DAY : 0));
    const group: Group = { by, task, n: 0, values, pairs: createValueCounter(), largePairs: [] };
    tasks.set(task, group);
    return group;
  };
  return { groups, groupOf };
}

function addTo(group: Group, values: readonly (number | null)[], likes: number | null, downloads: number | null): void {
  group.n += 1;
  for (let at = 0; at < values.length; at += 1) group.values[at]!.add(values[at]!);
  if (likes === null || downloads === null) return;
  if (likes < MOST_LIKES && downloads < PAIR) group.pairs.add(likes * PAIR + downloads);
  else group.largePairs.push([likes, downloads, 1]);
}

type Triple = readonly [likes: number, downloads: number, repositories: number];

/** Likes and downloads of a group with the number of its repositories that have both. */
function triplesOf({ pairs, largePairs }: Group): Triple[] {
  return [
    ...[...pairs.counts()].map(([pair, count]) => [Math.floor(pair / PAIR), pair % PAIR, count] as const),
    ...largePairs,
  ];
}

function distributionRows(
  kind: Kind,
  group: Group,
  measures: readonly string[],
  seenDay: number,
): RowIn<'captures', 'distributions'>[] {
  return measures.map((measure, at) => {
    const counts = group.values[at]!.counts();
    return measure === 'created_day'
      ? distributionRow(kind, group, 'age_days', agesOf(counts, seenDay))
      : distributionRow(kind, group, measure, counts);
  });
}

function distributionRow(
  kind: Kind,
  { by, task, n }: Group,
  measure: string,
  counts: ValueCounts,
): RowIn<'captures', 'distributions'> {
  const sorted = sortedCounts(counts);
  const known = sizeOf(sorted);
  const sum = sumOf(sorted);
  return {
    kind,
    by,
    task,
    measure,
    n,
    known,
    zeros: counts.get(0) ?? 0,
    sum,
    mean: known ? rounded(sum / known) : null,
    min: sorted[0]?.[0] ?? null,
    p25: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p90: quantile(sorted, 0.9),
    p99: quantile(sorted, 0.99),
    max: sorted.at(-1)?.[0] ?? null,
    gini: rounded(gini(sorted)),
    top_1: rounded(topShare(sorted, 0.01)),
    top_10: rounded(topShare(sorted, 0.1)),
  };
}

/** Ages in days on the day the Hub was seen; what was created later on that day counts as 0. */
function agesOf(createdDays: ValueCounts, seenDay: number): ValueCounts {
  const ages: ValueCounts = new Map();
  for (const [day, count] of createdDays) {
    const age = Math.max(0, seenDay - day);
    ages.set(age, (ages.get(age) ?? 0) + count);
  }
  return ages;
}

function lorenzRows(
  kind: Kind,
  { by, task }: Group,
  measure: string,
  counts: ValueCounts = new Map(),
): RowIn<'captures', 'lorenz'>[] {
  const sorted = sortedCounts(counts);
  return sorted.length === 0
    ? []
    : TOPS.map((top) => ({ kind, by, task, measure, top, held: rounded(topShare(sorted, top)) }));
}

function contrastRows(
  by: Exclude<By, 'all'>,
  tasks: ReadonlyMap<string | null, Group>,
  measures: readonly (readonly ['likes' | 'downloads', number])[],
): RowIn<'captures', 'task-contrasts'>[] {
  const reference = tasks.get(REFERENCE);
  if (!reference) return [];
  return measures.flatMap(([measure, at]) => {
    const theirs = sortedCounts(reference.values[at]!.counts());
    return [...tasks].flatMap(([task, { values }]) => {
      if (task === null || task === REFERENCE) return [];
      const own = sortedCounts(values[at]!.counts());
      const delta = rounded(cliffsDeltaOfCounts(own, theirs));
      return delta === null ? [] : [{ by, task, measure, n: sizeOf(own), n_reference: sizeOf(theirs), delta }];
    });
  });
}

/** How likes and downloads of the same repositories go together. */
function agreementTables(
  kind: KindWithDownloads,
  triples: readonly (readonly [Group, readonly Triple[]])[],
): Pick<DistributionTables, 'likesDownloads' | 'bins'> {
  return {
    likesDownloads: triples.flatMap(([group, own]) => (own.length > 0 ? [agreementRow(kind, group, own)] : [])),
    bins: triples.filter(([group]) => group.by !== 'tag').flatMap(([group, own]) => binRows(kind, group, own)),
  };
}

function agreementRow(
  kind: KindWithDownloads,
  { by, task }: Group,
  triples: readonly Triple[],
): RowIn<'captures', 'likes-downloads'> {
  return {
    kind,
    by,
    task,
    n: triples.reduce((all, [, , count]) => all + count, 0),
    spearman: rounded(spearman(triples)),
  };
}

function binRows(
  kind: KindWithDownloads,
  group: Group,
  triples: readonly Triple[],
): RowIn<'captures', 'likes-downloads-bins'>[] {
  const bins = new Map<string, RowIn<'captures', 'likes-downloads-bins'>>();
  for (const [ofLikes, ofDownloads, count] of triples) {
    const [likes, downloads] = [binFloor(ofLikes), binFloor(ofDownloads)];
    const bin = bins.get(`${likes} ${downloads}`);
    if (bin) bin.n += count;
    else
      bins.set(`${likes} ${downloads}`, {
        kind,
        task: group.task,
        likes_from: likes,
        downloads_from: downloads,
        n: count,
      });
  }
  return [...bins.values()];
}
