import type { RowIn } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, same, type Doubt } from './judged.ts';
import { columnAddsUp, ownerDoubt, type LineageCounts } from './lineage-counts.ts';

type Base = RowIn<'captures', 'lineage-bases'>;
type Model = RowIn<'captures', 'models'>;
type ModelOf = (id: string | null) => Model | undefined;

const RELATIONS = ['quantized', 'adapter', 'merge', 'finetune', 'other', 'unstated'] as const;
const LICENCES = ['same_licence', 'no_licence', 'other_licence'] as const;

/** Bases and families have names but for the rest, add up to what the tallies count, and are as models.csv has them. */
export function checkLineageBases(folder: CheckedFolder<'captures'>, counts: LineageCounts): string[] {
  const find = byKey(folder.table('models')?.rows ?? [], ({ id }) => [id]);
  const modelOf: ModelOf = (id) => find([id]);
  return [...baseProblems(folder, counts, modelOf), ...familyProblems(folder, counts, modelOf)];
}

function baseProblems({ dir, table }: CheckedFolder<'captures'>, counts: LineageCounts, modelOf: ModelOf): string[] {
  const bases = table('lineage-bases');
  const rows = bases?.rows ?? [];
  const least = rows.reduce((low, row) => (row.state === 'rest' ? low : Math.min(low, row.children)), Infinity);
  const isLost = counts.all('bases') > 0 && rows.length === 0;
  return [
    ...(isLost
      ? [`${dir}/lineage-bases.csv: expected rows of the bases that lineage-tallies.csv counts, received none`]
      : []),
    ...judged(bases, (row, at) => [
      ...(at > 0 ? [] : baseSums(rows, counts)),
      ...restDoubts(row, ['base', row.base], ['bases', row.bases]),
      row.state === 'rest' ? same(row, 'licence', null, 'of all others') : undefined,
      same(
        row,
        'children',
        RELATIONS.reduce((sum, each) => sum + row[each], 0),
        'as its relations add up to',
      ),
      ...licenceDoubts(row),
      row.children < row.bases ? ['children', `at least ${row.bases}, one of each base`] : undefined,
      row.state === 'rest'
        ? atMost(row, 'children', least * row.bases, `as ${row.bases} bases that are not among the first have`)
        : undefined,
      ...listedDoubts(row, { downloads: row.downloads, licence: row.licence }, 'downloads', modelOf(row.base)),
    ]),
  ];
}

function baseSums(rows: readonly Base[], { n, all, allDownloads }: LineageCounts): (Doubt<Base> | undefined)[] {
  return [
    columnAddsUp(rows, 'children', all('relation'), 'facet relation'),
    columnAddsUp(rows, 'children_downloads', allDownloads('relation'), 'facet relation'),
    columnAddsUp(rows, 'bases', all('bases'), 'facet bases'),
    columnAddsUp(rows, 'downloads', allDownloads('bases'), 'facet bases'),
    ...RELATIONS.map((each) => columnAddsUp(rows, each, n('relation', each), `relation ${each}`)),
    ...LICENCES.map((each, at) =>
      columnAddsUp(rows, each, n('licence', ['same', 'none', 'other'][at]!), 'facet licence'),
    ),
  ];
}

/** What is counted of a base by licence is what is counted of it at all, where its licence is known. */
function licenceDoubts(row: Base): (Doubt<Base> | undefined)[] {
  const found = LICENCES.reduce((sum, column) => sum + (row[column] ?? 0), 0);
  const isRest = row.state === 'rest';
  const isKnown = isRest ? row.same_licence !== null : row.licence !== null;
  const isOff = isKnown && (isRest ? found > row.children : found !== row.children);
  return [
    ...LICENCES.map((column): Doubt<Base> | undefined => {
      if ((row[column] !== null) === isKnown) return undefined;
      return [column, isKnown ? 'a number, as the licence is known' : 'nothing, as the licence is not known'];
    }),
    isOff ? ['children', `${found} as its licences add up to`] : undefined,
  ];
}

/** The row of all others has no name and counts how many there are; every other one is of one, with its owner. */
function restDoubts<Row extends { state: string; owner: string | null }>(
  row: Row,
  [name, id]: readonly [keyof Row & string, string | null],
  [column, count]: readonly [keyof Row & string, number],
): (Doubt<Row> | undefined)[] {
  const isRest = row.state === 'rest';
  return [
    isRest === (id === null) ? undefined : [name, isRest ? 'nothing in the row of all others' : 'an id'],
    ownerDoubt(row, isRest ? null : id),
    isRest || count === 1 ? undefined : [column, '1 but in the row of all others'],
  ];
}

/** What is not listed has no licence and no downloads; what is listed and in scope has those of its row there. */
function listedDoubts<Row extends { state: string }>(
  row: Row,
  own: { downloads: number | null; licence: string | null },
  downloads: keyof Row & string,
  model: Model | undefined,
): (Doubt<Row> | undefined)[] {
  if (row.state === 'rest' || (row.state === 'listed' && model === undefined)) return [];
  const known = row.state === 'listed' ? model! : { downloads: null, licence: null };
  const as = row.state === 'listed' ? 'as models.csv has it' : 'of what is not listed';
  return [
    own.downloads === known.downloads ? undefined : same(row, downloads, known.downloads, as),
    // Both tables have the column.
    own.licence === known.licence ? undefined : same(row, 'licence' as keyof Row & string, known.licence, as),
    row.state === 'not listed' && model !== undefined
      ? (['state' as keyof Row & string, 'listed, as models.csv has it'] as const)
      : undefined,
  ];
}

function familyProblems({ dir, table }: CheckedFolder<'captures'>, counts: LineageCounts, modelOf: ModelOf): string[] {
  const families = table('lineage-families');
  const rows = families?.rows ?? [];
  const isLost = counts.n('family', 'one root') > 0 && rows.length === 0;
  const depths = (table('lineage-tallies')?.rows ?? []).flatMap(({ facet, value }) =>
    facet === 'depth' ? [value] : [],
  );
  const deepest = depths.includes('10 or more') ? Infinity : Math.max(0, ...depths.map((value) => Number(value) || 0));
  return [
    ...(isLost
      ? [`${dir}/lineage-families.csv: expected rows of the families that lineage-tallies.csv counts, received none`]
      : []),
    ...judged(families, (row, at) => [
      at > 0 ? undefined : columnAddsUp(rows, 'models', counts.n('family', 'one root'), 'family one root'),
      at > 0
        ? undefined
        : columnAddsUp(rows, 'models_downloads', counts.downloads('family', 'one root'), 'family one root'),
      ...restDoubts(row, ['root', row.root], ['families', row.families]),
      row.state === 'rest' ? same(row, 'licence', null, 'of all others') : undefined,
      row.models < row.families ? ['models', `at least ${row.families}, one of each family`] : undefined,
      row.depth < 1 ? ['depth', 'at least 1 step'] : undefined,
      atMost(row, 'depth', Math.min(deepest, row.models), 'as it has models and lineage-tallies.csv has steps'),
      ...listedDoubts(
        row,
        { downloads: row.root_downloads, licence: row.licence },
        'root_downloads',
        modelOf(row.root),
      ),
    ]),
  ];
}
