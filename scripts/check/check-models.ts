import type { RowIn } from '../../data/schema/folders.ts';
import { precisionNames } from '../../method/cost-definition.ts';
import { ownerOf } from '../records/field.ts';
import { readableFormats } from '../records/model-formats.ts';
import { weightBytes } from '../tidy/named-hardware.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, same, sums, together, type Doubt } from './judged.ts';

type Model = RowIn<'captures', 'models'>;
type Cost = RowIn<'captures', 'model-costs'>;

/** Models in scope are those of the top lists, and the tables that have a row for each have what that row says. */
export function checkModels(folder: CheckedFolder<'captures'>): string[] {
  return [
    ...modelProblems(folder),
    ...rankProblems(folder),
    ...structureProblems(folder),
    ...costProblems(folder),
    ...ownCodeProblems(folder),
  ];
}

function modelProblems({ table }: CheckedFolder<'captures'>): string[] {
  const ranked = new Set((table('model-ranks')?.rows ?? []).map(({ model }) => model));
  const structured = new Set((table('model-structures')?.rows ?? []).map(({ id }) => id));
  const ownCode = new Set((table('own-code')?.rows ?? []).map(({ id }) => id));
  const sized = new Set(
    (table('model-costs')?.rows ?? []).filter(({ measure }) => measure === 'parameters').map(({ id }) => id),
  );
  const children = byKey(table('lineage-bases')?.rows ?? [], ({ base }) => [base]);
  return judged(table('models'), (row) => [
    ranked.has(row.id) ? undefined : ['id', 'a model of model-ranks.csv'],
    structured.has(row.id) ? undefined : ['id', 'a model of model-structures.csv'],
    same(row, 'author', ownerOf(row.id), 'as in its id'),
    ...cardDoubts(row),
    row.custom_code === true && !ownCode.has(row.id)
      ? ['custom_code', 'a row of own-code.csv for it, or false']
      : undefined,
    row.parameters !== null && !sized.has(row.id)
      ? ['parameters', 'a row of model-costs.csv for them, or nothing']
      : undefined,
    atMost(row, 'small_children', children([row.id])?.children, 'as lineage-bases.csv has children'),
    ...wordDoubts(row),
  ]);
}

/** Words are counted of a card that was read, and of no other. */
function cardDoubts(row: Model): (Doubt<Model> | undefined)[] {
  const isRead = row.card === 'read';
  return [
    isRead === (row.card_words !== null)
      ? undefined
      : ['card_words', isRead ? 'the words of a card that was read' : `nothing of a card that is ${row.card}`],
    together(row, 'card_words', 'card_usage'),
    row.card_words === 0 && row.card_usage === true ? ['card_usage', 'false of a card without words'] : undefined,
  ];
}

/** Names in one cell stand once each, with one blank between them. */
function wordDoubts(row: Model): (Doubt<Model> | undefined)[] {
  return (['task_tags', 'languages'] as const).map((column) => {
    const names = row[column]?.split(' ') ?? [];
    const isList = new Set(names).size === names.length && !names.includes('');
    const isSorted = column === 'task_tags' || names.every((name, at) => at === 0 || names[at - 1]! < name);
    return isList && isSorted
      ? undefined
      : [column, `each name once${column === 'languages' ? ', sorted' : ''}, one blank between them`];
  });
}

/** A model stands in the lists of its own tasks, each of which is as long as it was asked for, or has all that are known. */
function rankProblems({ table, manifest }: CheckedFolder<'captures'>): string[] {
  const ranks = table('model-ranks');
  const models = byKey(table('models')?.rows ?? [], ({ id }) => [id]);
  const lengths = sums(ranks?.rows ?? [], ({ by, task, sort }) => [by, task, sort]);
  const { count, tasks, by, sort } = manifest?.options ?? {};
  const isAll = (wanted: unknown, one: string) => wanted === undefined || wanted === 'both' || wanted === one;
  const missing = judged(table('distributions'), (row) => {
    const isRanked =
      row.kind === 'models' && row.by !== 'all' && (row.measure === 'likes' || row.measure === 'downloads');
    if (!isRanked || typeof count !== 'number' || tasks !== 'all' || !isAll(by, row.by) || !isAll(sort, row.measure))
      return [];
    const [wanted, found] = [Math.min(count, row.known), lengths(row.by, row.task, row.measure)];
    return wanted === found
      ? []
      : [['known', `a list of ${wanted} in model-ranks.csv, which has ${found}: other than`]];
  });
  return [
    ...missing,
    ...judged(ranks, (row) => {
      if (typeof count === 'number' && row.rank > count)
        return [['rank', `at most ${count} as manifest.json has options.count`]];
      if (!isAll(by, row.by)) return [['by', `${String(by)} as manifest.json has options.by`]];
      if (!isAll(sort, row.sort)) return [['sort', `${String(sort)} as manifest.json has options.sort`]];
      const model = models([row.model]);
      if (model === undefined) return [];
      const isIn = row.by === 'tag' ? model.task_tags?.split(' ').includes(row.task) : model.pipeline_tag === row.task;
      return isIn ? [] : [['task', `a task of ${row.model} as models.csv has it`]];
    }),
  ];
}

function structureProblems({ table }: CheckedFolder<'captures'>): string[] {
  return judged(table('model-structures'), (row) => {
    const formats = row.formats?.split(' ') ?? null;
    return [
      same(row, 'readable', formats && formats.some((format) => readableFormats.includes(format)), 'by its formats'),
      (row.formats === null) === (row.formats_from === 'unknown')
        ? undefined
        : ['formats_from', row.formats === null ? 'unknown' : 'files or tags'],
      (row.family === null) === (row.family_from === 'unknown')
        ? undefined
        : ['family_from', row.family === null ? 'unknown' : 'where the family is from'],
    ];
  });
}

/** What is estimated follows from the parameters, by the formula that the report states. */
function costProblems({ table }: CheckedFolder<'captures'>): string[] {
  const costs = table('model-costs');
  const models = byKey(table('models')?.rows ?? [], ({ id }) => [id]);
  const sizes = byKey(
    (costs?.rows ?? []).filter(({ measure }) => measure === 'parameters'),
    ({ id }) => [id],
  );
  const estimates = sums(
    (costs?.rows ?? []).filter(({ measure }) => measure === 'memory'),
    ({ id }) => [id],
  );
  return judged(costs, (row) => {
    const [model, size] = [models([row.id]), sizes([row.id])];
    return [
      row.measure === 'parameters' && row.source === 'safetensors.total' && row.value !== null && model
        ? same(row, 'value', model.parameters, 'as models.csv has its parameters')
        : undefined,
      row.measure === 'parameters' &&
      row.value !== null &&
      row.words === null &&
      estimates(row.id) !== precisionNames.length
        ? ['measure', 'rows of its memory besides: this one']
        : undefined,
      ...estimateDoubts(row, size),
      row.value === null && row.words === null ? ['value', 'a number, or words'] : undefined,
    ];
  });
}

function estimateDoubts(row: Cost, size: Cost | undefined): (Doubt<Cost> | undefined)[] {
  const isEstimated = row.measure === 'memory' || row.measure === 'flops-per-token' || row.measure === 'time-per-token';
  if (!isEstimated) return [row.basis === 'estimated' ? ['basis', 'measured or declared'] : undefined];
  const parameters = size?.words === null ? size.value : null;
  if (parameters === null) return [['measure', 'no estimate without parameters of a whole model']];
  const value = estimateOf(row, parameters);
  return [
    row.basis === 'estimated' ? undefined : ['basis', 'estimated'],
    value === undefined ? ['of', 'what is estimated for'] : undefined,
    value == null ? undefined : same(row, 'value', value, 'by its parameters'),
    same(row, 'source', 'formula', 'of an estimate'),
  ];
}

/** The value of an estimate; null where it also rests on a table of hardware, which may change. */
function estimateOf({ measure, of }: Cost, parameters: number): number | null | undefined {
  if (measure === 'time-per-token') return null;
  if (measure === 'flops-per-token') return of === null ? 2 * parameters : undefined;
  const precision = precisionNames.find((name) => name === of);
  return precision && weightBytes(parameters, precision);
}

/** Models with code of their own: in scope they are as in models.csv, and of the others the 300 with most downloads. */
function ownCodeProblems({ table }: CheckedFolder<'captures'>): string[] {
  const own = table('own-code');
  const models = byKey(table('models')?.rows ?? [], ({ id }) => [id]);
  const tagged = table('tag-counts')?.rows.find(({ kind, tag }) => kind === 'models' && tag === 'custom_code')?.n;
  const columns = ['hub_id', 'pipeline_tag', 'library', 'licence', 'likes', 'downloads'] as const;
  return judged(own, (row, at) => {
    const model = models([row.id]);
    return [
      at === 0
        ? tagged === undefined || own!.rows.length <= tagged
          ? undefined
          : ['id', `at most ${tagged} models, as tag-counts.csv has with custom_code`]
        : undefined,
      same(row, 'in_scope', model !== undefined, 'as models.csv has it'),
      ...(model ? columns.map((column) => same(row, column, model[column], 'as models.csv has it')) : []),
      model && model.custom_code !== true ? ['id', 'a model whose custom_code is true in models.csv'] : undefined,
      model || row.downloads !== null ? undefined : ['downloads', 'a number, for which it is listed'],
    ];
  });
}
