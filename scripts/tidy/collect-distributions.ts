import type { RowIn } from '../../data/schema/folders.ts';
import { agreementTables, type AgreementTables } from './agreement-tables.ts';
import {
  addGroup,
  addTo,
  countedGroup,
  createDistributionGroup,
  type By,
  type CountedGroup,
  type DistributionGroup,
} from './distribution-group.ts';
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
  const counted = createGroups(measures);
  const plain = new Map<string | null, DistributionGroup>();
  let found: CountedGroups | undefined;
  const all = () => (found ??= joined(counted, plain, measures));
  return {
    add(pipelineTag, taskTags, values) {
      found = undefined;
      if (isPlain(pipelineTag, taskTags)) {
        let group = plain.get(pipelineTag);
        if (!group) plain.set(pipelineTag, (group = createDistributionGroup('all', pipelineTag, measures)));
        addTo(group, values);
        return;
      }
      for (const group of groupsOf(counted, pipelineTag, taskTags)) addTo(group, values);
    },
    newestDay: () => all().get('all')!.get(null)?.sorted[measures.indexOf('created_day')]?.values.at(-1) ?? 0,
    contrasts: () =>
      [...all()].flatMap(([by, tasks]) =>
        by === 'all'
          ? []
          : taskContrastRows(by, tasks, [
              ['likes', likesAt],
              ['downloads', downloadsAt],
            ]),
      ),
    rows(kind, seenDay) {
      const own = [...all().values()].flatMap((tasks) => [...tasks.values()]);
      return {
        distributions: own.flatMap((group) => distributionRows(kind, group, measures, seenDay)),
        lorenz: own.flatMap((group) => [
          ...lorenzRows(kind, group, 'likes', group.sorted[likesAt]),
          ...lorenzRows(kind, group, 'downloads', group.sorted[downloadsAt]),
        ]),
        ...(kind === 'spaces' ? { likesDownloads: [], bins: [] } : agreementTables(kind, own)),
      };
    },
  };
}

/** The groups met so far, and the one of a task, made when it is first met. */
interface Counted {
  groups: Groups;
  groupOf: (by: By, task: string | null) => DistributionGroup;
}

type Groups = ReadonlyMap<By, Map<string | null, DistributionGroup>>;
type CountedGroups = ReadonlyMap<By, ReadonlyMap<string | null, CountedGroup>>;

function createGroups(measures: readonly string[]): Counted {
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

/**
 * Whether a repository has no task, or one task that is its only task tag, too: such ones, which are most, are counted
 * once and stand in all their groups at the end.
 */
function isPlain(pipelineTag: string | null, taskTags: readonly string[]): boolean {
  return pipelineTag === null ? taskTags.length === 0 : taskTags.length === 1 && taskTags[0] === pipelineTag;
}

function groupsOf({ groupOf }: Counted, pipelineTag: string | null, taskTags: readonly string[]): DistributionGroup[] {
  return [
    groupOf('all', null),
    ...(pipelineTag === null ? [] : [groupOf('pipeline_tag', pipelineTag)]),
    ...taskTags.map((tag) => groupOf('tag', tag)),
  ];
}

/** All groups, with those who were counted once in each of theirs. */
function joined(
  { groups }: Counted,
  plain: ReadonlyMap<string | null, DistributionGroup>,
  measures: readonly string[],
): CountedGroups {
  const whole = createGroups(measures);
  for (const tasks of groups.values())
    for (const group of tasks.values()) addGroup(whole.groupOf(group.by, group.task), group);
  for (const [task, group] of plain)
    for (const own of groupsOf(whole, task, task === null ? [] : [task])) addGroup(own, group);
  return new Map(
    [...whole.groups].map(([by, tasks]) => [
      by,
      new Map([...tasks].map(([task, group]) => [task, countedGroup(group)])),
    ]),
  );
}
