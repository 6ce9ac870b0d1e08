import type { RowIn } from '../../data/schema/folders.ts';
import type { CaptureTables } from './capture-tables.ts';
import { taskUsesOfSpaces } from './task-uses-of-spaces.ts';
import { withKnown } from './with-known.ts';

/** Columns of spaces.csv that say how large a Space is. */
const sizeMeasures = ['files', 'bytes', 'app_lines', 'source_lines', 'requirements', 'imports'] as const;
/** Column of spaces.csv that says how large a Space is. */
export type SizeMeasure = (typeof sizeMeasures)[number];

/** Seed of the draws of authors: any would do, and this one stays, so that the same data give the same digits. */
export const SEED = 1;

/**
 * Fewest Spaces with a measure that statistics are given for: of fewer on each side smallestDelta gives none, so that
 * nothing could be said of what is not seen.
 */
export const LEAST_SPACES = 6;

/** Row of spaces.csv. */
export type Space = RowIn<'captures', 'spaces'>;

/** Spaces of a capture that belong together. */
export interface SpaceGroup {
  group: RowIn<'metrics', 'space-sizes'>['group'];
  value: string | null;
  spaces: readonly Space[];
}

/** All Spaces of a capture, those of each SDK and each task, and those without a size where others have one. */
export function spaceGroups(all: readonly CaptureTables[], at: CaptureTables): SpaceGroup[] {
  const spaces = at.table('spaces');
  const unsized = spaces.filter((row) => row.bytes === null);
  const bySdk = Map.groupBy(withKnown(spaces, 'sdk'), (row) => row.sdk);
  return [
    { group: 'all', value: null, spaces },
    ...[...bySdk].map(([value, own]): SpaceGroup => ({ group: 'sdk', value, spaces: own })),
    ...taskGroups(all, at, spaces),
    ...(unsized.length > 0 && unsized.length < spaces.length
      ? [{ group: 'bytes', value: 'not known', spaces: unsized } as const]
      : []),
  ];
}

/**
 * A Space with models of several tasks is in the group of each; one whose models have none that is known is in that
 * without a value.
 */
function taskGroups(all: readonly CaptureTables[], at: CaptureTables, spaces: readonly Space[]): SpaceGroup[] {
  const tasks = tasksOfSpaces(all, at);
  const values = new Set<string | null>([...tasks.values()].flatMap((own) => (own.size > 0 ? [...own] : [null])));
  return [...values].map((value) => ({
    group: 'task',
    value,
    spaces: spaces.filter(({ id }) => (value === null ? tasks.get(id)?.size === 0 : tasks.get(id)?.has(value))),
  }));
}

/**
 * Tasks by Space that uses a model: by the records of Spaces, or where these name no model at all by code, which loads
 * one or asks a service for one of the Hub.
 */
function tasksOfSpaces(all: readonly CaptureTables[], at: CaptureTables): Map<string, Set<string>> {
  const uses: readonly { space: string; task: string | null }[] = taskUsesOfSpaces(all, at);
  const loading = at.table('space-code').filter((row) => row.loads_model === true);
  const found =
    uses.length > 0 ? uses : [...loading.map(({ space }) => ({ space, task: null })), ...at.table('space-code-tasks')];
  const tasks = new Map<string, Set<string>>();
  for (const { space, task } of found) {
    const own = tasks.get(space) ?? tasks.set(space, new Set()).get(space)!;
    if (task !== null) own.add(task);
  }
  return tasks;
}

/** The measures that a capture knows of any Space. */
export function knownMeasures(at: CaptureTables): SizeMeasure[] {
  return sizeMeasures.filter((measure) => at.table('spaces').some((row) => row[measure] !== null));
}

/** Values of a measure by author, Spaces without it left out; an id without an author is one of its own. */
export function valuesByAuthor(spaces: readonly Space[], measure: SizeMeasure): number[][] {
  const known = spaces.flatMap(({ author, id, [measure]: value }) =>
    value === null ? [] : [{ author: author ?? id, value }],
  );
  return [...Map.groupBy(known, ({ author }) => author).values()].map((own) => own.map(({ value }) => value));
}
