import type { Row } from '../../data/schema/table.ts';

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
}

type Group = Map<string | null, Tally>;

export interface Tallies {
  /** Counts one repository under each facet; a facet may have several values (tags) or null for none. */
  add(task: string | null, facets: Readonly<Record<string, string | null | readonly string[]>>, counted: Counted): void;
  rows(kind: 'models' | 'spaces' | 'datasets'): Row[];
}

/** Counts and sums of a listing by facet, for the whole of it and for every task (table `tallies`). */
export function collectTallies(): Tallies {
  const whole = new Map<string, Group>();
  const byTask = new Map<string, Map<string, Group>>();
  const groupsOf = (task: string) => byTask.get(task) ?? byTask.set(task, new Map()).get(task)!;
  return {
    add(task, facets, counted) {
      const groups = task === null ? undefined : groupsOf(task);
      for (const facet in facets) {
        const value = facets[facet] as string | null | readonly string[];
        count(whole, facet, value, counted);
        if (groups && facet !== 'pipeline_tag' && facet !== 'tag') count(groups, facet, value, counted);
      }
    },
    rows: (kind) => [...rowsOf(kind, null, whole), ...[...byTask].flatMap(([task, groups]) => rowsOf(kind, task, groups))],
  };
}

function count(groups: Map<string, Group>, facet: string, value: string | null | readonly string[], counted: Counted): void {
  let group = groups.get(facet);
  if (!group) groups.set(facet, (group = new Map()));
  if (typeof value === 'string' || value === null) countOne(group, value, counted);
  else if (value.length === 0) countOne(group, null, counted);
  else for (const each of value) countOne(group, each, counted);
}

function countOne(group: Group, value: string | null, { likes, downloads }: Counted): void {
  let tally = group.get(value);
  if (!tally) {
    tally = { n: 0, likesKnown: 0, likesZero: 0, likesSum: 0, downloadsKnown: 0, downloadsZero: 0, downloadsSum: 0 };
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
    if (downloads === 0) tally.downloadsZero += 1;
  }
}

function rowsOf(kind: string, task: string | null, groups: Map<string, Group>): Row[] {
  return [...groups].flatMap(([facet, group]) =>
    [...group].map(([value, tally]) => ({
      kind, facet, task, value,
      n: tally.n,
      likes_known: tally.likesKnown, likes_zero: tally.likesZero, likes_sum: tally.likesSum,
      downloads_known: tally.downloadsKnown, downloads_zero: tally.downloadsZero, downloads_sum: tally.downloadsSum,
    })),
  );
}
