import { tableFolder } from '../data/table-folder.ts';
import type { Change } from '../look/records.ts';
import { dayOf, type Kind, type LookContext } from './look-context.ts';

/** What became of a repository since it was listed, and the old ids that lead to it. */
export interface LookChanges {
  changesOf(kind: Kind, id: string): Change[];
  /** Everything that is known of any. */
  all: readonly (readonly [kind: Kind, id: string, change: Change])[];
  /** Old ids with the later one: of models, and of datasets that got an owner. */
  renames: readonly (readonly [kind: Kind, old: string, later: string])[];
}

/** Reads what the tables tell: renames between whole listings, departures, and what a source found gone. */
export function lookChanges({ data, captures }: LookContext): LookChanges {
  const renames = [
    ...tableFolder('listings')
      .table('model-renames')
      .map(({ id, later }) => ['models', id, later] as const),
    ...tableFolder('triples')
      .table('dataset-renames')
      .map(({ old, later }) => ['datasets', old, later] as const),
  ];
  const known: [kind: Kind, id: string, change: Change][] = renames.flatMap(([kind, old, later]) => [
    [kind, old, ['renamed', later]],
    [kind, later, ['was', old]],
  ]);
  for (const { capture, seen } of captures) {
    for (const row of data.captureTable(capture, 'departures')) {
      if (row.listed_as !== null) known.push([row.kind, row.id, ['renamed', row.listed_as]]);
      else if (row.state === 'removed') known.push([row.kind, row.id, ['removed', dayOf(row.unlisted_since) ?? seen]]);
      else if (row.state === 'not-listed')
        known.push([row.kind, row.id, ['not-listed', dayOf(row.unlisted_since) ?? seen]]);
    }
    for (const row of data.captureTable(capture, 'tombstones'))
      known.push([row.kind, row.id, ['removed', dayOf(row.removed) ?? seen]]);
    for (const row of data.captureTable(capture, 'spaces')) {
      if (row.moved_to !== null) known.push(['spaces', row.id, ['renamed', row.moved_to]]);
      if (row.state === 'gone') known.push(['spaces', row.id, ['removed', seen]]);
    }
  }
  const changes = Map.groupBy(known, ([kind, id]) => `${kind} ${id}`);
  return {
    renames,
    all: known,
    changesOf: (kind, id) => (changes.get(`${kind} ${id}`) ?? []).map(([, , change]) => change),
  };
}
