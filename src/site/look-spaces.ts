import type { Link, Seen, SpaceRecord } from '../look/records.ts';
import type { LookChanges } from './look-changes.ts';
import { dayOf, newestKnown, type LookContext } from './look-context.ts';

/**
 * Every Space that was in scope of a capture, sorted by id. Spaces without a name are left out: an archive that has
 * numbers in the place of names gives another author than the id has.
 */
export function lookSpaces(context: LookContext, changes: LookChanges): SpaceRecord[] {
  const spaces = context.rowsById('spaces', ({ id }) => id);
  const uses = context.rowsById('space-models', ({ space }) => space);
  const listed = context.rowsById('listed', ({ kind, id }) => `${kind} ${id}`);
  const hasName = (id: string) => spaces.get(id)!.some(({ row }) => row.author === null || id.startsWith(row.author));
  return [...spaces.keys()]
    .filter(hasName)
    .sort()
    .map((id): SpaceRecord => {
      const rows = spaces.get(id)!;
      return {
        id,
        sdk: newestKnown(rows, (row) => row.sdk)?.cell ?? null,
        stage: newestKnown(rows, (row) => row.stage)?.cell ?? null,
        hardware: newestKnown(rows, (row) => row.hardware)?.cell ?? null,
        licence: newestKnown(rows, (row) => row.licence)?.cell ?? null,
        created: dayOf(newestKnown(rows, (row) => row.created_at)?.cell),
        changed: dayOf(newestKnown(rows, (row) => row.last_modified)?.cell),
        files: newestKnown(rows, (row) => row.files)?.cell ?? null,
        bytes: newestKnown(rows, (row) => row.bytes)?.cell ?? null,
        seen: rows.map(({ at, row: { likes } }): Seen => [
          at,
          likes,
          null,
          context.standing('spaces', at, '', 'likes', id, likes),
          null,
          null,
        ]),
        listed: (listed.get(`spaces ${id}`) ?? [])
          .map(({ at }) => at)
          .filter((at) => !rows.some((row) => row.at === at)),
        changes: changes.changesOf('spaces', id),
        models: (uses.get(id) ?? []).map(({ at, row }): Link => [
          row.model,
          `${row.named_by_space === true ? 's' : ''}${row.named_by_model === true ? 'm' : ''}`,
          [at],
          [],
        ]),
      };
    });
}
