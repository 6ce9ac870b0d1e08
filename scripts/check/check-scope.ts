import type { RowIn } from '../../data/schema/folders.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { judged, type Judged } from './judged.ts';

type Tally = RowIn<'captures', 'tallies'>;

/** A repository in scope as the listing had it, with its value of each facet that its table has, too. */
interface Scoped {
  id: string;
  likes: number | null;
  downloads: number | null;
  facets: Readonly<Record<string, string | null | readonly string[]>>;
}

/**
 * Repositories in scope are among those listed: the tallies count every value that one of them has, and of no value fewer
 * than are in scope, nor fewer likes or downloads.
 */
export function checkScope({ table }: CheckedFolder<'captures'>): string[] {
  const tallies = table('tallies');
  if (!tallies) return [];
  const models = inListing(table('models'), (row) => ({
    ...row,
    facets: {
      all: 'all',
      pipeline_tag: row.pipeline_tag,
      tag: row.task_tags?.split(' ') ?? null,
      library: row.library,
      licence: row.licence,
      gated: row.gated,
    },
  }));
  // A Space that only a model names is not listed.
  const spaces = inListing(table('spaces'), ({ id, likes, sdk, stage, hardware, licence, state }) =>
    state === 'not-listed'
      ? undefined
      : { id, likes, downloads: null, facets: { all: 'all', sdk, stage, hardware, licence } },
  );
  // A dataset that only a card names was asked for by itself, maybe days later.
  const datasets = inListing(table('datasets'), (row) =>
    row.models_in_scope + row.spaces_in_scope === 0
      ? undefined
      : {
          ...row,
          facets: {
            all: 'all',
            task_category: row.task_categories?.split(' ') ?? null,
            licence: row.licence,
            gated: row.gated,
            size: row.size_category,
          },
        },
  );
  return [
    ...scopeProblems(tallies, 'models', models),
    ...scopeProblems(tallies, 'spaces', spaces),
    ...scopeProblems(tallies, 'datasets', datasets),
  ];
}

function inListing<Row>(table: Judged<Row> | undefined, scoped: (row: Row) => Scoped | undefined): Judged<Scoped> {
  const found = (table?.rows ?? []).flatMap((row, at) => {
    const own = scoped(row);
    return own ? [{ own, at }] : [];
  });
  return { rows: found.map(({ own }) => own), place: (n) => table!.place(found[n]!.at) };
}

function scopeProblems(tallies: Judged<Tally>, kind: Tally['kind'], scope: Judged<Scoped>): string[] {
  const whole = (row: Tally) => row.kind === kind && row.task === null;
  const counted = new Set(tallies.rows.filter(whole).map(({ facet, value }) => JSON.stringify([facet, value])));
  const found = countsOf(scope.rows);
  const uncounted = judged(scope, (row) => {
    const missing = valuesOf(row).find(([facet, value]) => !counted.has(JSON.stringify([facet, value])));
    return missing
      ? [['id', `a row of tallies.csv for its ${missing[0]} ${JSON.stringify(missing[1] ?? '')}, none for`]]
      : [];
  });
  return [
    ...uncounted,
    ...judged(tallies, (row) => {
      const own = whole(row) ? found.get(JSON.stringify([row.facet, row.value])) : undefined;
      if (own === undefined) return [];
      const isAll = own.n === row.n;
      return (['n', 'likes_zero', 'likes_sum', 'downloads_zero', 'downloads_sum'] as const).map((column) =>
        own[column] > row[column] || (isAll && own[column] !== row[column])
          ? [column, `${isAll ? '' : 'at least '}${own[column]} as ${kind}.csv has it`]
          : undefined,
      );
    }),
  ];
}

/** Facets of a repository with each value; null of one that has none. */
function valuesOf({ facets }: Scoped): [facet: string, value: string | null][] {
  return Object.entries(facets).flatMap(([facet, value]): [string, string | null][] =>
    typeof value === 'string' || value === null ? [[facet, value]] : value.map((each) => [facet, each]),
  );
}

function countsOf(rows: readonly Scoped[]) {
  const found = new Map<
    string,
    { n: number; likes_zero: number; likes_sum: number; downloads_zero: number; downloads_sum: number }
  >();
  for (const row of rows)
    for (const key of valuesOf(row).map((value) => JSON.stringify(value))) {
      const own = found.get(key) ?? { n: 0, likes_zero: 0, likes_sum: 0, downloads_zero: 0, downloads_sum: 0 };
      found.set(key, own);
      own.n += 1;
      own.likes_zero += row.likes === 0 ? 1 : 0;
      own.likes_sum += row.likes ?? 0;
      own.downloads_zero += row.downloads === 0 ? 1 : 0;
      own.downloads_sum += row.downloads ?? 0;
    }
  return found;
}
