import { talliedParts } from '../../data/schema/captures/ease-tallies.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import { MOST_COMPLETE, SAMPLED, samplePlace } from '../../method/listed-sample.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, judged, rising, same, sums, type Doubt, type Judged } from './judged.ts';

type Listed = RowIn<'captures', 'listed'>;
type Ease = RowIn<'captures', 'ease-tallies'>;
type Named = Pick<RowIn<'captures', 'models'>, 'id' | 'hub_id'> & { created_at: string | null };

/** What is counted over whole listings is counted of as many repositories as were listed. */
export function checkListed(folder: CheckedFolder<'captures'>): string[] {
  return [...nameProblems(folder), ...easeProblems(folder), ...authorProblems(folder), ...tagProblems(folder)];
}

/** All names are kept of a short listing, of a longer one a sample; who is in scope is among them if its place is. */
function nameProblems({ dir, manifest, table }: CheckedFolder<'captures'>): string[] {
  const listed = table('listed');
  const kinds = Map.groupBy(listed?.rows ?? [], ({ kind }) => kind);
  const counted = (['models', 'spaces', 'datasets'] as const).flatMap((kind) => {
    const n = manifest?.listed[kind] ?? 0;
    const [wanted, found] = [n > MOST_COMPLETE ? SAMPLED : n, kinds.get(kind)?.length ?? 0];
    return wanted === found
      ? []
      : [`${dir}/listed.csv: expected ${wanted} names of ${kind}, of which ${n} were listed, received ${found}`];
  });
  const seen = new Set<string>();
  const doubled = judged(listed, ({ kind, hub_id }) => {
    if (hub_id === null) return [];
    const isKnown = seen.has(`${kind} ${hub_id}`);
    seen.add(`${kind} ${hub_id}`);
    return isKnown ? [['hub_id', 'one that no other has']] : [];
  });
  const spaces = table('spaces');
  const [isListed, at] = [
    (row: { state: string }) => row.state !== 'not-listed',
    spaces?.rows.flatMap((row, n) => (row.state === 'not-listed' ? [] : [n])),
  ];
  const inListing = spaces && { rows: spaces.rows.filter(isListed), place: (n: number) => spaces.place(at![n]!) };
  const datasets = table('datasets');
  return [
    ...counted,
    ...doubled,
    ...memberProblems(table('models'), kinds.get('models') ?? [], manifest?.listed.models ?? 0),
    ...memberProblems(datasets, kinds.get('datasets') ?? [], manifest?.listed.datasets ?? 0),
    ...memberProblems(inListing, kinds.get('spaces') ?? [], manifest?.listed.spaces ?? 0),
  ];
}

function memberProblems(scope: Judged<Named> | undefined, listed: readonly Listed[], n: number): string[] {
  const known = new Map(listed.map((row) => [row.id, row]));
  const places = listed.map(({ id, hub_id }) => samplePlace(hub_id ?? id));
  const most = n > MOST_COMPLETE ? places.reduce((high, place) => Math.max(high, place), 0) : Infinity;
  return judged(scope, (row) => {
    const own = known.get(row.id);
    if (own === undefined) return samplePlace(row.hub_id ?? row.id) < most ? [['id', 'an id that listed.csv has']] : [];
    return [
      same(row, 'hub_id', own.hub_id, 'as listed.csv has it'),
      row.created_at?.slice(0, 10) === own.created || (row.created_at === null && own.created === null)
        ? undefined
        : ['created_at', `${own.created ?? 'nothing'} as listed.csv has it`],
    ];
  });
}

/** Of a list every part is counted of the same models, of a task all of the listing, and no part holds of more than it knows. */
function easeProblems({ table }: CheckedFolder<'captures'>): string[] {
  const ease = table('ease-tallies');
  const tallies = byKey(table('tallies')?.rows ?? [], ({ kind, facet, task, value }) => [kind, facet, task, value]);
  const find = byKey(ease?.rows ?? [], ({ list, task, part }) => [list, task, part]);
  const parts = sums(ease?.rows ?? [], ({ list, task }) => [list, task]);
  const missing = judged(table('tallies'), (row) =>
    row.kind === 'models' &&
    row.facet === 'pipeline_tag' &&
    row.value !== null &&
    parts('all', row.value) !== talliedParts.length
      ? [
          [
            'value',
            `${talliedParts.length} rows of ease-tallies.csv for it, not ${parts('all', row.value)}: those of ${row.value}`,
          ],
        ]
      : [],
  );
  return [
    ...missing,
    ...judged(ease, (row) => {
      const all = find(['all', row.task, row.part]);
      const n = tallies(['models', 'pipeline_tag', null, row.task])?.n ?? 0;
      return [
        ...rising(row, 'holds', 'known', 'models'),
        parts(row.list, row.task) === talliedParts.length
          ? undefined
          : ['part', 'one row of each part, of which one lacks: this one'],
        same(
          row,
          'models',
          find([row.list, row.task, talliedParts[0]])?.models ?? row.models,
          `as of part ${talliedParts[0]}`,
        ),
        row.list === 'all' ? same(row, 'models', n, 'as tallies.csv counts') : listDoubt(row, n),
        ...(row.list === 'all'
          ? []
          : (['known', 'holds'] as const).map((column) => atMost(row, column, all?.[column], 'as of all'))),
      ];
    }),
  ];
}

/** Two lists of a hundred have at most two hundred models. */
function listDoubt(row: Ease, n: number): Doubt<Ease> | undefined {
  return atMost(row, 'models', Math.min(n, 200), 'as two lists of a hundred have');
}

function authorProblems({ table, manifest }: CheckedFolder<'captures'>): string[] {
  const authors = table('author-clusters');
  const tallies = (table('tallies')?.rows ?? []).filter(({ kind, task }) => kind === 'models' && task === null);
  const counted = (facet: string, isIn: (value: string | null) => boolean) =>
    tallies.filter((row) => row.facet === facet && isIn(row.value)).reduce((sum, { n }) => sum + n, 0);
  const [models, meeting] = (['models', 'meeting'] as const).map((column) =>
    sums(
      authors?.rows ?? [],
      ({ measure }) => [measure],
      (row) => row[column] * row.authors,
    ),
  );
  const tags = byKey(table('tag-counts')?.rows ?? [], ({ kind, tag }) => [kind, tag]);
  const stated = {
    library: counted('library', (value) => value !== null),
    licence: counted('licence', (value) => value !== null),
    gated: counted('gated', (value) => value !== null && value !== 'false'),
    'custom-code': tags(['models', 'custom_code'])?.n,
    'eval-results': tags(['models', 'eval-results'])?.n,
    'model-index': tags(['models', 'model-index'])?.n,
  };
  const known = { library: manifest?.listed.models, gated: counted('gated', (value) => value !== null) };
  const first = new Set<string>();
  return judged(authors, (row) => {
    const isFirst = !first.has(row.measure);
    first.add(row.measure);
    const [all, met] = [models!(row.measure), meeting!(row.measure)];
    const [wanted, least] = [known[row.measure as 'library'], stated[row.measure]];
    return [
      row.models === 0 ? ['models', 'at least 1'] : undefined,
      row.authors === 0 ? ['authors', 'at least 1'] : undefined,
      ...rising(row, 'meeting', 'models'),
      isFirst && all > (wanted ?? manifest?.listed.models ?? Infinity)
        ? [
            'models',
            `authors with ${wanted ?? manifest?.listed.models} models in all, not ${all}: those of ${row.measure}`,
          ]
        : undefined,
      isFirst && wanted !== undefined && all < wanted
        ? ['models', `authors with ${wanted} models in all, not ${all}: those of ${row.measure}`]
        : undefined,
      isFirst && least !== undefined && met !== least
        ? ['meeting', `${least} models in all, as other tables count, not ${met}: those of ${row.measure}`]
        : undefined,
    ];
  });
}

function tagProblems({ table, manifest }: CheckedFolder<'captures'>): string[] {
  const tags = table('tag-counts');
  const first = new Map(tags?.rows.toReversed().map(({ kind, of }) => [kind, of]));
  return judged(tags, (row) => [
    ...rising(row, 'n', 'of'),
    atMost(row, 'of', manifest?.listed[row.kind], 'as manifest.json lists'),
    same(row, 'of', first.get(row.kind)!, 'as of the other tags'),
  ]);
}
