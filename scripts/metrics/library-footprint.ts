import type { ListedKind } from '../../data/schema/listed-kinds.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { hubLibraries } from '../../method/hub-libraries.ts';
import { factTags } from '../../method/counted-tags.ts';
import { populationOf, type CaptureTables } from './capture-tables.ts';
import { integratedNames } from './integrated-names.ts';
import { ratio } from './share-with-interval.ts';
import { downloadsShare } from './without-largest-share.ts';

type LibraryFootprintRow = RowIn<'metrics', 'library-footprint'>;

/** Table `library-footprint`: repositories that name each library by library_name, by sdk and by tag. */
export function libraryFootprint({
  captures,
  integrations,
}: Pick<Sources, 'captures' | 'integrations'>): LibraryFootprintRow[] {
  const libraries = new Set(
    [...hubLibraries.flatMap(({ library }) => library ?? []), ...integratedNames({ integrations }).values()].flat(),
  );
  const sdks = new Set(hubLibraries.flatMap(({ sdk }) => sdk ?? []));
  return captures.flatMap((at) => [
    ...tallied(at, 'models', 'library', 'library_name', libraries),
    ...tallied(at, 'spaces', 'sdk', 'sdk', sdks),
    ...at
      .table('tag-counts')
      .filter(({ tag }) => !factTags.some((fact) => fact === tag))
      .map(({ kind, tag, n, of }): LibraryFootprintRow => ({
        capture: at.capture.capture,
        kind,
        mark: 'tag',
        value: tag,
        population: populationOf(at, kind),
        n,
        of,
        share: ratio(n, of),
        downloads_share: null,
        downloads_share_without_largest: null,
      })),
  ]);
}

/** Rows of one facet of the tallies for the values asked for; none where the listing does not state the facet. */
function tallied(
  at: CaptureTables,
  kind: ListedKind,
  facet: string,
  mark: LibraryFootprintRow['mark'],
  values: ReadonlySet<string>,
): LibraryFootprintRow[] {
  const whole = at.table('tallies').filter((row) => row.kind === kind && row.task === null);
  const total = whole.find((row) => row.facet === 'all');
  const rows = new Map(whole.filter((row) => row.facet === facet && row.value !== null).map((row) => [row.value, row]));
  if (!total || rows.size === 0) return [];
  return [...values].map((value) => {
    const row = rows.get(value);
    const [n, of] = [row?.n ?? 0, total.n];
    return {
      capture: at.capture.capture,
      kind,
      mark,
      value,
      population: populationOf(at, kind),
      n,
      of,
      share: ratio(n, of),
      ...downloadsShare(row, total),
    };
  });
}
