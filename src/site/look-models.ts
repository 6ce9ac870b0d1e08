import type { RowIn } from '../../data/schema/folders.ts';
import { tableFolder } from '../data/table-folder.ts';
import type { ModelRecord, Seen } from '../look/records.ts';
import { exampleNames } from './example-names.ts';
import type { LookChanges } from './look-changes.ts';
import { lookCode } from './look-code.ts';
import { dayOf, newestKnown, type At, type LookContext } from './look-context.ts';
import type { LookLinks } from './look-links.ts';

type Model = RowIn<'captures', 'models'>;

/** Every model that was in scope of a capture, sorted by id. */
export function lookModels(context: LookContext, links: LookLinks, changes: LookChanges): ModelRecord[] {
  const models = context.rowsById('models', ({ id }) => id);
  const costs = context.rowsById('model-costs', ({ id }) => id);
  const structures = context.rowsById('model-structures', ({ id }) => id);
  const listed = context.rowsById('listed', ({ kind, id }) => `${kind} ${id}`);
  const code = lookCode();
  const example = examplesOf(context);
  return [...models.keys()].sort().map((id): ModelRecord => {
    const rows = models.get(id)!;
    const own = costs.get(id) ?? [];
    const task = newestKnown(rows, (row) => row.pipeline_tag)?.cell ?? null;
    const licence = newestKnown(rows, (row) => row.licence);
    const languages = newestKnown(rows, (row) => row.languages);
    const memory = newestKnown(own, (row) => (row.measure === 'memory' && row.of === 'fp16' ? row.value : null));
    const family = newestKnown(structures.get(id) ?? [], (row) => row.family)?.cell ?? null;
    const place = context.taskPlace(task);
    return {
      id,
      task: place,
      library: newestKnown(rows, (row) => row.library ?? row.library_tag)?.cell ?? null,
      licence: licence?.cell ?? null,
      licence_at: licence?.at ?? null,
      languages: languages?.cell ?? null,
      languages_at: languages?.at ?? null,
      created: dayOf(newestKnown(rows, (row) => row.created_at)?.cell),
      changed: dayOf(newestKnown(rows, (row) => row.last_modified)?.cell),
      parameters: newestKnown(own, parametersOf)?.cell ?? null,
      memory: memory?.cell ?? null,
      memory_at: memory?.at ?? null,
      seen: rows.map((each) => seenIn(context, each, place)),
      listed: (listed.get(`models ${id}`) ?? []).map(({ at }) => at).filter((at) => !rows.some((row) => row.at === at)),
      changes: changes.changesOf('models', id),
      example: example(id),
      code: code.of(task, family),
      datasets: links.datasetsOf(id),
      gated: newestKnown(rows, (row) => (row.gated === 'false' ? null : row.gated))?.cell ?? null,
    };
  });
}

/** Parameters of a whole model: not those of packed weights or of an adapter. */
function parametersOf(row: RowIn<'captures', 'model-costs'>): number | null {
  return row.measure === 'parameters' && row.words === null ? row.value : null;
}

function seenIn(context: LookContext, { at, row }: At<Model>, place: number | null): Seen {
  const task = row.pipeline_tag ?? '';
  const by = (measure: 'likes' | 'downloads') =>
    row.pipeline_tag === null ? null : context.standing('models', at, task, measure, row.id, row[measure]);
  const own = context.taskPlace(row.pipeline_tag);
  const other = own === null || own === place ? null : own;
  return [at, row.likes, row.downloads, by('likes'), by('downloads'), other];
}

/** What is known of the examples in a card: names, a run, and the capture that read it. */
function examplesOf(context: LookContext): (id: string) => ModelRecord['example'] {
  const cards = context.rowsById('card-examples', ({ model }) => model);
  const tried = new Map(
    tableFolder('example-runs')
      .table('tried-examples')
      .map((row) => [row.model, row]),
  );
  const namesOf = exampleNames(tableFolder('api-names'));
  const known = new Map<string, ModelRecord['example']>();
  return (id) => {
    const rows = cards.get(id);
    const at = rows?.at(-1)?.at;
    if (rows === undefined || at === undefined) return null;
    if (!known.has(id)) {
      const names = namesOf(rows.filter((each) => each.at === at).map(({ row }) => row));
      const run = tried.get(id);
      const isOf = run?.capture === context.captures[at]!.capture;
      known.set(id, names === null && !isOf ? null : [names, isOf ? run.outcome : null, at]);
    }
    return known.get(id) ?? null;
  };
}
