import type { RowIn } from '../../data/schema/folders.ts';

/** The counted measures of one repository; null is not known. */
export interface Counted {
  likes: number | null;
  downloads: number | null;
}

interface Tally {
  n: number;
  likesKnown: number;
  likesZero: number;
  likesSum: number;
  downloadsKnown: number;
  downloadsZero: number;
  downloadsSum: number;
  downloadsMax: number;
}

const NOTHING: Tally = {
  n: 0,
  likesKnown: 0,
  likesZero: 0,
  likesSum: 0,
  downloadsKnown: 0,
  downloadsZero: 0,
  downloadsSum: 0,
  downloadsMax: 0,
};

type Group = Map<string | null, Tally>;
/** Value of a facet: several for tags, null for none. */
export type FacetValue = string | null | readonly string[];

export interface Tallies {
  /** Counts one repository under each facet; values in the order of the facets. */
  add(task: string | null, values: readonly FacetValue[], counted: Counted): void;
  rows(kind: 'models' | 'spaces' | 'datasets'): RowIn<'captures', 'tallies'>[];
}

/** Facets that name the task itself: within one task they say nothing. */
const TASK_FACETS = new Set(['pipeline_tag', 'tag']);

/** Counts and sums of a listing by facet, for the whole of it and for every task (table `tallies`). */
export function collectTallies(facets: readonly string[]): Tallies {
  const newGroups = (): Group[] => facets.map(() => new Map());
  const whole = newGroups();
  // Those without a task, too: what is the same within a task is counted there, and joined at the end.
  const byTask = new Map<string | null, Group[]>();
  const perTask = facets.map((facet) => !TASK_FACETS.has(facet));
  return {
    add(task, values, counted) {
      let groups = byTask.get(task);
      if (!groups) byTask.set(task, (groups = newGroups()));
      for (let at = 0; at < facets.length; at += 1) count(perTask[at] ? groups[at]! : whole[at]!, values[at]!, counted);
    },
    rows: (kind) => [
      ...rowsOf(kind, facets, null, joined(whole, [...byTask.values()])),
      ...[...byTask].flatMap(([task, groups]) => (task === null ? [] : rowsOf(kind, facets, task, groups))),
    ],
  };
}

/** The groups of all tasks as one, with what is counted for the whole alone. */
function joined(whole: readonly Group[], tasks: readonly (readonly Group[])[]): Group[] {
  return whole.map((own, at) => {
    const all: Group = new Map(own);
    for (const groups of tasks)
      for (const [value, tally] of groups[at]!) all.set(value, sumOf(all.get(value) ?? NOTHING, tally));
    return all;
  });
}

function sumOf(a: Tally, b: Tally): Tally {
  return {
    n: a.n + b.n,
    likesKnown: a.likesKnown + b.likesKnown,
    likesZero: a.likesZero + b.likesZero,
    likesSum: a.likesSum + b.likesSum,
    downloadsKnown: a.downloadsKnown + b.downloadsKnown,
    downloadsZero: a.downloadsZero + b.downloadsZero,
    downloadsSum: a.downloadsSum + b.downloadsSum,
    downloadsMax: Math.max(a.downloadsMax, b.downloadsMax),
  };
}

function count(group: Group, value: FacetValue, counted: Counted): void {
  if (typeof value === 'string' || value === null) countOne(group, value, counted);
  else if (value.length === 0) countOne(group, null, counted);
  else for (const each of value) countOne(group, each, counted);
}

function countOne(group: Group, value: string | null, { likes, downloads }: Counted): void {
  let tally = group.get(value);
  if (!tally) {
    tally = { ...NOTHING };
    group.set(value, tally);
  }
  tally.n += 1;
  if (likes !== null) {
    tally.likesKnown += 1;
    tally.likesSum += likes;
    if (likes === 0) tally.likesZero += 1;
  }
  if (downloads !== null) {
    tally.downloadsKnown += 1;
    tally.downloadsSum += downloads;
    if (downloads > tally.downloadsMax) tally.downloadsMax = downloads;
    if (downloads === 0) tally.downloadsZero += 1;
  }
}

function rowsOf(
  kind: 'models' | 'spaces' | 'datasets',
  facets: readonly string[],
  task: string | null,
  groups: readonly Group[],
): RowIn<'captures', 'tallies'>[] {
  return groups.flatMap((group, at) =>
    [...group].map(([value, tally]) => ({
      kind,
      facet: facets[at]!,
      task,
      value,
      n: tally.n,
      likes_known: tally.likesKnown,
      likes_zero: tally.likesZero,
      likes_sum: tally.likesSum,
      downloads_known: tally.downloadsKnown,
      downloads_zero: tally.downloadsZero,
      downloads_sum: tally.downloadsSum,
      downloads_max: tally.downloadsMax,
    })),
  );
}
