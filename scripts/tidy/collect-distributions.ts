import type { RowIn } from '../../data/schema/folders.ts';
import { agreementTables, type AgreementTables } from './agreement-tables.ts';
import { addTo, createDistributionGroup, type By, type DistributionGroup } from './distribution-group.ts';
import { distributionRows } from './distribution-rows.ts';
import { lorenzRows } from './lorenz-rows.ts';
import { taskContrastRows } from './task-contrast-rows.ts';

/** Rows of the tables distributions, lorenz, likes-downloads and likes-downloads-bins. */
export interface DistributionTables extends AgreementTables {
  distributions: RowIn<'captures', 'distributions'>[];
  lorenz: RowIn<'captures', 'lorenz'>[];
}

/** Counts the repositories of a listing one by one, then gives the rows of its distributions. */
export interface Distributions {
  /**
   * Counts one repository for the whole listing, its pipeline_tag and each of its task tags; values in the order of the
   * measures, null where not known.
   */
  add(pipelineTag: string | null, taskTags: readonly string[], values: readonly (number | null)[]): void;
  /** Latest created_day of the listing, 0 without any. */
  newestDay(): number;
  /** Rows of the tables distributions, lorenz, likes-downloads and likes-downloads-bins. */
  rows(kind: 'models' | 'spaces' | 'datasets', seenDay: number): DistributionTables;
  /** Rows of the table task-contrasts. */
  contrasts(): RowIn<'captures', 'task-contrasts'>[];
}

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
          : taskContrastRows(by, tasks, [
              ['likes', likesAt],
              ['downloads', downloadsAt],
            ]),
      ),
    rows(kind, seenDay) {
      const all = [...groups.values()].flatMap((tasks) => [...tasks.values()]);
      return {
        distributions: all.flatMap((group) => distributionRows(kind, group, measures, seenDay)),
        lorenz: all.flatMap((group) => [
          ...lorenzRows(kind, group, 'likes', group.values[likesAt]?.counts()),
          ...lorenzRows(kind, group, 'downloads', group.values[downloadsAt]?.counts()),
        ]),
        ...(kind === 'spaces' ? { likesDownloads: [], bins: [] } : agreementTables(kind, all)),
      };
    },
  };
}

type Groups = ReadonlyMap<By, Map<string | null, DistributionGroup>>;

/** The groups met so far, and the one of a task, made when it is first met. */
function createGroups(measures: readonly string[]): {
  groups: Groups;
  groupOf: (by: By, task: string | null) => DistributionGroup;
} {
  const groups: Groups = new Map([
    ['all', new Map()],
    ['pipeline_tag', new Map()],
    ['tag', new Map()],
  ]);
  const groupOf = (by: By, task: string | null): DistributionGroup => {
    const tasks = groups.get(by)!;
    const known = tasks.get(task);
    if (known) return known;
    const group = createDistributionGroup(by, task, measures);
    tasks.set(task, group);
    return group;
  };
  return { groups, groupOf };
}
