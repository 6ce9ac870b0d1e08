import type { RowIn } from '../../data/schema/folders.ts';
import { changeOf } from '../listings/find-model-renames.ts';
import type { CaptureTables } from '../metrics/capture-tables.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, hasForm, judged, oneOfThese, same, sums, type Doubt } from './judged.ts';

type Rename = RowIn<'listings', 'model-renames'>;
/** A model as a capture has it in scope. */
type Find = (id: string) => RowIn<'captures', 'models'> | undefined;

/** An id, which may be without owner. */
const ID = /^[\w.-]+(?:\/[\w.-]+)?$/;

/** Renames: what changed follows from the ids, each of which one listing has, and downloads are those of the captures. */
export function checkModelRenames(
  { table }: CheckedFolder<'listings'>,
  captures: ReadonlyMap<string, CaptureTables>,
): string[] {
  const renames = table('model-renames');
  const rows = renames?.rows ?? [];
  const taken = sums(rows, ({ from, to, later }) => [from, to, later]);
  const ways = new Map(rows.map(({ from, to, by }) => [JSON.stringify([from, to]), by]));
  const named = new Set(rows.flatMap(({ from, to }) => [from, to]));
  const models = new Map([...named].map((capture) => [capture, modelsOf(captures.get(capture))]));
  return judged(renames, (row) => [
    hasForm(row, 'id', ID, 'an id of a model'),
    hasForm(row, 'later', ID, 'an id of a model'),
    oneOfThese(row, 'to', row.from < row.to, 'a later capture'),
    oneOfThese(row, 'later', row.later !== row.id, 'another id'),
    oneOfThese(row, 'later', taken(row.from, row.to, row.later) === 1, 'an id that no other model got'),
    same(row, 'change', changeOf(row.id, row.later), 'by the two ids'),
    same(row, 'by', ways.get(JSON.stringify([row.from, row.to]))!, 'as the other rows of the two'),
    ...foundDoubts(row),
    ...modelDoubts(row, models.get(row.from)!, models.get(row.to)!),
  ]);
}

function modelsOf(at: CaptureTables | undefined): Find {
  const find = byKey(at?.table('models') ?? [], ({ id }) => [id]);
  return (id) => find([id]);
}

/** By `_id` there is one; by name the ids are alike, and at least half of the tags are shared. */
function foundDoubts(row: Rename): (Doubt<Rename> | undefined)[] {
  const isByLetters = row.by === '_id' || row.change === 'case';
  return [
    atMost(row, 'shared_tags', row.old_tags, 'as old_tags'),
    isByLetters
      ? undefined
      : oneOfThese(row, 'shared_tags', row.shared_tags > 0 && row.shared_tags * 2 >= row.old_tags, 'half of old_tags'),
    isByLetters ? same(row, 'choices', 1, 'as no two ids are alike') : undefined,
    row.choices === 0 ? ['choices', 'at least the one that was found'] : undefined,
    row.by === 'name' && row.change === 'name'
      ? ['later', 'an id with the same name, by which it was found']
      : undefined,
  ];
}

/** Models in scope of the two captures say the same of them. */
function modelDoubts(row: Rename, before: Find, after: Find): (Doubt<Rename> | undefined)[] {
  const [old, later] = [before(row.id), after(row.later)];
  return [
    after(row.id) ? ['id', `an id that ${row.to} does not have`] : undefined,
    before(row.later) ? ['later', `an id that ${row.from} does not have`] : undefined,
    old ? same(row, 'downloads', old.downloads, `as ${row.from} has it`) : undefined,
    later ? same(row, 'later_downloads', later.downloads, `as ${row.to} has it`) : undefined,
  ];
}
