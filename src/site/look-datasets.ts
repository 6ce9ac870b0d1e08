import type { DatasetRecord, Seen } from '../look/records.ts';
import type { LookChanges } from './look-changes.ts';
import { dayOf, newestKnown, type LookContext } from './look-context.ts';
import type { LookLinks } from './look-links.ts';

/** Most models of a dataset that are listed: more would not fit into a file of the look-up. */
const MOST_MODELS = 300;

/** Every dataset in scope of a capture, or that a model in scope uses, sorted by id. */
export function lookDatasets(context: LookContext, links: LookLinks, changes: LookChanges): DatasetRecord[] {
  const datasets = context.rowsById('datasets', ({ id }) => id);
  const listed = context.rowsById('listed', ({ kind, id }) => `${kind} ${id}`);
  const spelled = new Set([...datasets.keys()].map((id) => id.toLowerCase()));
  const named = links.datasets.filter((id) => !spelled.has(id.toLowerCase()));
  return [...datasets.keys(), ...named].sort().map((id): DatasetRecord => {
    const rows = datasets.get(id) ?? [];
    const models = links.modelsOf(id);
    return {
      id,
      licence: newestKnown(rows, (row) => row.licence)?.cell ?? null,
      size: newestKnown(rows, (row) => row.size_category)?.cell ?? null,
      tasks: newestKnown(rows, (row) => row.task_categories)?.cell ?? null,
      created: dayOf(newestKnown(rows, (row) => row.created_at)?.cell),
      changed: dayOf(newestKnown(rows, (row) => row.last_modified)?.cell),
      seen: rows.map(({ at, row: { likes, downloads } }): Seen => [
        at,
        likes,
        downloads,
        context.standing('datasets', at, '', 'likes', id, likes),
        context.standing('datasets', at, '', 'downloads', id, downloads),
        null,
      ]),
      listed: (listed.get(`datasets ${id}`) ?? [])
        .map(({ at }) => at)
        .filter((at) => !rows.some((row) => row.at === at)),
      changes: changes.changesOf('datasets', id),
      models: models.slice(0, MOST_MODELS),
      models_in_all: models.length,
    };
  });
}
